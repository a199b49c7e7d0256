package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;

/** {@code thread ID}. */
final class ThreadCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.GOROUTINES, "Makes another thread the current one.", "thread", "tr").usage("thread <id>")
                .details(
                        """
                        The id is the one that threads shows.""");
    }

    @Override
    public void run(Invocation call) {
        int id = Numbers.atoi(call.requireArguments("you must specify a thread"));
        Call<DebuggerState> before = call.delve().execution().state();
        Call<DebuggerState> after = call.delve().execution().switchThread(id);
        call.say("Switched from " + thread(before.await()) + " to " + thread(after.await()));
        call.session().noteState(after.await());
    }

    private static String thread(DebuggerState state) {
        return state.currentThread().map(th -> String.valueOf(th.id())).orElse("<none>");
    }
}
