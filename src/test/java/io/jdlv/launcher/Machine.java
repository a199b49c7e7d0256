package io.jdlv.launcher;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A machine with jdlv's launcher and all sorts of Java, each of which only shows what it was given; asked to train it notes
 * that and writes a cache.
 */
final class Machine {
    private static final String SHELL = "/bin/sh";

    private final Path folder;
    private final Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    Machine(Path folder) throws IOException {
        this.folder = folder;
        Path lib = Files.createDirectories(folder.resolve("jdlv/scripts/lib"));
        launcher = Files.copy(Path.of("scripts/jdlv"), lib.resolveSibling("jdlv"));
        for (String part : List.of("java.sh", "cache.sh", "train-java")) {
            Files.copy(Path.of("scripts/lib", part), lib.resolve(part));
        }
        Files.createDirectories(folder.resolve("jdlv/target"));
        Files.createFile(jar());
        environment.putAll(Map.of(
                "PATH", "/nowhere", "JAVA_HOME", "", "JDLV_JAVA", "", "JDLV_JAVA_OPTIONS", "", "JDLV_CACHE", "",
                "JAVA_TOOL_OPTIONS", "", "JDK_JAVA_OPTIONS", "",
                "HOME", folder.resolve("home").toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString()));
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put("JDLV_JAVA_FOLDERS", folder.resolve("jvm").toString());
    }

    /** Sets a variable of what is started; an empty value removes it. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    Path launcher() {
        return launcher;
    }

    Path jar() {
        return folder.resolve("jdlv/target/jdlv.jar");
    }

    /** The recording that training is given, as the launcher names it. */
    String recording() {
        return launcher.getParent() + "/../protocol/recordings/demo.jsonl";
    }

    /** Installs a Java that says its version, then its arguments, a line each. */
    Path java(String name, String version, int exitStatus) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = home.resolve("bin/java");
        Files.writeString(program, """
                #!/bin/sh
                for word; do
                    case $word in
                        -XX:AOTCacheOutput=* | -XX:DumpLoadedClassList=* | -XX:SharedArchiveFile=*.jsa.*)
                            echo "$*" >>FOLDER/trainings
                            while [ -e FOLDER/hold ]; do sleep 0.01; done
                            [ ! -e FOLDER/fail ] || exit 1
                            echo cache >"${word#*=}"
                            exit 0
                            ;;
                    esac
                done
                echo "Java VERSION"
                printf '%s\\n' "$@"
                exit STATUS
                """.replace("FOLDER", folder.toString())
                .replace("VERSION", version)
                .replace("STATUS", Integer.toString(exitStatus)));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    /** Takes the Java of an installed one away. */
    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name).resolve("bin/java"));
    }

    /** Starts the launcher and waits for its end. */
    Finished start(String... arguments) {
        return startFrom(folder, launcher, arguments);
    }

    /** The same for a link to the launcher and another working directory. */
    Finished startFrom(Path directory, Path script, String... arguments) {
        String[] command = Stream.concat(Stream.of(SHELL, script.toString()), Arrays.stream(arguments)).toArray(String[]::new);
        return Program.of(directory, command).with(environment).run();
    }

    /** Starts the launcher; its output goes to a pipe. */
    Process begin() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SHELL, launcher.toString()).redirectErrorStream(true);
        environment.forEach((name, value) -> {
            builder.environment().remove(name);
            if (!value.isEmpty()) {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }

    /** From now on training does not come to its end. */
    void holdTraining() throws IOException {
        Files.createFile(folder.resolve("hold"));
    }

    /** From now on training fails. */
    void failTraining() throws IOException {
        Files.createFile(folder.resolve("fail"));
    }

    /** Training ends well again. */
    void releaseTraining() throws IOException {
        Files.deleteIfExists(folder.resolve("hold"));
        Files.deleteIfExists(folder.resolve("fail"));
    }

    /** What Java was given for each training so far; an older one is started twice for it. */
    List<String> trainings() throws IOException {
        Path notes = folder.resolve("trainings");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    Path cacheFolder() {
        return folder.resolve("cache/jdlv");
    }

    /** The caches that are whole. */
    List<Path> caches() throws IOException {
        return files(file -> file.endsWith(".aot") || file.endsWith(".jsa"));
    }

    /** Waits for a cache that is none of these. */
    Path awaitCache(Path... others) throws IOException {
        return await(() -> caches().stream().filter(cache -> !List.of(others).contains(cache)).toList());
    }

    /** Waits for a cache whose name begins otherwise. */
    Path awaitCache(String otherPrefix) throws IOException {
        return await(() -> caches().stream()
                .filter(cache -> !cache.getFileName().toString().startsWith(otherPrefix))
                .toList());
    }

    /** Waits for a file whose name ends so. */
    Path awaitFile(String suffix) throws IOException {
        return await(() -> files(file -> file.endsWith(suffix)));
    }

    /** Waits until training has left nothing but files whose names end so. */
    void awaitNothingBut(String suffix) throws IOException {
        while (!files(file -> !file.endsWith(suffix)).isEmpty()) {
            pause();
        }
    }

    private List<Path> files(Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(cacheFolder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(cacheFolder())) {
            return all.filter(file -> wanted.test(file.getFileName().toString())).toList();
        }
    }

    private static Path await(Search search) throws IOException {
        while (true) {
            List<Path> found = search.find();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a training.", e);
        }
    }

    @FunctionalInterface
    private interface Search {
        List<Path> find() throws IOException;
    }
}
