package io.jdlv.session;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoType;
import io.jdlv.lang.NamedTypes;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Expressions that the server evaluates, and the casts of addresses that it refuses but could well do: see docs/casts.md.
 *
 * <p>With an expression that has such a cast the cast's operand and the full name of its type are asked for as well, in the
 * same turnaround. Only after a refusal is there one more: the expression is sent again with both written out. If that does
 * not help either, the answer is the server's first one, unchanged.
 */
public final class Evaluator {
    /** How servers from 1.24 on answer a cast of an unsafe.Pointer that was made from a number in the expression. */
    private static final String UNKNOWN_KIND = "unknown or unsupported kind: \"invalid\"";

    private final Session session;
    private final CastRewriter rewriter;

    Evaluator(Session session) {
        this.session = session;
        this.rewriter = new CastRewriter(session);
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
        Call<Variable> first = send(scope, expression, config);
        return new Evaluation(scope, expression, config, first, rewriter.start(scope, List.of(expression)));
    }

    /**
     * Writes expressions anew that the server refused, see {@link CastRewriter}.
     *
     * @return as many expressions; empty when they cannot be rewritten
     * @throws AmbiguousTypeException when a type's name fits several types
     */
    public Optional<List<String>> rewrite(EvalScope scope, List<String> refused) {
        return rewriter.start(scope, refused).flatMap(CastRewriter.Rewriting::finish);
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
                .flatMap(type -> new TypeLookup(session, scope, new LinkedHashSet<>(NamedTypes.in(type)))
                        .fullNames()
                        .map(names -> NamedTypes.full(type, names).text()));
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
        private final Optional<CastRewriter.Rewriting> rewriting;

        private Evaluation(
                EvalScope scope,
                String expression,
                LoadConfig config,
                Call<Variable> first,
                Optional<CastRewriter.Rewriting> rewriting) {
            this.scope = scope;
            this.expression = expression;
            this.config = config;
            this.first = first;
            this.rewriting = rewriting;
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
                return finished(isUntyped(value) ? again().orElse(value) : value);
            } catch (RemoteException refusal) {
                if (refusal.isProcessExited()) {
                    throw refusal;
                }
                return finished(again().orElseThrow(() -> refusal));
            }
        }

        /**
         * One sentence for the user that lists the types a name in the expression may mean, if the server took one of them
         * without a word; to be called after {@link #await}.
         */
        public Optional<String> severalForOneName() {
            return rewriting.flatMap(CastRewriter.Rewriting::severalForOneName);
        }

        private Optional<Variable> again() {
            Optional<String> rewritten = rewriting.flatMap(CastRewriter.Rewriting::finish).map(List::getFirst);
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
        private Variable finished(Variable value) {
            Variable whole = new TornStrings(session).restore(value, config);
            return whole.kind() == VariableKind.UNSAFE_POINTER && whole.type().startsWith("*")
                    ? whole.withKind(VariableKind.PTR)
                    : whole;
        }
    }
}
