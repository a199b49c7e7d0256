package io.jdlv.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where no pseudo-terminal can be had: the program reads a named pipe and writes to dlv's own output. */
final class FifoTerminal implements TargetChannel {
    private final Path path;
    private final RandomAccessFile pipe;

    private FifoTerminal(Path path, RandomAccessFile pipe) {
        this.path = path;
        this.pipe = pipe;
    }

    /** Makes the pipe in a directory that is removed by others. */
    static FifoTerminal create(Path directory) {
        Path path = directory.resolve("stdin");
        try {
            Process make = new ProcessBuilder(List.of("mkfifo", path.toString())).start();
            int status = make.waitFor();
            if (status != 0) {
                throw new TransportException("mkfifo could not make a pipe for the program's input.");
            }
            // Open both ways: to open a pipe only for writing waits for its reader, who may never come.
            return new FifoTerminal(path, new RandomAccessFile(path.toFile(), "rw"));
        } catch (IOException e) {
            throw new TransportException("A pipe for the program's input could not be made: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while dlv was being started.", e);
        }
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public void write(byte[] bytes) {
        try {
            pipe.write(bytes);
        } catch (IOException e) {
            throw new TransportException("The program's input is closed.", e);
        }
    }

    @Override
    public void resize(TerminalSize size) {
        // A pipe has no window.
    }

    @Override
    public void closeInput() {
        close();
    }

    @Override
    public String supervisorInput() {
        return "fifo:" + path;
    }

    @Override
    public Optional<InputStream> output() {
        return Optional.empty();
    }

    @Override
    public void programEnded() {
        close();
    }

    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            throw new TransportException("The program's input could not be closed: " + e.getMessage() + ".", e);
        }
    }
}
