package io.jdlv.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A headless dlv started on this machine, for this client alone.
 *
 * <p><b>Where it listens.</b> On a Unix socket in a fresh directory that only this user can enter; a dlv older than
 * {@link DlvVersion#UNIX_SOCKETS} on a port of the loopback interface that the system picks.
 *
 * <p><b>The program's terminal.</b> dlv runs in a session of its own whose controlling terminal is a pseudo-terminal
 * made for it. A headless dlv gives its terminal's foreground to the program it starts, so the program has a terminal
 * like in a shell, and Ctrl-C or Ctrl-Z in ours reaches neither. dlv's flag {@code --tty} would do for {@code exec} and
 * {@code debug} only; it excludes {@code -r}, and defeats redirections given to a later {@code restart}. With the
 * terminal as dlv's own, {@code -r}, {@code --tty} and {@code restart} mean what they mean in a shell.
 *
 * <p><b>The end.</b> {@link #close()} and the death of this process, a SIGKILL included, have the same effect, because
 * both end a pipe that {@link Supervisor} reads: dlv gets SIGTERM, upon which it halts the program and kills the one it
 * started, or lets the one it attached to run on. If dlv does not end within 5 seconds (30 if it attached), it and the
 * program it started are killed; a program that dlv attached to is never killed by us, but dies of breakpoints left in it
 * if dlv has to be. Then the socket's directory is removed.
 *
 * <p><b>What dlv itself gets wrong</b> (seen with 1.27.2): it halts with a SIGTRAP, and if the program stops at a
 * breakpoint in that moment, the signal stays pending and kills the program once dlv has detached. Five of 25 detaches
 * from a program with a hot conditional breakpoint ended so. A client can avoid it, SIGTERM cannot: halt, clear all
 * breakpoints, continue, halt again if nothing stops it within a moment, then detach. A session does that before
 * {@link #close()}. Where none did, the supervisor has dlv's own client do it, and if this process died, that client first
 * puts back the code that was changed ({@link #keep}). A dlv that attaches is therefore run with
 * {@code --accept-multiclient}; without, it would also end with its first connection, in its own way.
 */
public final class LocalServer implements StartedServer {
    private static final String LOOPBACK = "127.0.0.1:0";
    private static final long POLL_MILLIS = 20;

    private final PrivateDirectory directory;
    private final Supervisor supervisor;
    private final TargetChannel terminal;
    private final ServerOutput output;
    private final Optional<Path> socket;
    private final CompletableFuture<ServerExit> exit;
    private final Ending ending;
    private volatile long pid;

    private LocalServer(
            PrivateDirectory directory,
            Supervisor supervisor,
            TargetChannel terminal,
            ServerOutput output,
            Optional<Path> socket) {
        this.directory = directory;
        this.supervisor = supervisor;
        this.terminal = terminal;
        this.output = output;
        this.socket = socket;
        this.exit = supervisor.exit().thenApplyAsync(this::ended, Thread::startVirtualThread);
        this.ending = new Ending(exit);
    }

    /**
     * Starts dlv and waits until it listens, for as long as it compiles. An interrupt ends the wait, and dlv.
     *
     * <p>dlv listens before it starts or attaches to its target; where that fails, the first connection ends without an
     * answer, and its read throws an {@link java.io.IOException} with dlv's own words.
     *
     * @param size the program's window
     * @param listener gets what dlv and the program write
     * @throws TransportException if dlv cannot be run, or ends before it listens: its output is in the listener, the
     *     line that tells most in the message
     */
    public static LocalServer start(
            DlvBinary binary, DlvCommand command, TerminalSize size, TargetOutput listener) {
        return start(binary, command, listener, () -> PtyTerminal.open(size));
    }

    static LocalServer start(
            DlvBinary binary,
            DlvCommand command,
            TargetOutput listener,
            Supplier<Optional<PtyTerminal>> pseudoTerminals) {
        boolean unixSockets = binary.version()
                .map(version -> version.compareTo(DlvVersion.UNIX_SOCKETS) >= 0)
                .orElse(false);
        PrivateDirectory directory = PrivateDirectory.create(System.getenv());
        Optional<Path> socket = directory.socket().filter(path -> unixSockets);
        Optional<TargetChannel> terminal = Optional.empty();
        LocalServer server;
        try {
            if (socket.isEmpty() && command.announcesElsewhere()) {
                throw new TransportException("--log-dest cannot name a file here: this dlv listens on TCP and would say"
                        + " only in that file on which port.");
            }
            terminal = Optional.of(terminalFor(command, directory, pseudoTerminals));
            server = launch(binary, command, listener, directory, socket, terminal.get());
        } catch (TransportException e) {
            terminal.ifPresent(TargetChannel::close);
            directory.remove();
            throw e;
        }
        try {
            server.awaitListening(socket.filter(path -> command.announcesElsewhere()));
            return server;
        } catch (TransportException e) {
            server.close();
            throw e;
        }
    }

    private static TargetChannel terminalFor(
            DlvCommand command, PrivateDirectory directory, Supplier<Optional<PtyTerminal>> pseudoTerminals) {
        if (!command.subcommand().launches()) {
            return new NoTerminal();
        }
        Optional<PtyTerminal> pty = pseudoTerminals.get();
        return pty.isPresent() ? pty.get() : FifoTerminal.create(directory.path());
    }

    private static LocalServer launch(
            DlvBinary binary,
            DlvCommand command,
            TargetOutput listener,
            PrivateDirectory directory,
            Optional<Path> socket,
            TargetChannel terminal) {
        boolean launches = command.subcommand().launches();
        String listen = socket.map(path -> Address.UNIX_PREFIX + path).orElse(LOOPBACK);
        Supervisor supervisor = Supervisor.start(
                directory,
                launches,
                terminal.supervisorInput(),
                command.line(binary, listen),
                command.directory());
        ServerOutput output = new ServerOutput(listener);
        terminal.output().ifPresent(stream -> output.read("jdlv-terminal", stream, true));
        output.read("jdlv-dlv-output", supervisor.output(), launches && terminal.output().isEmpty());
        return new LocalServer(directory, supervisor, terminal, output, socket);
    }

    /** Opens connections to it; how many it takes depends on {@code --accept-multiclient}. */
    @Override
    public Dialer dialer() {
        return new ServedDialer(Dialer.to(address()), address().toString(), ending::obituary);
    }

    /** Where it listens. */
    public Address address() {
        return socket.<Address>map(Address.UnixSocket::new)
                .orElseGet(() -> Address.parse(output.listening().join()));
    }

    /** The process id of dlv. */
    public long pid() {
        return pid;
    }

    @Override
    public void keep(List<Restoration> restorations) {
        supervisor.keep(restorations);
    }

    @Override
    public void recoverBy(List<String> command) {
        supervisor.recoverBy(Stream.concat(command.stream(), Stream.of(address().toString())).toList());
    }

    /** The terminal of the program that dlv started. */
    public TargetTerminal terminal() {
        return terminal;
    }

    /** Completes when dlv has ended, for whatever reason, and what it and the program wrote has been passed on. */
    public CompletableFuture<ServerExit> exit() {
        return exit.copy();
    }

    /**
     * Ends dlv, as the class comment says, and waits for that. Leaving a target in a certain state is the session's
     * task, before this.
     *
     * @throws TransportException if dlv has not ended after all that
     */
    @Override
    public void close() {
        ending.order();
        boolean ended = supervisor.end();
        if (ended) {
            exit.join();
        }
        terminal.close();
        if (!ended) {
            throw new TransportException("dlv (process " + pid + ") has not ended yet.");
        }
        directory.remove();
    }

    private ServerExit ended(int status) {
        terminal.programEnded();
        output.awaitEnd();
        supervisor.release();
        return new ServerExit(status, output.lastLines());
    }

    /** Waits for the announcement, or for the socket where dlv's announcement goes to a file. */
    private void awaitListening(Optional<Path> silentSocket) {
        CompletableFuture<Object> news = CompletableFuture.anyOf(output.listening(), exit);
        try {
            while (!news.isDone()) {
                if (silentSocket.filter(Files::exists).isPresent()) {
                    output.announcedElsewhere();
                    break;
                }
                awaitNews(news);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while dlv was being started.", e);
        }
        if (exit.isDone() && !output.listening().isDone()) {
            throw new TransportException(exit.join().sentence());
        }
        pid = directory.dlvPid()
                .orElseThrow(() -> new TransportException("dlv ended as soon as it listened."));
        supervisor.listens(address());
    }

    private static void awaitNews(CompletableFuture<Object> news) throws InterruptedException {
        try {
            news.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Time to look for the socket.
        } catch (ExecutionException e) {
            throw new TransportException("Reading dlv's output failed: " + e.getCause().getMessage() + ".", e);
        }
    }
}
