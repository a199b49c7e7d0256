package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.re2j.Pattern;
import io.jdlv.cli.Main;
import io.jdlv.plugin.Plugin;
import io.jdlv.recording.Pace;
import io.jdlv.recording.Recording;
import io.jdlv.recording.ReplayServer;
import io.jdlv.testing.Finished;
import io.jdlv.transport.Address;
import io.jdlv.transport.Listener;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.LineReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;

/** The launcher's cache with a Java and a jar of the classes under test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LauncherCacheChecks {
    /** Loads all that a session needs before it says that nobody answers. */
    private static final String[] SESSION = {"connect", "127.0.0.1:1"};

    private final Path java;
    private Path folder;
    private Machine machine;
    private Path cache;
    private byte[] good;

    /** @param java the folder of the Java that makes and uses it */
    LauncherCacheChecks(Path java) {
        this.java = java;
    }

    @BeforeAll
    void makeACache(@TempDir Path given) throws IOException {
        folder = given;
        machine = new Machine(folder);
        machine.set("PATH", "/usr/bin:/bin");
        machine.set("JDLV_JAVA", java.toString());
        Files.delete(machine.jar());
        writeJar(machine.jar(), "one");
        Path recording = Path.of(machine.recording()).normalize();
        Files.createDirectories(recording.getParent());
        Files.copy(Path.of("protocol/recordings/demo.jsonl"), recording);

        assertThat(machine.start("--version").outText()).startsWith("jdlv ");
        cache = machine.awaitCache();
        good = Files.readAllBytes(cache);
    }

    @BeforeEach
    void takeTheGoodCache() throws IOException {
        Files.write(cache, good);
    }

    /**
     * A jar as the build makes it, but for the libraries, which it names.
     *
     * @param mark an empty file in it, which makes one jar differ from another
     */
    private static void writeJar(Path jar, String mark) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(Gson.class, Pattern.class, LineReader.class, Load.class, CommandLine.class)
                                // relative: a cache keeps nothing of jars that are named by a URL
                                .map(each -> jar.toAbsolutePath().getParent().relativize(origin(each)).toString())
                                .collect(Collectors.joining(" ")));
        Path classes = origin(Main.class);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new JarEntry(mark));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Java names the origin of " + type + " in a way it does not know.", e);
        }
    }

    /** The classes that a session loads, with the end of a line of Java's log for each: where it is from. */
    private Map<String, String> loaded() throws IOException {
        Path log = folder.resolve("loaded");
        machine.set("JDLV_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        Listener listener = Listener.at(new Address.Tcp("127.0.0.1", Address.ANY_PORT));
        try (Recording recording = Recording.open(machine.recording());
                ReplayServer server = new ReplayServer(recording, listener, Pace.atOnce())) {
            Thread.ofVirtual().start(server::run);
            assertThat(machine.start("connect", listener.address().toString()).outText()).contains("(dlv) exit");
        }
        machine.set("JDLV_JAVA_OPTIONS", "");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^(\\[[^]]*\\])+ ", "").split(" ", 2))
                    .filter(words -> !words[0].contains("$$"))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, second) -> first));
        }
    }

    @Test
    void whatASessionNeedsComesFromIt() throws IOException {
        assertThat(loaded())
                .extractingByKeys(
                        "io.jdlv.cli.PlainConnect", "io.jdlv.session.Session", "io.jdlv.rpc.RpcConnection",
                        "io.jdlv.delve.DelveClient", "io.jdlv.repl.SessionLoop", "com.google.gson.Gson")
                .allSatisfy(source -> assertThat(source).contains("shared objects file"));
    }

    @Test
    void aSessionLoadsNothingThatItDoesNotUse() throws IOException {
        List<String> plugins = ServiceLoader.load(Plugin.class).stream()
                .map(plugin -> plugin.type().getName())
                .toList();

        // what comes from a cache is loaded whether it is used or not
        machine.set("JDLV_CACHE", "off");
        Set<String> loaded = loaded().keySet();
        machine.set("JDLV_CACHE", "");

        assertThat(loaded).contains("io.jdlv.session.Session");
        // of a plugin the class that knows its word
        assertThat(loaded)
                .filteredOn(name -> !plugins.contains(name))
                .filteredOn(name -> !name.startsWith("io.jdlv.recording.Record"))
                .noneMatch(name -> Stream.of(
                                "picocli.", "org.snakeyaml.", "com.fasterxml.", "io.jdlv.server.", "io.jdlv.recording.",
                                "io.jdlv.gvisor.", "io.jdlv.tengo.", "io.jdlv.golang.", "org.jline.reader.")
                        .anyMatch(name::startsWith));
    }

    @Test
    void oneThatIsDamagedDoesNoHarm() throws IOException {
        byte[] junk = good.clone();
        Arrays.fill(junk, 0, junk.length / 2, (byte) 'x');
        for (byte[] bad : List.of(
                new byte[0],
                "junk".getBytes(StandardCharsets.US_ASCII),
                junk,
                Arrays.copyOf(good, 100),
                Arrays.copyOf(good, good.length / 2),
                Arrays.copyOf(good, good.length - 1))) {
            Files.write(cache, bad);
            assertSessionAsWithout();
        }
    }

    @Test
    void oneOfAnotherJarDoesNoHarm() throws IOException {
        Path first = Files.move(machine.jar(), folder.resolve("first.jar"));
        writeJar(machine.jar(), "another");
        machine.start("--version");
        Path another = machine.awaitCache(cache);
        Files.write(another, good);

        assertSessionAsWithout();

        Files.delete(another);
        Files.move(first, machine.jar(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void assertSessionAsWithout() {
        machine.set("JDLV_CACHE", "off");
        Finished without = machine.start(SESSION);
        machine.set("JDLV_CACHE", "");
        Finished with = machine.start(SESSION);

        assertThat(with.outText()).isEqualTo(without.outText());
        assertThat(with.errText()).isEqualTo(without.errText()).contains("127.0.0.1:1");
        assertThat(with.exitCode()).isEqualTo(without.exitCode());
    }
}
