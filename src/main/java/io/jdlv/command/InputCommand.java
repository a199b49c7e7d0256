package io.jdlv.command;

import io.jdlv.transport.TargetTerminal;
import java.nio.charset.StandardCharsets;

/**
 * {@code input TEXT}: types a line into the program that jdlv started.
 *
 * @param terminal the program's
 */
public record InputCommand(TargetTerminal terminal) implements Command {
    private static final String END = "-eof";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Types a line into the program's terminal.", "input")
                .usage("input <text>\ninput -eof")
                .details("-eof ends the program's input, as Ctrl-D does. The program reads it when it runs.");
    }

    @Override
    public void run(Invocation call) {
        if (call.arguments().equals(END)) {
            terminal.closeInput();
        } else {
            terminal.write((call.arguments() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
