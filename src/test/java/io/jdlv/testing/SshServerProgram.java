package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real sshd on the loopback interface with keys and settings of its own, which lets in whoever runs the test. Nothing of
 * the user's or the machine's ssh is read or written.
 */
public final class SshServerProgram implements AutoCloseable {
    /** What {@link #command()} calls the machine. */
    public static final String HOST = "elsewhere";

    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    private final Process sshd;
    private final Path folder;
    private final Path log;

    private SshServerProgram(Process sshd, Path folder, Path log) {
        this.sshd = sshd;
        this.folder = folder;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param folder an empty one for its files
     * @param variables what programs there find in their environment, each {@code NAME=VALUE}
     */
    public static SshServerProgram start(Path folder, String... variables) {
        try {
            Path runtimeFolder = Files.createDirectory(folder.resolve("run"));
            int port = freePort();
            for (String key : List.of("host", "user")) {
                Finished made = Program.of(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key).run();
                if (made.exitCode() != 0) {
                    throw new IllegalStateException("ssh-keygen: " + made.errText());
                }
            }
            Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
            Files.writeString(folder.resolve("sshd_config"), """
                    ListenAddress 127.0.0.1:%1$d
                    HostKey %2$s/host
                    AuthorizedKeysFile %2$s/authorized
                    PidFile none
                    StrictModes no
                    UsePAM no
                    PasswordAuthentication no
                    KbdInteractiveAuthentication no
                    PermitRootLogin prohibit-password
                    SetEnv XDG_RUNTIME_DIR=%3$s %4$s
                    """.formatted(port, folder, runtimeFolder, String.join(" ", variables)));
            Files.writeString(folder.resolve("ssh_config"), """
                    Host %s
                        HostName 127.0.0.1
                        Port %d
                        User %s
                        IdentityFile %4$s/user
                        IdentitiesOnly yes
                        UserKnownHostsFile %4$s/known
                        StrictHostKeyChecking accept-new
                    """.formatted(HOST, port, System.getProperty("user.name"), folder));
            if (System.getProperty("user.name").equals("root")) {
                // where sshd of root locks itself in before it knows who comes
                Files.createDirectories(Path.of("/run/sshd"));
            }
            Path log = folder.resolve("sshd.log");
            Process sshd = new ProcessBuilder(
                            SSHD.toString(), "-D", "-e", "-f", folder.resolve("sshd_config").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            SshServerProgram server = new SshServerProgram(sshd, folder, log);
            server.awaitListening(port);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Tests over ssh need openssh-server: scripts/install-test-tools.", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(int port) throws IOException {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException notYet) {
                if (!sshd.isAlive()) {
                    throw new IOException("sshd ended: " + Files.readString(log), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for sshd.", e);
        }
    }

    /** The variable by which jdlv uses this server's settings. */
    public Map<String, String> environment() {
        return Map.of("JDLV_SSH", "ssh -F " + folder.resolve("ssh_config"));
    }

    /** Waits until nothing is left of the private folders that were made there. */
    public void awaitEmptyFolders() {
        while (folder.resolve("run").toFile().list().length > 0) {
            pause();
        }
    }

    /** Cuts all connections, as a machine that goes away does. */
    public void cutConnections() {
        sshd.descendants()
                .filter(each -> each.info().command().orElse("").contains("sshd"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        sshd.descendants().forEach(ProcessHandle::destroyForcibly);
        sshd.destroyForcibly();
    }
}
