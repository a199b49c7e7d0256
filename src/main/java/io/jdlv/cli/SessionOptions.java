package io.jdlv.cli;

import io.jdlv.command.Command;
import java.util.List;
import java.util.Optional;

/**
 * How a session is run.
 *
 * @param initFile a file of commands that is run first
 * @param echo whether lines from a pipe are shown behind their prompts
 * @param more commands that only this session has
 */
record SessionOptions(Optional<String> initFile, boolean echo, List<Command> more) {
    SessionOptions {
        more = List.copyOf(more);
    }
}
