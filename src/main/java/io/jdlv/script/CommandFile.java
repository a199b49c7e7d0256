package io.jdlv.script;

import io.jdlv.command.CommandException;
import io.jdlv.command.FileErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of commands, one a line. Delve: executeFile in pkg/terminal/command.go.
 *
 * @param name as the user wrote it, for messages
 * @param lines the file's lines
 */
public record CommandFile(String name, List<String> lines) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Keeps a copy of the lines. */
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
            return of(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", name, e), e);
        }
    }

    /**
     * A file of commands that was read already.
     *
     * @param bytes what it holds; those that are no UTF-8 become the replacement character, for the server would refuse them
     */
    public static CommandFile of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // some editors mark UTF-8 files so
        String commands = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return new CommandFile(name, List.of(commands.split("\n", -1)));
    }

    /** Reads a file of commands that is read once more later; nothing when it is not to be read, or only once. */
    public static Optional<CommandFile> glance(String name) {
        try {
            return Files.isRegularFile(FileErrors.path("open", name)) ? Optional.of(read(name)) : Optional.empty();
        } catch (CommandException e) {
            // who runs it says so
            return Optional.empty();
        }
    }

    /** The lines that are commands: all but empty ones and those that start with {@code #}. */
    public List<Line> commands() {
        List<Line> commands = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                commands.add(new Line(i + 1, line));
            }
        }
        return List.copyOf(commands);
    }

    /**
     * A command in a file.
     *
     * @param number of its line, from 1
     * @param text without space around it
     */
    public record Line(int number, String text) {}
}
