package io.jdlv.transport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A headless dlv on another machine, attached to a process there, for this client alone. It listens on a Unix socket in a
 * private folder there (a dlv older than {@link DlvVersion#UNIX_SOCKETS} on a loopback port), to which ssh forwards a socket
 * in a private folder here. The same script as for a dlv of this machine ends it and leaves its target as it was, when it is
 * told to or when its connection ends.
 */
final class SshServer implements StartedServer {
    private static final ShellScript PREPARATION = ShellScript.beside(SshServer.class, "remote.sh");

    private final RemoteShell shell;
    private final Supervisor supervisor;
    private final CompletableFuture<ServerExit> exit;
    private final Ending ending;
    private final Dialer dialer;

    private SshServer(RemoteShell shell, Process process, TargetOutput listener) {
        this.shell = shell;
        this.supervisor = Supervisor.of(process);
        ServerOutput output = new ServerOutput(listener);
        output.read("jdlv-dlv-output", process.getInputStream(), false);
        this.exit = supervisor.exit().thenApplyAsync(status -> {
            output.awaitEnd();
            return new ServerExit(status, output.lastLines());
        }, Thread::startVirtualThread);
        this.ending = new Ending(exit);
        try {
            String announced = awaitListening(output);
            Address address = announced.startsWith("/")
                    ? new Address.UnixSocket(Path.of(announced))
                    : Address.parse(announced);
            supervisor.listens(address);
            this.dialer = new ServedDialer(
                    Dialer.to(new Address.UnixSocket(shell.forward(address))), "dlv on " + shell.host(), ending::obituary);
        } catch (TransportException e) {
            supervisor.release();
            throw e;
        }
    }

    static SshServer start(RemoteShell shell, List<String> words, TargetOutput listener) {
        DlvCommand command = DlvCommand.of(DlvCommand.Subcommand.ATTACH, words, Optional.empty());
        ShellScript script = new ShellScript(PREPARATION.text() + Supervisor.script().text());
        return new SshServer(shell, shell.become(script, command.arguments()), listener);
    }

    private String awaitListening(ServerOutput output) {
        try {
            CompletableFuture.anyOf(output.listening(), exit).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while dlv was being started on " + shell.host() + ".", e);
        } catch (ExecutionException e) {
            throw new TransportException("Reading dlv's output failed: " + e.getCause().getMessage() + ".", e);
        }
        if (!output.listening().isDone()) {
            throw new TransportException("On " + shell.host() + " " + exit.join().sentence());
        }
        return output.listening().join();
    }

    @Override
    public Dialer dialer() {
        return dialer;
    }

    @Override
    public void keep(List<Restoration> restorations) {
        supervisor.keep(restorations);
    }

    @Override
    public void recoverBy(List<String> command) {
        // it would have to run on the other machine
    }

    @Override
    public void close() {
        ending.order();
        if (!supervisor.end()) {
            throw new TransportException("dlv on " + shell.host() + " has not ended yet.");
        }
    }
}
