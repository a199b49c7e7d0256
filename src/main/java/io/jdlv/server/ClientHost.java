package io.jdlv.server;

import io.jdlv.command.CommandException;
import io.jdlv.command.Host;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The outside of a session for a client of the server: nobody can be asked, and no file of this machine is touched. */
final class ClientHost implements Host {
    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public void exit(ExitMode mode) {
        throw new CommandException("The session is shared: the terminal that serves it ends it. Close the page to leave.");
    }

    @Override
    public boolean exiting() {
        return false;
    }

    @Override
    public void source(String file) {
        throw refused("source");
    }

    @Override
    public void startTranscript(Path file, boolean truncate, boolean fileOnly) {
        throw refused("transcript");
    }

    @Override
    public void endTranscript() {
        throw refused("transcript");
    }

    private static CommandException refused(String command) {
        return new CommandException(command + " uses files where the session is served: type it in the terminal there.");
    }

    @Override
    public void pageOutput() {
        // a client has its own ways to look at much
    }

    @Override
    public void warn(String message) {
        throw new CommandException(message);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
