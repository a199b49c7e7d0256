package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * When {@code scripts/jdlv} makes a cache for quick starts and when it uses one. The Java here only writes down what it was
 * asked for; {@link LauncherCacheLiveTest} has a real one.
 */
@Timeout(60)
class LauncherCacheTest {
    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void installJdlv() throws IOException {
        machine = new Machine(folder);
        machine.set("PATH", "/usr/bin:/bin");
        machine.java("jvm/a", "25.0.3", 0);
    }

    @Test
    void theFirstStartMakesACacheForTheNextOnes() throws IOException {
        Finished first = machine.start("connect", "a:1");
        Path cache = machine.awaitCache();
        Finished second = machine.start("connect", "a:1");

        assertThat(first.outText()).doesNotContain("AOT", "-Xlog");
        assertThat(cache.getFileName().toString()).endsWith(".aot");
        assertThat(second.outText()).contains("-XX:AOTCache=" + cache + "\n-Xlog:disable\n").endsWith("connect\na:1\n");
        assertThat(first.errText() + second.errText()).isEmpty();
        assertThat(machine.trainings()).hasSize(1);
        assertThat(machine.trainings().getFirst()).endsWith("train " + machine.recording());
    }

    @Test
    void trainingHasTheOptionsOfAStart() throws IOException {
        List<String> start = machine.start().outText().lines().filter(line -> line.startsWith("-")).toList();
        machine.awaitCache();

        assertThat(start.subList(0, start.indexOf("-cp")))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(machine.trainings().getFirst()).contains(option));
    }

    @Test
    void anOlderJavaGetsAnArchiveOfClasses() throws IOException {
        machine.remove("jvm/a");
        machine.java("jvm/b", "21.0.4", 0);
        machine.start();
        Path cache = machine.awaitCache();

        assertThat(cache.getFileName().toString()).endsWith(".jsa");
        assertThat(machine.trainings()).hasSize(2);
        assertThat(machine.trainings().getFirst()).contains("-XX:DumpLoadedClassList=" + cache).endsWith("train " + machine.recording());
        assertThat(machine.trainings().getLast()).contains("-Xshare:dump", "-XX:SharedArchiveFile=" + cache);
        assertThat(machine.start().outText()).contains("-XX:SharedArchiveFile=" + cache + "\n").doesNotContain("AOT");
    }

    @Test
    void anotherJarOrJavaHasACacheOfItsOwn() throws IOException {
        machine.start();
        Path first = machine.awaitCache();

        Files.writeString(machine.jar(), "another version");
        assertThat(machine.start().outText()).doesNotContain("-XX:AOTCache");
        Path second = machine.awaitCache(first);

        machine.java("jvm/b", "26", 0);
        assertThat(machine.start().outText()).startsWith("Java 26\n").doesNotContain("-XX:AOTCache");
        machine.awaitCache(first, second);
    }

    @Test
    void aJarThatIsNewerThanItsCacheGetsAnotherOne() throws IOException {
        machine.start();
        Path cache = machine.awaitCache();
        machine.awaitNothingBut(".aot");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));

        assertThat(machine.start().outText()).doesNotContain("-XX:AOTCache");
        while (Files.getLastModifiedTime(cache).toInstant().equals(Instant.EPOCH)) {
            Thread.onSpinWait();
        }
        assertThat(machine.trainings()).hasSize(2);
    }

    @Test
    void startsDoNotWaitForTrainingAndOnlyOneTrains() throws IOException, InterruptedException {
        machine.holdTraining();
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            starts.add(machine.begin());
        }
        for (Process start : starts) {
            // the end of a pipe comes when nobody has it open any more
            String shown = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shown).startsWith("Java 25.0.3\n").doesNotContain("AOTCache");
            assertThat(start.waitFor()).isZero();
        }
        assertThat(machine.caches()).isEmpty();
        machine.releaseTraining();
        machine.awaitCache();

        assertThat(machine.trainings()).hasSize(1);
        machine.awaitNothingBut(".aot");
    }

    @Test
    void aLockWhoseHolderWasKilledIsBroken() throws IOException, InterruptedException {
        machine.holdTraining();
        machine.start();
        Path lock = machine.awaitFile(".lock");
        ProcessHandle trainer = ProcessHandle.of(Long.parseLong(Files.readSymbolicLink(lock).toString())).orElseThrow();
        Stream.concat(Stream.of(trainer), trainer.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        trainer.onExit().join();
        machine.releaseTraining();

        machine.start();
        machine.awaitCache();

        machine.awaitNothingBut(".aot");
    }

    @Test
    void aFailedTrainingIsNotRepeatedTheSameDay() throws IOException {
        machine.failTraining();
        machine.start();
        Path failed = machine.awaitFile(".failed");
        machine.awaitNothingBut(".failed");
        machine.start();
        machine.awaitNothingBut(".failed");
        assertThat(machine.trainings()).hasSize(1);

        Files.setLastModifiedTime(failed, FileTime.from(Instant.EPOCH));
        machine.releaseTraining();
        machine.start();
        machine.awaitCache();
    }

    @Test
    void onlyTheNewestCachesAreKept() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Path old = Files.createFile(Files.createDirectories(machine.cacheFolder()).resolve("old" + i + ".aot"));
            Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.plusSeconds(i)));
        }
        machine.start();
        Path cache = machine.awaitCache("old");
        machine.awaitNothingBut(".aot");

        assertThat(machine.caches())
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("old3.aot", "old4.aot", "old5.aot", cache.getFileName().toString());
    }

    @Test
    void itIsNotRequired() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        machine.set("XDG_CACHE_HOME", file.toString());
        assertThat(machine.start().errText()).isEmpty();

        machine.set("XDG_CACHE_HOME", folder.resolve("with:colon").toString());
        assertThat(machine.start().errText()).isEmpty();

        machine.set("XDG_CACHE_HOME", "relative");
        machine.set("HOME", "");
        assertThat(machine.start().errText()).isEmpty();

        machine.set("PATH", "/nowhere");
        machine.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
        assertThat(machine.start().errText()).isEmpty();

        assertThat(machine.trainings()).isEmpty();
    }

    @Test
    void whoWantsNoneHasNone() throws IOException {
        machine.set("JDLV_CACHE", "off");
        assertThat(machine.start().outText()).doesNotContain("AOT");

        machine.set("JDLV_CACHE", "");
        for (String own : List.of("-Xshare:off", "-XX:AOTCache=mine", "-XX:SharedArchiveFile=mine")) {
            machine.set("JDLV_JAVA_OPTIONS", "-Da=b " + own);
            assertThat(machine.start().outText()).contains(own).doesNotContain("-Xlog:disable");
        }
        assertThat(machine.cacheFolder()).doesNotExist();
    }
}
