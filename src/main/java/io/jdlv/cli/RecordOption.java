package io.jdlv.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --record FILE}, before the word for a session or behind it. */
final class RecordOption {
    /** How it is written. */
    static final String NAME = "--record";

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description = "Write all that the session asks and is answered to a new file, for jdlv replay.")
    private Optional<String> file = Optional.empty();

    /** The file, if one was named. */
    Optional<String> file() {
        return file;
    }
}
