package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code jdlv --record}, {@code jdlv replay} and {@code jdlv record} as a person meets them. */
@Timeout(120)
class RecordingCommandsTest {
    private static final String MISSION = Replayed.RECORDINGS.resolve("mission-08-configuration.jsonl").toString();

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> typed(String file) throws IOException {
        try (Recording recording = Recording.open(file)) {
            return recording.typed();
        }
    }

    @Test
    void aRecordedReplayIsReplayedLikeTheFirst() throws IOException {
        String second = file("second.jsonl");
        try (Replayed replayed = Replayed.of(Path.of(MISSION))) {
            Jdlv jdlv = Jdlv.runWithInput("p main.pattern\nexit\n", "--record", second, "connect", replayed.address());

            assertThat(jdlv.err())
                    .isEqualTo("Recording to " + second + ": everything that the session sees will be in it, secrets of the program"
                            + " too. jdlv record --anonymise makes a copy that can be shown to others.\n");
            assertThat(jdlv.out()).contains("...+192 more]");
        }
        assertThat(typed(second)).containsExactly("p main.pattern", "exit");
        try (Recording recording = Recording.open(second)) {
            assertThat(recording.header().server()).isEqualTo("1.27.2");
            assertThat(recording.header().jdlv()).isEqualTo(Version.number());
        }
        try (Replayed replayed = Replayed.of(Path.of(second))) {
            assertThat(replayed.again().out()).contains("(dlv) p main.pattern\n").contains("...+192 more]");
        }
    }

    @Test
    void theFileMayBeNamedBehindTheWordToo() throws IOException {
        try (Replayed replayed = Replayed.of(Path.of(MISSION))) {
            Jdlv.runWithInput("exit\n", "connect", "--record=" + file("a.jsonl"), replayed.address());
        }
        assertThat(typed(file("a.jsonl"))).containsExactly("exit");
    }

    @Test
    void aSessionThatIsOpenedLaterIsRecordedToo() throws IOException {
        try (Replayed replayed = Replayed.of(Path.of(MISSION))) {
            Jdlv jdlv = Jdlv.runWithInput(
                    "connect nonsense\nconnect " + replayed.address() + "\np main.pattern\nexit\n", "--record", file("a.jsonl"));

            assertThat(jdlv.err()).contains("The address \"nonsense\" has no port").doesNotContain("there already");
        }
        assertThat(typed(file("a.jsonl"))).containsExactly("p main.pattern", "exit");
    }

    @Test
    void aFileThatCannotBeMadeIsOneSentenceBeforeAnythingElseIsDone() throws IOException {
        Files.writeString(folder.resolve("there"), "precious");
        for (String[] words : List.of(
                new String[] {"--record", file("there"), "connect", "127.0.0.1:1"},
                new String[] {"exec", "--record", file("there"), "/bin/true"})) {
            assertThat(Jdlv.run(words))
                    .isEqualTo(new Jdlv(
                            1,
                            "",
                            "Nothing is written to " + file("there")
                                    + ", for it is there already: name another file, or remove it.\n"));
        }
        assertThat(folder.resolve("there")).hasContent("precious");
        assertThat(Jdlv.run("--record", file("none/a"), "connect", "127.0.0.1:1").err())
                .isEqualTo("The recording " + file("none/a") + " cannot be written: there is no such folder.\n");
    }

    @Test
    void aServerThatIsNotThereLeavesNoRecording() {
        Jdlv jdlv = Jdlv.run("--record", file("a.jsonl"), "connect", "unix:" + file("no.sock"));

        assertThat(jdlv.status()).isEqualTo(1);
        assertThat(jdlv.err()).contains("there is no such socket");
        assertThat(folder.resolve("a.jsonl")).doesNotExist();
    }

    @Test
    void whatIsBehindTwoDashesIsTheProgramsOwn() {
        LocalArguments arguments =
                LocalArguments.parse(List.of("--record", "a", "prog", "--init=b", "--", "--record", "c"));

        assertThat(arguments.record()).contains("a");
        assertThat(arguments.initFile()).contains("b");
        assertThat(arguments.words()).containsExactly("prog", "--", "--record", "c");
    }

    @Test
    void whatWasTypedIsShown() {
        assertThat(Jdlv.run("replay", "--typed", MISSION))
                .isEqualTo(new Jdlv(
                        0,
                        "p main.pattern\nconfig max-array-values 1000\nconfig -list\np main.pattern\nexit\n",
                        ""));
    }

    @Test
    void replaySaysWhatIsWrong() {
        assertThat(Jdlv.run("replay", file("none"))).isEqualTo(new Jdlv(1, "", "There is no file " + file("none") + ".\n"));
        assertThat(Jdlv.run("replay", "pom.xml").err()).startsWith("pom.xml is no recording of a session.").hasLineCount(1);
        assertThat(Jdlv.run("replay", MISSION, "--listen", "nonsense").err())
                .isEqualTo("The address \"nonsense\" has no port; write host:port or unix:/path.\n");
        assertThat(Jdlv.run("replay", MISSION, "--listen", "unix:" + folder).err())
                .isEqualTo("Could not listen at unix:" + folder + ": there is such a file already.\n");
    }

    @Test
    void recordSaysWhatItIsFor() {
        assertThat(Jdlv.run("record", "in", "out").err())
                .isEqualTo("jdlv record makes a copy of a recording: jdlv record --anonymise IN OUT. To record a session: jdlv"
                        + " --record FILE connect ADDRESS. See jdlv record --help.\n");
        assertThat(Jdlv.run("record", "--anonymise", file("none"), file("out")).err())
                .isEqualTo("There is no file " + file("none") + ".\n");
        assertThat(Jdlv.run("record", "--anonymise", MISSION, MISSION).err()).contains("is there already");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void replayServesAsAProcessDoes() throws Exception {
        Thread serving = new Thread(() -> Jdlv.run("replay", MISSION, "--listen", "unix:" + file("socket")));
        serving.start();
        while (!Files.exists(folder.resolve("socket"))) {
            Thread.onSpinWait();
        }
        Jdlv jdlv = Jdlv.runWithInput("p main.pattern\nexit\n", "connect", "unix:" + file("socket"));
        serving.join();

        assertThat(jdlv.out()).contains("...+192 more]");
        assertThat(folder.resolve("socket")).doesNotExist();
    }
}
