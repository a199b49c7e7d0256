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
        DumpState state = call.delve().processes().startDump(call.requireArguments("not enough arguments")).await();
        while (true) {
            call.show(new Progress(state));
            if (!state.dumping()) {
                break;
            }
            state = call.delve().processes().awaitDump(POLL).await();
        }
        call.say(ending(state));
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
