package io.jdlv.transport;

import java.io.InputStream;
import java.util.Optional;

/** For a process that was attached to, or a core: its terminal is elsewhere, or was. */
final class NoTerminal implements TargetChannel {
    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public void write(byte[] bytes) {
        throw new TransportException("There is no terminal to write to: the program was not started here.");
    }

    @Override
    public void resize(TerminalSize size) {
        // There is no window.
    }

    @Override
    public void closeInput() {
        throw new TransportException("There is no input to close: the program was not started here.");
    }

    @Override
    public String supervisorInput() {
        return "none";
    }

    @Override
    public Optional<InputStream> output() {
        return Optional.empty();
    }

    @Override
    public void programEnded() {
        // Nothing is held.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
