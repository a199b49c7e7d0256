package io.jdlv.session;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoType;
import io.jdlv.lang.NamedTypes;
import io.jdlv.lang.PointerCast;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Expressions that the server evaluates, and the casts of addresses that it refuses but could well do: see docs/casts.md.
 *
 * <p>What the server takes costs what it always did. Only after a refusal are a cast's operand and the full name of its
 * type asked for, together, and the expression is sent once more with both. If that does not help either, the answer is the
 * server's first one, unchanged.
 */
public final class Evaluator {
    /** How servers from 1.24 on answer a cast of an unsafe.Pointer that was made from a number in the expression. */
    private static final String UNKNOWN_KIND = "unknown or unsupported kind: \"invalid\"";

    private final Session session;
    private final CastRewriter rewriter;

    Evaluator(Session session) {
        this.session = session;
        this.rewriter = new CastRewriter(session.delve());
    }

    /**
     * Evaluates an expression.
     *
     * @throws RemoteException when the server refuses it; the message is the server's
     * @throws AmbiguousTypeException when it is refused and a type's name in it fits several types
     */
    public Variable evaluate(EvalScope scope, String expression, LoadConfig config) {
        return start(scope, expression, config).await();
    }

    /** Sends an expression; several may be sent before the first is awaited. */
    public Evaluation start(EvalScope scope, String expression, LoadConfig config) {
        return new Evaluation(scope, expression, config, send(scope, expression, config));
    }

    /**
     * Writes expressions anew that the server refused, see {@link CastRewriter}.
     *
     * @return as many expressions; empty when nothing in them can be rewritten
     * @throws AmbiguousTypeException when a type's name fits several types
     */
    public Optional<List<String>> rewrite(EvalScope scope, List<String> refused) {
        return rewriter.rewrite(scope, refused).filter(rewritten -> !rewritten.equals(refused));
    }

    /**
     * Looks the full names of a type up.
     *
     * @param typed a type whose names may be short or qualified, with or without quotes
     * @return as the server names it; empty when it is no type, or names one that the program does not have
     * @throws AmbiguousTypeException when a name in it fits several types
     */
    public Optional<String> fullTypeName(EvalScope scope, String typed) {
        return GoType.parse(typed.replace("\"", "").strip())
                .flatMap(type -> new TypeLookup(session.delve(), scope, new LinkedHashSet<>(NamedTypes.in(type)))
                        .fullNames()
                        .map(names -> NamedTypes.full(type, names).text()));
    }

    /**
     * Starts looking for other types that a name like {@code pkg.T} in an expression may mean; a server takes the first
     * package of that name that it finds, without a word.
     */
    public OtherTypes startOtherTypes(String expression) {
        return new OtherTypes(session.delve(), PointerCast.in(expression));
    }

    private Call<Variable> send(EvalScope scope, String expression, LoadConfig config) {
        return session.delve().data().eval(scope, expression, config);
    }

    /** An expression under way. */
    public final class Evaluation {
        private final EvalScope scope;
        private final String expression;
        private final LoadConfig config;
        private final Call<Variable> first;

        private Evaluation(EvalScope scope, String expression, LoadConfig config, Call<Variable> first) {
            this.scope = scope;
            this.expression = expression;
            this.config = config;
            this.first = first;
        }

        /**
         * Waits for the value; to be called once.
         *
         * @throws RemoteException when the server refuses it; the message is the server's
         * @throws AmbiguousTypeException when it is refused and a type's name in it fits several types
         */
        public Variable await() {
            try {
                Variable value = first.await();
                return isUntyped(value) ? again().orElse(value) : finished(value);
            } catch (RemoteException refusal) {
                if (refusal.isProcessExited()) {
                    throw refusal;
                }
                return again().orElseThrow(() -> refusal);
            }
        }

        private Optional<Variable> again() {
            Optional<String> rewritten = rewrite(scope, List.of(expression)).map(List::getFirst);
            if (rewritten.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(send(scope, rewritten.get(), config).await().withName(expression));
            } catch (RemoteException secondRefusal) {
                // it speaks of an expression that nobody typed; the first one is shown
                return Optional.empty();
            }
        }

        /** Servers from 1.24 on lose the type of {@code *(*T)(unsafe.Pointer(number))}. */
        private static boolean isUntyped(Variable value) {
            return value.kind() == VariableKind.INVALID && value.unreadable().equals(UNKNOWN_KIND);
        }

        /** Servers before 1.24 make of {@code (*T)(p)} a pointer that they still call an unsafe.Pointer. */
        private static Variable finished(Variable value) {
            return value.kind() == VariableKind.UNSAFE_POINTER && value.type().startsWith("*")
                    ? value.withKind(VariableKind.PTR)
                    : value;
        }
    }
}
