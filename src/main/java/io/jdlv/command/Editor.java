package io.jdlv.command;

import io.jdlv.lang.GoQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The user's editor, on our own terminal.
 *
 * <p>Delve: getEditorName, runEditor and edit in pkg/terminal/command.go.
 *
 * @param command the program and what the user gave it as arguments
 */
record Editor(List<String> command) {
    Editor {
        command = List.copyOf(command);
    }

    /** The one that DELVE_EDITOR names, or EDITOR. */
    static Editor from(Map<String, String> environment) {
        String line = environment.getOrDefault("DELVE_EDITOR", "");
        if (line.isEmpty()) {
            line = environment.getOrDefault("EDITOR", "");
        }
        List<String> words = List.of(line.strip().split("\\s+"));
        if (words.get(0).isEmpty()) {
            throw new CommandException("Neither DELVE_EDITOR or EDITOR is set");
        }
        return new Editor(words);
    }

    /** Opens a file at a line, in the way that the editor understands. */
    void open(String file, int line) {
        run(switch (command.get(0)) {
            case "code" -> List.of("--goto", file + ":" + line);
            case "zed" -> List.of(file + ":" + line + ":0");
            case "hx" -> List.of(file + ":" + line);
            default -> List.of("+" + line, file);
        });
    }

    /** Lets the user edit lines in a temporary file. */
    List<String> editText(List<String> lines) {
        try {
            Path file = Files.createTempFile("jdlv-on-", "");
            try {
                Files.writeString(file, String.join("\n", lines));
                run(List.of(file.toString()));
                return Files.readAllLines(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CommandException("the file for the editor cannot be used: " + e.getMessage(), e);
        }
    }

    private void run(List<String> arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        try {
            int status = new ProcessBuilder(line).inheritIO().start().waitFor();
            if (status != 0) {
                throw new CommandException("exit status " + status);
            }
        } catch (IOException e) {
            throw new CommandException(notStarted(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while the editor was open", e);
        }
    }

    /** Go's words for a program that cannot be started, which dlv shows. */
    private String notStarted() {
        String program = command.get(0);
        if (!program.contains("/")) {
            return "exec: " + GoQuote.quote(program) + ": executable file not found in $PATH";
        }
        boolean exists = Files.exists(Path.of(program));
        return "fork/exec " + program + ": " + (exists ? "permission denied" : "no such file or directory");
    }
}
