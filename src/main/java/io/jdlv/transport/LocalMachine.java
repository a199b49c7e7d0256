package io.jdlv.transport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The machine that this process runs on. */
final class LocalMachine implements Machine {
    @Override
    public String run(ShellScript script, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(script.command(arguments))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            CompletableFuture<String> complaints = CompletableFuture.supplyAsync(
                    () -> process.errorReader(StandardCharsets.UTF_8).lines().toList().toString(), Thread::startVirtualThread);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new TransportException("A script of jdlv's failed on this machine: " + complaints.join() + ".");
            }
            return output;
        } catch (IOException e) {
            throw new TransportException("Could not run sh: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while looking at this machine.", e);
        }
    }

    @Override
    public StartedServer attach(List<String> words, TargetOutput listener) {
        return LocalServer.start(
                DlvBinary.find(Optional.empty()),
                DlvCommand.of(DlvCommand.Subcommand.ATTACH, words, Optional.empty()),
                TerminalSize.standard(),
                listener);
    }

    @Override
    public String name() {
        return "this machine";
    }
}
