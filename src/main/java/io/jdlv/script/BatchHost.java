package io.jdlv.script;

import io.jdlv.command.CommandException;
import io.jdlv.command.UnattendedHost;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The outside of a session that nobody sits at: questions have no answer, and exit ends the run. */
final class BatchHost extends UnattendedHost {
    private final Consumer<String> sourcing;
    private final Consumer<String> warnings;
    private final Map<String, String> environment;
    private volatile Optional<ExitMode> exit = Optional.empty();

    /**
     * @param sourcing runs a file of commands, by its name
     * @param warnings gets whole lines
     */
    BatchHost(Consumer<String> sourcing, Consumer<String> warnings, Map<String, String> environment) {
        this.sourcing = sourcing;
        this.warnings = warnings;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void exit(ExitMode mode) {
        exit = Optional.of(mode);
    }

    /** How a command has said that the session is to end. */
    Optional<ExitMode> exitMode() {
        return exit;
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
    protected CommandException noTranscript() {
        return new CommandException("There is no transcript of a run: --output keeps what it shows.");
    }

    @Override
    public void warn(String message) {
        warnings.accept(message);
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }
}
