package io.jdlv.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * A pseudo-terminal made by JLine's native library, which brings the one system call that Java lacks, openpty(3).
 *
 * <p>Echo is off, because what is written here is typed elsewhere and was seen there; and a newline stays a newline, so
 * that the bytes which arrive are those the program wrote. A program that wants a terminal otherwise sets it so.
 */
final class PtyTerminal implements TargetChannel {
    private static final int END_OF_TRANSMISSION = 4;

    private final JniNativePty pty;
    private final InputStream output;
    private final OutputStream input;
    // Guards the descriptors: JLine hands their numbers to ioctl, and a closed number may already be another file's.
    private final Object lock = new Object();
    private boolean ended;
    private boolean lineOpen;

    private PtyTerminal(JniNativePty pty) {
        this.pty = pty;
        this.output = pty.getMasterInput();
        this.input = pty.getMasterOutput();
    }

    /** Opens one, or nothing on a system for which JLine has no native library. */
    static Optional<PtyTerminal> open(TerminalSize size) {
        try {
            if (!(new JniTerminalProvider().open(null, null) instanceof JniNativePty pty)) {
                return Optional.empty();
            }
            Attributes attributes = pty.getAttr();
            attributes.setLocalFlag(Attributes.LocalFlag.ECHO, false);
            attributes.setOutputFlag(Attributes.OutputFlag.ONLCR, false);
            pty.setAttr(attributes);
            PtyTerminal terminal = new PtyTerminal(pty);
            terminal.resize(size);
            return Optional.of(terminal);
        } catch (IOException | LinkageError | UnsupportedOperationException e) {
            // No library for this system, or no pseudo-terminals in this container: the caller falls back to a pipe.
            return Optional.empty();
        }
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public void write(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        try {
            // Not under the lock: this may wait for the program to read.
            checkNotEnded();
            input.write(bytes);
        } catch (IOException e) {
            throw new TransportException("The program's terminal is gone.", e);
        }
        synchronized (lock) {
            lineOpen = bytes[bytes.length - 1] != '\n';
        }
    }

    @Override
    public void resize(TerminalSize size) {
        synchronized (lock) {
            checkNotEnded();
            try {
                pty.setSize(new Size(size.columns(), size.rows()));
            } catch (IOException e) {
                throw new TransportException("The size of the program's terminal could not be set.", e);
            }
        }
    }

    @Override
    public void closeInput() {
        boolean inLine;
        synchronized (lock) {
            inLine = lineOpen;
        }
        // The first one only ends a line that was begun; the program reads the end of input when nothing precedes it.
        write(inLine
                ? new byte[] {END_OF_TRANSMISSION, END_OF_TRANSMISSION}
                : new byte[] {END_OF_TRANSMISSION});
    }

    @Override
    public String supervisorInput() {
        return "tty:" + pty.getName();
    }

    @Override
    public Optional<InputStream> output() {
        return Optional.of(output);
    }

    /**
     * Closes the program's side, held until now because a master with no other side open reads as ended: the reader
     * then gets what was written, and the end.
     */
    @Override
    public void programEnded() {
        synchronized (lock) {
            if (!ended) {
                ended = true;
                closeSide(pty.getSlaveOutput());
            }
        }
    }

    @Override
    public void close() {
        programEnded();
        closeSide(input);
    }

    private void checkNotEnded() {
        synchronized (lock) {
            if (ended) {
                throw new TransportException("The program's terminal is gone.");
            }
        }
    }

    private static void closeSide(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new TransportException("The program's terminal could not be closed: " + e.getMessage() + ".", e);
        }
    }
}
