package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.script.ScriptOptions;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a session is run.
 *
 * @param initFile a file of commands that is run first
 * @param scripts how the commands of that file, and those of a pipe, are run
 * @param echo whether lines from a pipe are shown behind their prompts
 * @param more commands that only this session has
 * @param opened gets the session before its first command
 * @param exit what exit without a flag, and the end of the input, mean
 */
record SessionOptions(
        Optional<String> initFile,
        ScriptOptions scripts,
        boolean echo,
        List<Command> more,
        Consumer<Session> opened,
        ExitMode exit) {
    SessionOptions {
        more = List.copyOf(more);
    }

    /** Options of a session whose commands are run as usual. */
    SessionOptions(
            Optional<String> initFile, boolean echo, List<Command> more, Consumer<Session> opened, ExitMode exit) {
        this(initFile, ScriptOptions.standard(), echo, more, opened, exit);
    }
}
