package io.jdlv.transport;

import java.io.InputStream;
import java.util.Optional;

/** A {@link TargetTerminal} with the side that the supervisor and the reader of output need. */
interface TargetChannel extends TargetTerminal {
    /** The supervisor script's INPUT argument: {@code tty:PATH}, {@code fifo:PATH} or {@code none}. */
    String supervisorInput();

    /** What the program writes, if that comes through here and not through the supervisor's own output. */
    Optional<InputStream> output();

    /** Lets go of this process's hold on the program's side; what was written can still be read to its end. */
    void programEnded();

    /** Frees everything. */
    void close();
}
