package io.jdlv.session;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoType;
import io.jdlv.lang.NamedTypes;
import io.jdlv.lang.PointerCast;
import io.jdlv.lang.ResolvedCast;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Writes expressions anew whose casts of addresses a server refuses: the operand is evaluated, the type's full name looked
 * up, and the cast becomes {@code (*"full/path.T")(0xaddress)}, which every server takes. What servers refuse is listed in
 * docs/casts.md.
 */
final class CastRewriter {
    /** A pointer in an interface has to be followed to know where it points. */
    private static final LoadConfig OPERAND = new LoadConfig(true, 1, 0, 0, 0);

    private final Session session;

    CastRewriter(Session session) {
        this.session = session;
    }

    /** Asks for all that rewriting expressions needs, without waiting; empty when there is no cast in them. */
    Optional<Rewriting> start(EvalScope scope, List<String> expressions) {
        List<List<PointerCast>> casts = expressions.stream().map(PointerCast::in).toList();
        return casts.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Rewriting(scope, expressions, casts));
    }

    /** Answers under way. */
    final class Rewriting {
        private final EvalScope scope;
        private final List<String> expressions;
        private final List<List<PointerCast>> casts;
        private final List<List<Call<Variable>>> operands;
        private final TypeLookup types;

        private Rewriting(EvalScope scope, List<String> expressions, List<List<PointerCast>> casts) {
            this.scope = scope;
            this.expressions = expressions;
            this.casts = casts;
            this.operands = casts.stream()
                    .map(each -> each.stream()
                            .map(cast -> session.delve().data().eval(scope, cast.operand(), OPERAND))
                            .toList())
                    .toList();
            Set<GoType.Named> names = new LinkedHashSet<>();
            casts.forEach(each -> each.forEach(cast -> names.addAll(NamedTypes.in(cast.type()))));
            this.types = new TypeLookup(session, scope, names);
        }

        /** See {@link TypeLookup#severalForOneName}. */
        Optional<String> severalForOneName() {
            return types.severalForOneName();
        }

        /**
         * Waits for what was asked, and asks on only if casts are nested in casts.
         *
         * @return as many expressions as were given; empty when they cannot be rewritten, or would be the same
         * @throws AmbiguousTypeException when a type's name fits several types
         */
        Optional<List<String>> finish() {
            Optional<Map<GoType.Named, String>> fullNames = types.fullNames();
            if (fullNames.isEmpty()) {
                return Optional.empty();
            }
            List<String> rewritten = new ArrayList<>();
            for (int i = 0; i < expressions.size(); i++) {
                List<String> replacements = new ArrayList<>();
                for (int j = 0; j < casts.get(i).size(); j++) {
                    PointerCast cast = casts.get(i).get(j);
                    String type = NamedTypes.full(cast.type(), fullNames.get()).text();
                    OptionalLong address = address(cast, type, operands.get(i).get(j));
                    if (address.isEmpty()) {
                        return Optional.empty();
                    }
                    replacements.add(ResolvedCast.text(cast, address.getAsLong(), fullNames.get()));
                }
                rewritten.add(ResolvedCast.replace(expressions.get(i), casts.get(i), replacements));
            }
            return rewritten.equals(expressions) ? Optional.empty() : Optional.of(rewritten);
        }

        private OptionalLong address(PointerCast cast, String type, Call<Variable> operand) {
            try {
                Variable value = operand.await();
                return isOtherPointer(cast, type, value) ? OptionalLong.empty() : Addresses.of(value);
            } catch (RemoteException refused) {
                return inner(cast.operand());
            }
        }

        /** The operand of a cast is refused itself, for a cast in it. */
        private OptionalLong inner(String operand) {
            Optional<String> rewritten =
                    start(scope, List.of(operand)).flatMap(Rewriting::finish).map(List::getFirst);
            if (rewritten.isEmpty()) {
                return OptionalLong.empty();
            }
            try {
                return Addresses.of(session.delve().data().eval(scope, rewritten.get(), OPERAND).await());
            } catch (RemoteException refusedAgain) {
                // the server's answer to what was typed is what the user is shown
                return OptionalLong.empty();
            }
        }

        /** A pointer to one type is no pointer to another: Go refuses that, and so do we, for as a rule it is a slip. */
        private static boolean isOtherPointer(PointerCast cast, String type, Variable operand) {
            return cast.type() instanceof GoType.Pointer
                    && operand.kind() == VariableKind.PTR
                    && !operand.type().equals(type);
        }
    }
}
