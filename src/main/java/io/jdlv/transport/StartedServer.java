package io.jdlv.transport;

import java.util.List;

/** A headless dlv that was started for this client alone. */
public interface StartedServer extends AutoCloseable {
    /** Opens connections to it. */
    Dialer dialer();

    /** What is to be put back if this process is gone without a word, in place of what was said before. */
    void keep(List<Restoration> restorations);

    /**
     * What is to be run first if this process is gone without a word and dlv has attached, where that is possible.
     *
     * @param command its words; where dlv listens is added as the last one
     */
    void recoverBy(List<String> command);

    /**
     * Ends dlv and waits for that. A process that it attached to goes on, free of breakpoints.
     *
     * @throws TransportException if dlv has not ended after all that
     */
    @Override
    void close();
}
