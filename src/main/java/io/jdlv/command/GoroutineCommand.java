package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.TargetThread;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.GoroutineText;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.Call;
import java.util.function.Function;

/** {@code goroutine}, {@code goroutine ID}, {@code goroutine ID COMMAND}. */
final class GoroutineCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(
                        Group.GOROUTINES, "Shows the current goroutine, selects another, or runs a command in one.",
                        "goroutine", "gr")
                .usage("goroutine\ngoroutine <id>\ngoroutine <id> <command>")
                .details(
                        """
                        Without arguments it shows the selected goroutine, with a number it selects
                        another one. With a command as well, that is run for the other goroutine and
                        the selection stays.

                        Examples:
                          goroutine 18
                          goroutine 18 stack
                          goroutine 18 frame 3 locals""")
                .allow(Prefix.ON);
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.isEmpty() ? Order.READING : SpaceSplit.two(arguments).rest().map(line).orElse(Order.ALONE);
    }

    @Override
    public void run(Invocation call) {
        if (call.scope().isBehind(Prefix.ON)) {
            if (!call.arguments().isEmpty()) {
                throw new CommandException("too many arguments to goroutine");
            }
            call.amend(bp -> bp.withGoroutine(true));
            return;
        }
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        if (parts.rest().isPresent()) {
            long id = GoNumber.parseInt(parts.first(), 10);
            call.runIn(call.scope().at(call.eval().withGoroutine(id)), parts.rest().orElse(""));
        } else if (parts.first().isEmpty()) {
            call.show(new Current(call.delve().execution().state().await()));
        } else {
            select(call, GoNumber.parseInt(call.arguments(), 10));
        }
    }

    private static void select(Invocation call, long id) {
        Call<DebuggerState> before = call.delve().execution().state();
        Call<DebuggerState> after = call.delve().execution().switchGoroutine(id);
        long old = before.await().selectedGoroutine().map(g -> g.id()).orElse(0L);
        DebuggerState now = after.await();
        call.view().selectFrame(0);
        call.say("Switched from " + old + " to " + id + " (thread "
                + now.currentThread().map(TargetThread::id).orElse(0) + ")");
    }

    /** The current thread and goroutine. */
    private record Current(DebuggerState state) implements Result {
        @Override
        public String kind() {
            return "current-goroutine";
        }

        @Override
        public void writeTo(TextSink out) {
            String thread = state.currentThread()
                    .map(th -> th.id() + " at " + out.presentation().path(th.file()) + ":" + th.line())
                    .orElse("<nil>");
            out.println("Thread " + thread);
            state.selectedGoroutine().ifPresent(g -> GoroutineText.writeLong(g, "", out));
        }
    }
}
