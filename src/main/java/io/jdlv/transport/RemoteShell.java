package io.jdlv.transport;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A POSIX shell on another machine, at the end of one connection of the system's ssh, so that a person authenticates once.
 * Scripts go to it as their length and their bytes: nothing of them is for the login shell to understand. It ends with this
 * process, for its input is a pipe that this process holds.
 *
 * <p>The connection shares itself (ssh's ControlMaster) through a socket in a private directory, which is the way to add a
 * forwarding once it is known where to. It is removed with the connection, by a shell around ssh that also keeps Ctrl-C
 * from it.
 */
final class RemoteShell implements Closeable {
    /** The environment variable with the ssh command to use and options for it, spaces between them. */
    static final String VARIABLE = "JDLV_SSH";

    private static final String WRAPPER = "trap '' INT QUIT; directory=$1; shift; \"$@\"; status=$?;"
            + " rm -rf \"$directory\"; exit $status";

    /** Reads a length, then a script of so many bytes, and runs it, again and again. */
    private static final String LOOP =
            "sh -c 'while read -r size; do eval \"$(dd bs=1 count=\"$size\" 2>/dev/null)\"; done'";

    private static final long END_SECONDS = 5;

    private final String host;
    private final List<String> ssh;
    private final PrivateDirectory directory;
    private final Process process;
    private final String mark = "jdlv-" + Long.toHexString(ThreadLocalRandom.current().nextLong());

    private RemoteShell(String host, List<String> ssh, PrivateDirectory directory, Process process) {
        this.host = host;
        this.ssh = ssh;
        this.directory = directory;
        this.process = process;
    }

    /**
     * Connects; ssh asks on the terminal for what it needs.
     *
     * @throws TransportException if ssh gets no shell there, with its reason
     */
    static RemoteShell open(String host, Map<String, String> environment) {
        if (host.startsWith("-") || host.isBlank()) {
            throw new TransportException("\"" + host + "\" names no machine for ssh: write HOST or USER@HOST.");
        }
        List<String> ssh = List.of(environment.getOrDefault(VARIABLE, "ssh").strip().split("\\s+"));
        PrivateDirectory directory = PrivateDirectory.create(environment);
        List<String> line = new ArrayList<>(List.of("sh", "-c", WRAPPER, "jdlv", directory.path().toString()));
        line.addAll(ssh);
        line.addAll(List.of("-S", control(directory), "-o", "ControlMaster=yes", "-o", "ControlPersist=no"));
        line.addAll(List.of("-o", "ClearAllForwardings=yes", "-o", "ServerAliveInterval=15", "-T", host, LOOP));
        RemoteShell shell;
        try {
            shell = new RemoteShell(
                    host, ssh, directory, new ProcessBuilder(line).redirectErrorStream(true).start());
        } catch (IOException e) {
            directory.remove();
            throw new TransportException("Could not run ssh: " + e.getMessage() + ".", e);
        }
        // what a login shell may say of itself comes before the end of this one
        shell.run(new ShellScript(":"), List.of());
        return shell;
    }

    private static String control(PrivateDirectory directory) {
        return directory.path().resolve("ssh").toString();
    }

    /** What ssh calls the machine. */
    String host() {
        return host;
    }

    /** Runs a script to its end and gives what it wrote, see {@link Machine#run}. */
    String run(ShellScript script, List<String> arguments) {
        send("(\n" + script.with(arguments) + "\n) </dev/null 2>&1\nprintf '\\n%s %s\\n' " + mark + " \"$?\"\n");
        StringBuilder output = new StringBuilder();
        String line = readLine(output);
        while (!line.startsWith(mark)) {
            output.append(line).append('\n');
            line = readLine(output);
        }
        // the line end before the mark
        output.setLength(Math.max(0, output.length() - 1));
        if (!line.equals(mark + " 0")) {
            throw new TransportException("A script of jdlv's failed on " + host + ": " + lastLine(output) + ".");
        }
        return output.toString();
    }

    /** Has the shell run a script as its last, whose input and output are those of the process. */
    Process become(ShellScript script, List<String> arguments) {
        send(script.with(arguments));
        return process;
    }

    /**
     * Lets connections to a socket here reach an address there.
     *
     * @return the socket
     * @throws TransportException if the machine refuses that, with ssh's reason
     */
    Path forward(Address address) {
        Path socket = directory.socket()
                .orElseThrow(() -> new TransportException("The path of " + directory.path() + " is too long for a socket."));
        String there = address instanceof Address.UnixSocket unix ? unix.path().toString() : address.toString();
        List<String> line = new ArrayList<>(ssh);
        line.addAll(List.of("-S", control(directory), "-O", "forward", "-L", socket + ":" + there, host));
        try {
            Process forward = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            String said = new String(forward.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (forward.waitFor() != 0) {
                throw new TransportException(
                        "ssh could not forward to dlv's socket on " + host + ": " + lastLine(said) + ".");
            }
            return socket;
        } catch (IOException e) {
            throw new TransportException("Could not run ssh: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while connecting to " + host + ".", e);
        }
    }

    private void send(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        try {
            OutputStream input = process.getOutputStream();
            input.write((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            input.write(bytes);
            input.flush();
        } catch (IOException e) {
            throw ended("", e);
        }
    }

    /** A line of what comes, without its end; read byte by byte, for what follows may be for another reader. */
    private String readLine(CharSequence before) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream output = process.getInputStream();
        try {
            for (int b = output.read(); b != '\n'; b = output.read()) {
                if (b < 0) {
                    throw ended(before + line.toString(StandardCharsets.UTF_8), null);
                }
                line.write(b);
            }
        } catch (IOException e) {
            throw ended(before + line.toString(StandardCharsets.UTF_8), e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private TransportException ended(CharSequence said, IOException cause) {
        close();
        String reason = lastLine(said);
        return new TransportException("ssh to " + host + " ended" + (reason.isEmpty() ? "." : ": " + reason + "."), cause);
    }

    private static String lastLine(CharSequence text) {
        return text.toString().lines().map(String::strip).filter(line -> !line.isEmpty())
                .reduce((earlier, later) -> later)
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .orElse("");
    }

    /** Ends the connection, and the shell there with it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            // it has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
