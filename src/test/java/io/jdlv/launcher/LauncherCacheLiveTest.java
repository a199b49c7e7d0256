package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.re2j.Pattern;
import io.jdlv.cli.Main;
import io.jdlv.testing.Finished;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.LineReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;

/** The launcher's cache with the Java that runs the tests and a jar of the classes under test. */
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherCacheLiveTest {
    /** Loads all that a session needs before it says that nobody answers. */
    private static final String[] SESSION = {"connect", "127.0.0.1:1"};

    private Path folder;
    private Machine machine;
    private Path cache;
    private byte[] good;

    @BeforeAll
    void makeACache(@TempDir Path given) throws IOException {
        folder = given;
        machine = new Machine(folder);
        machine.set("PATH", "/usr/bin:/bin");
        machine.set("JDLV_JAVA", System.getProperty("java.home"));
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
                                .map(each -> origin(each).toUri().toString())
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

    /** jdlv's own classes that a start loads: those from the cache, or the others. */
    private List<String> loaded(boolean fromCache) throws IOException {
        Path log = folder.resolve("loaded");
        machine.set("JDLV_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        machine.start(SESSION);
        machine.set("JDLV_JAVA_OPTIONS", "");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("shared objects file") == fromCache)
                    .map(line -> line.replaceFirst("^.*\\] ", "").replaceFirst(" .*$", ""))
                    .filter(name -> name.startsWith("io.jdlv.") && !name.contains("$$"))
                    .toList();
        }
    }

    @Test
    void whatASessionNeedsComesFromIt() throws IOException {
        String[] needed = {"io.jdlv.cli.Main", "io.jdlv.session.Session", "io.jdlv.transport.TcpDialer"};
        assertThat(loaded(true)).contains(needed);
        assertThat(loaded(false)).doesNotContain(needed);
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
