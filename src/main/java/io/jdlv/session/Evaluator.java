package io.jdlv.session;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;

/** Expressions that the server evaluates. */
public final class Evaluator {
    private final Session session;

    Evaluator(Session session) {
        this.session = session;
    }

    /**
     * Evaluates an expression.
     *
     * @throws io.jdlv.rpc.RemoteException when the server refuses it
     */
    public Variable evaluate(EvalScope scope, String expression, LoadConfig config) {
        return session.delve().data().eval(scope, expression, config).await();
    }

    /**
     * Changes a variable or memory.
     *
     * @throws io.jdlv.rpc.RemoteException when the server refuses it
     */
    public void set(EvalScope scope, String target, String value) {
        session.delve().data().set(scope, target, value).await();
    }
}
