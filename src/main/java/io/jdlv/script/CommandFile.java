package io.jdlv.script;

import io.jdlv.command.CommandException;
import io.jdlv.command.Failures;
import io.jdlv.command.FileErrors;
import io.jdlv.command.Host;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.command.OutputClosedException;
import io.jdlv.render.Result;
import io.jdlv.rpc.ConnectionLostException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of commands, one a line. Empty lines and lines that start with {@code #} are skipped; an error is shown as
 * {@code FILE:LINE: message} and the next line is run. Delve: executeFile in pkg/terminal/command.go.
 *
 * @param name as the user wrote it, for messages
 * @param lines the file's lines
 */
public record CommandFile(String name, List<String> lines) {
    public CommandFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file of commands.
     *
     * @throws CommandException when it cannot be read
     */
    public static CommandFile read(String name) {
        try {
            Path path = FileErrors.path("open", name);
            if (Files.isDirectory(path)) {
                throw new CommandException("read " + name + ": is a directory");
            }
            // bytes that are no UTF-8 become the replacement character: the server would refuse them
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return new CommandFile(name, List.of(text.split("\n", -1)));
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", name, e), e);
        }
    }

    /**
     * Runs the lines in order, until the last or one that ends the session.
     *
     * @throws ConnectionLostException when the server is gone: no line behind it could work
     */
    public void run(Interpreter interpreter, Consumer<Result> output, Host host) {
        for (int i = 0; i < lines.size() && !host.exiting(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                interpreter.execute(line);
            } catch (ConnectionLostException | OutputClosedException e) {
                throw e;
            } catch (RuntimeException e) {
                output.accept(new Message(name + ":" + (i + 1) + ": " + Failures.message(e)));
            }
        }
    }
}
