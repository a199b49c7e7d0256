package io.jdlv.cli;

import io.jdlv.command.Failures;
import io.jdlv.command.OutputClosedException;
import picocli.CommandLine;

/** Says what went wrong in one sentence on standard error, with exit status 1. */
final class OneSentence implements CommandLine.IExecutionExceptionHandler {
    /** What a shell reports of a program that SIGPIPE ended. */
    static final int BROKEN_PIPE = 128 + 13;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        return switch (failure) {
            case OutputClosedException e -> BROKEN_PIPE;
            case RuntimeException e -> {
                command.getErr().println(Failures.message(e));
                yield 1;
            }
            default -> throw failure;
        };
    }
}
