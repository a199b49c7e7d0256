package io.jdlv.cli;

import io.jdlv.command.Failures;
import picocli.CommandLine;

/** Says what went wrong in one sentence on standard error. */
final class OneSentence implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof RuntimeException unchecked) {
            command.getErr().println(Failures.message(unchecked));
            return 1;
        }
        throw failure;
    }
}
