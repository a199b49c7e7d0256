package io.jdlv.cli;

import io.jdlv.transport.Machine;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --ssh HOST}. */
final class SshOption {
    @Option(
            names = "--ssh",
            paramLabel = "HOST",
            description = "The machine, as the system's ssh knows it; this one if none is named. The command in JDLV_SSH is"
                    + " used if there is one, such as \"ssh -F FILE\".")
    private Optional<String> host = Optional.empty();

    /** Connects to the machine. */
    Machine machine() {
        return Machine.at(host);
    }
}
