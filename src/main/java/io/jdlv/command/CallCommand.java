package io.jdlv.command;

import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.lang.PointerCast;
import io.jdlv.rpc.RemoteException;
import java.util.List;

/** {@code call [-unsafe] EXPR}: runs a function of the target now. */
final class CallCommand implements Command {
    private static final String UNSAFE = "-unsafe ";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Calls a function of the program, which runs until it has returned.", "call")
                .usage("call [-unsafe] <function call expression>")
                .details(
                        """
                        The call is made on the selected goroutine, and all goroutines run meanwhile.
                        The values returned are shown, or the panic that ended the call.

                        It needs a goroutine that runs Go code of the program (not the runtime's),
                        stopped where the compiler allows it, with 256 bytes of stack to spare. A
                        pointer to an object on the stack is refused where the function may keep it;
                        -unsafe allows it. Types are converted in some cases only.

                        Examples:
                          call divide(17, 5)
                          call p.String()
                          call x = f(y)""");
    }

    @Override
    public void run(Invocation call) {
        Stops.switchGoroutine(call);
        boolean unsafe = call.arguments().startsWith(UNSAFE);
        String expression = call.expand(unsafe ? call.arguments().substring(UNSAFE.length()) : call.arguments());
        DebuggerState state;
        try {
            state = Stops.orContext(call, () -> run(call, expression, unsafe));
        } finally {
            call.view().selectFrame(0);
        }
        Stops.show(call, state);
        NextInProgress.finish(call, state, "call", true);
    }

    private static DebuggerState run(Invocation call, String expression, boolean unsafe) {
        try {
            return send(call, expression, unsafe);
        } catch (RemoteException refusal) {
            // of several calls one may have been made already, and must not be made again
            if (refusal.isProcessExited() || !PointerCast.isOneCall(expression)) {
                throw refusal;
            }
            String rewritten = call.session()
                    .evaluator()
                    .rewrite(call.eval(), List.of(expression))
                    .orElseThrow(() -> refusal)
                    .getFirst();
            try {
                return send(call, rewritten, unsafe);
            } catch (RemoteException secondRefusal) {
                // it speaks of an expression that nobody typed
                throw refusal;
            }
        }
    }

    private static DebuggerState send(Invocation call, String expression, boolean unsafe) {
        return call.session()
                .execution()
                .run(DebuggerCommand.call(
                        call.eval().goroutineId(), expression, unsafe, call.session().configuration().loadConfig()));
    }
}
