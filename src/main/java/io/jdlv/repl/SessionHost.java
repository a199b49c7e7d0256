package io.jdlv.repl;

import io.jdlv.command.Host;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The outside of a session at a prompt: the person, the screen, standard error. */
final class SessionHost implements Host {
    private final LineSource lines;
    private final Screen screen;
    private final PrintStream errors;
    private final Consumer<String> sourcing;
    private final Runnable leave;
    private final Consumer<ExitMode> announcement;
    private volatile Optional<ExitMode> exit = Optional.empty();

    /**
     * @param sourcing runs a file of commands, by its name
     * @param leave makes the running command end, whose output nobody sees
     * @param announcement is told of an exit before its turn has come
     */
    SessionHost(
            LineSource lines,
            Screen screen,
            PrintStream errors,
            Consumer<String> sourcing,
            Runnable leave,
            Consumer<ExitMode> announcement) {
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
        this.sourcing = sourcing;
        this.leave = leave;
        this.announcement = announcement;
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
    public void announceExit(ExitMode mode) {
        announcement.accept(mode);
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
        screen.startTranscript(TranscriptFile.open(file, truncate), fileOnly);
    }

    @Override
    public void endTranscript() {
        screen.endTranscript();
    }

    @Override
    public void pageOutput() {
        screen.pageOutput(leave);
    }

    @Override
    public void showTogether(Runnable showing) {
        screen.together(showing);
    }

    @Override
    public void warn(String message) {
        // behind what was shown before it
        screen.flush();
        errors.println(message);
        errors.flush();
    }
}
