package io.jdlv.repl;

import io.jdlv.command.Host;
import java.nio.file.Path;
import java.util.Optional;

/** The outside of commands that nobody has typed: there is no one to ask or to tell, and nothing to be changed. */
final class Nobody implements Host {
    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public void exit(ExitMode mode) {
        // the session goes on
    }

    @Override
    public boolean exiting() {
        return false;
    }

    @Override
    public void source(String file) {
        // no file is run
    }

    @Override
    public void startTranscript(Path file, boolean truncate, boolean fileOnly) {
        // there is nothing to be kept
    }

    @Override
    public void endTranscript() {
        // nor is one ended
    }

    @Override
    public void pageOutput() {
        // there are no pages of what is dropped
    }

    @Override
    public void warn(String message) {
        // it is said when somebody types the command
    }
}
