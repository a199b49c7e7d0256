package io.jdlv.repl;

import io.jdlv.command.CommandException;
import io.jdlv.command.Host;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** The outside of a session at a prompt: the person, the screen, standard error. */
final class SessionHost implements Host {
    private final LineSource lines;
    private final Screen screen;
    private final PrintStream errors;
    private final Consumer<String> sourcing;
    private volatile Optional<ExitMode> exit = Optional.empty();

    /**
     * @param sourcing runs a file of commands, by its name
     */
    SessionHost(LineSource lines, Screen screen, PrintStream errors, Consumer<String> sourcing) {
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
        this.sourcing = sourcing;
    }

    /** How the session is to end, once a command has said so. */
    Optional<ExitMode> exitMode() {
        return exit;
    }

    @Override
    public Optional<String> ask(String question) {
        return lines.ask(question);
    }

    @Override
    public void exit(ExitMode mode) {
        exit = Optional.of(mode);
    }

    @Override
    public boolean exiting() {
        return exit.isPresent();
    }

    @Override
    public void source(String file) {
        sourcing.accept(file);
    }

    @Override
    public void startTranscript(Path file, boolean truncate, boolean fileOnly) {
        OpenOption mode = truncate ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        try {
            screen.startTranscript(
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.CREATE, mode),
                    fileOnly);
        } catch (IOException e) {
            throw new CommandException(io.jdlv.command.FileErrors.describe("open", file.toString(), e), e);
        }
    }

    @Override
    public void endTranscript() {
        screen.endTranscript();
    }

    @Override
    public void pageOutput() {
        screen.pageOutput();
    }

    @Override
    public void warn(String message) {
        errors.println(message);
        errors.flush();
    }
}
