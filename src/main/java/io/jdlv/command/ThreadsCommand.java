package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.TargetThread;
import io.jdlv.lang.GoNumber;
import io.jdlv.render.Locations;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code threads}. */
final class ThreadsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.GOROUTINES, "Lists the threads.", "threads")
                .reading()
                .details(
                        """
                        The current thread is marked with a star.""");
    }

    @Override
    public void run(Invocation call) {
        Call<List<TargetThread>> threads = call.delve().goroutines().threads();
        Call<DebuggerState> state = call.delve().execution().state();
        List<TargetThread> sorted = threads.await().stream()
                .sorted(Comparator.comparingInt(TargetThread::id))
                .toList();
        call.host().pageOutput();
        call.show(new Threads(sorted, state.await().currentThread().map(TargetThread::id)));
    }

    /** Threads, the current one starred. */
    private record Threads(List<TargetThread> threads, Optional<Integer> current) implements Result {
        @Override
        public String kind() {
            return "threads";
        }

        @Override
        public void writeTo(TextSink out) {
            for (TargetThread th : threads) {
                String mark = current.isPresent() && current.get() == th.id() ? "* " : "  ";
                String place = out.presentation().path(th.file()) + ":" + th.line();
                out.println(mark + "Thread " + th.id() + " at "
                        + th.function()
                                .map(f -> GoNumber.hex(th.pc()) + " " + place + " " + f.name())
                                .orElse(place));
            }
        }
    }
}
