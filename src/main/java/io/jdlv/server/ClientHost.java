package io.jdlv.server;

import io.jdlv.command.CommandException;
import io.jdlv.command.UnattendedHost;
import java.util.Map;
import java.util.function.Consumer;

/** The outside of a session for a client of the server: no file and no program of this machine is touched. */
final class ClientHost extends UnattendedHost {
    private final Consumer<String> warnings;

    /**
     * @param warnings gets whole lines
     */
    ClientHost(Consumer<String> warnings) {
        this.warnings = warnings;
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
    public void useThisMachine(String words) {
        throw refused(words);
    }

    @Override
    protected CommandException noTranscript() {
        return refused("transcript");
    }

    private static CommandException refused(String words) {
        return new CommandException(words + " uses the machine where the session is served: type it in the terminal there.");
    }

    @Override
    public void warn(String message) {
        warnings.accept(message);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
