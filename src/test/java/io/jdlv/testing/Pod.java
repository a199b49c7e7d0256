package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two containers in one gVisor sandbox, made as containerd makes those of a pod. Needs root. It ends with the test. */
public final class Pod implements AutoCloseable {
    private static final String SPEC =
            """
            {"ociVersion": "1.0.0", "hostname": "pod",
             "process": {"user": {"uid": 0, "gid": 0}, "args": ["sleep", "%s"], "env": ["PATH=/usr/bin:/bin"], "cwd": "/"},
             "root": {"path": "/", "readonly": true},
             "mounts": [{"destination": "/proc", "type": "proc", "source": "proc"}],
             "linux": {"namespaces": [{"type": "pid"}, {"type": "mount"}, {"type": "ipc"}, {"type": "uts"}]},
             "annotations": {"io.kubernetes.cri.container-type": "%s", "io.kubernetes.cri.sandbox-id": "%s"}}
            """;

    private final List<String> runsc;
    private final String id;
    private final String container;
    private final Path root;
    private final long sentry;
    private final ProcessGuard guard;

    private Pod(Runsc version, Path folder) {
        String unique = UUID.randomUUID().toString();
        // what runsc allows in an id
        this.id = "pod_1.a+" + unique;
        this.container = "web.2-" + unique;
        this.root = folder.resolve("runsc");
        this.runsc = List.of(
                version.command("dbg").toString(), "--root=" + root, "--platform=" + version.platform(), "--network=none",
                "--ignore-cgroups");
        Path pid = folder.resolve("pid");
        start(folder, id, "sandbox", "1001", pid);
        this.sentry = Long.parseLong(text(pid).strip());
        this.guard = ProcessGuard.over(sentry);
        start(folder, container, "container", "1002", folder.resolve("pid2"));
    }

    /**
     * Starts one; each container sleeps, another time.
     *
     * @param version whose runsc
     * @param folder an existing folder for what it writes
     * @return the pod, both its containers started
     */
    public static Pod start(Runsc version, Path folder) {
        return new Pod(version, folder);
    }

    private void start(Path folder, String name, String type, String seconds, Path pid) {
        Path bundle = folder.resolve("bundle-" + type);
        try {
            Files.createDirectories(bundle);
            Files.writeString(bundle.resolve("config.json"), SPEC.formatted(seconds, type, id));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a container's bundle.", e);
        }
        run(folder.resolve("runsc.log"), "create", "--bundle=" + bundle, "--pid-file=" + pid, name);
        run(folder.resolve("runsc.log"), "start", name);
    }

    /** The container keeps what runsc writes to, so that is a file. */
    private void run(Path log, String... words) {
        List<String> command = new ArrayList<>(runsc);
        command.addAll(List.of(words));
        try {
            int exitCode = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(command + " ended with " + exitCode + ": " + text(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting a container.", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file + ".", e);
        }
    }

    /**
     * Returns what runsc calls the sandbox and its first container.
     *
     * @return an id
     */
    public String id() {
        return id;
    }

    /**
     * Returns what runsc calls the second container.
     *
     * @return an id
     */
    public String container() {
        return container;
    }

    /**
     * Returns the process of the sandbox's kernel.
     *
     * @return its id
     */
    public long sentry() {
        return sentry;
    }

    /** Ends the sandbox, its containers with it. */
    @Override
    public void close() {
        ProcessHandle.of(sentry).ifPresent(ProcessHandle::destroyForcibly);
        guard.close();
        // runsc mounts a namespace of the network there, which would keep the folder from being deleted
        Program.of(root, "umount", root.resolve("null-netns").toString()).run();
    }
}
