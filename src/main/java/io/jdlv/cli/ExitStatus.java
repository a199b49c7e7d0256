package io.jdlv.cli;

import io.jdlv.command.Failures;
import io.jdlv.command.OutputClosedException;
import java.util.function.Consumer;

/** How a run ends that something has gone wrong in. */
final class ExitStatus {
    /** What a shell reports of a program that SIGPIPE ended. */
    static final int BROKEN_PIPE = 128 + 13;

    /** The same of SIGHUP. */
    static final int HANG_UP = 128 + 1;

    private ExitStatus() {}

    /**
     * Says what went wrong in one sentence, unless there is nobody left to read it.
     *
     * @return the exit status
     */
    static int of(RuntimeException failure, Consumer<String> complain) {
        if (failure instanceof OutputClosedException closed && closed.isNobodyReading()) {
            return BROKEN_PIPE;
        }
        complain.accept(Failures.message(failure));
        return 1;
    }
}
