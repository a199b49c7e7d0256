package io.jdlv.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folders of one case.
 *
 * @param top the folder that holds them all
 */
record Folders(Path top) {

    /** Returns the working directory and home of both clients and of the server. */
    Path run() {
        return top.resolve("run");
    }

    /** Returns the command file that both clients read. */
    Path session() {
        return top.resolve("session.cmd");
    }

    /** Returns the command file that brings the target where the case begins. */
    Path setup() {
        return top.resolve("setup.cmd");
    }

    /** Returns the file that takes the output of the server and its target. */
    Path log() {
        return top.resolve("server.log");
    }

    /** Returns what both clients have for the folder of configurations. */
    Path clientConfiguration() {
        return run().resolve(".config");
    }

    /** Returns what the server has for the folder of configurations. */
    Path serverConfiguration() {
        return top.resolve("server-config");
    }

    /** Makes the folders, without anything of an earlier run. */
    void create() throws IOException {
        if (Files.exists(top)) {
            deleteBelow(top);
        }
        Files.createDirectories(run());
        withoutTelemetry(serverConfiguration());
        withoutTelemetry(clientConfiguration());
    }

    /** Removes what a client left in its working directory. The directory itself stays, a server may run in it. */
    void empty() throws IOException {
        deleteBelow(run());
        withoutTelemetry(clientConfiguration());
    }

    /** Go's telemetry has a process of its own that would go on writing here after dlv has ended. */
    private static void withoutTelemetry(Path configuration) throws IOException {
        Path folder = Files.createDirectories(configuration.resolve("go").resolve("telemetry"));
        Files.writeString(folder.resolve("mode"), "off");
    }

    /** Keeps a text for a look after the test. */
    void keep(String client, String name, String text) throws IOException {
        Path file = top.resolve(client + "." + name.replace('/', '_').replace("@", ""));
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private static void deleteBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }
}
