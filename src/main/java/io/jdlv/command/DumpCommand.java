package io.jdlv.command;

import io.jdlv.delve.DumpState;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.time.Duration;

/** {@code dump FILE}: a core file, written where the server is. */
final class DumpCommand implements Command {
    private static final Duration POLL = Duration.ofSeconds(1);

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Writes a core dump of the program.", "dump")
                .usage("dump <output file>")
                .details(
                        """
                        The file is an ELF core and is written on the server's machine; dlv core reads
                        it. Ctrl-C ends the dump early.""");
    }

    @Override
    public void run(Invocation call) {
        DumpState started = call.delve().processes().startDump(call.requireArguments("not enough arguments")).await();
        DumpState ended = call.cancellation().handle(() -> cancel(call), () -> follow(call, started));
        call.say(ending(ended));
    }

    private static void cancel(Invocation call) {
        call.say("received SIGINT, stopping dump");
        call.session().control().delve().processes().cancelDump().await();
    }

    private static DumpState follow(Invocation call, DumpState started) {
        DumpState state = started;
        while (true) {
            call.show(new Progress(state));
            if (!state.dumping()) {
                return state;
            }
            state = call.delve().processes().awaitDump(POLL).await();
        }
    }

    /** How far it has come, on a line that the next one is written over. */
    private record Progress(DumpState state) implements Result {
        @Override
        public String kind() {
            return "dump";
        }

        @Override
        public void writeTo(TextSink out) {
            out.carriageReturn()
                    .print(
                            state.threadsDone() != state.threadsTotal()
                                    ? "Dumping threads " + state.threadsDone() + " / " + state.threadsTotal() + "..."
                                    : "Dumping memory " + Long.toUnsignedString(state.memoryDone()) + " / "
                                            + Long.toUnsignedString(state.memoryTotal()) + "...");
        }
    }

    private static String ending(DumpState state) {
        if (!state.error().isEmpty()) {
            return "\nerror dumping: " + state.error();
        }
        if (!state.allDone()) {
            return "\ncanceled";
        }
        return state.memoryDone() == state.memoryTotal() ? "" : "\nCore dump could be incomplete";
    }
}
