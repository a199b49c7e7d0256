package io.jdlv.cli;

import picocli.CommandLine;

/** Says what went wrong in one sentence on standard error, with exit status 1. */
final class OneSentence implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof RuntimeException e) {
            return ExitStatus.of(e, command.getErr()::println);
        }
        throw failure;
    }
}
