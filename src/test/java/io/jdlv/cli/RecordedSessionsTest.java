package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sessions of protocol/recordings, typed again: the whole client, from the line to the socket, with no Go. What is
 * shown is compared with what was shown when they were recorded from dlv. {@code scripts/record} makes them anew.
 */
@Timeout(120)
class RecordedSessionsTest {
    private static final List<String> OF_PLUGINS = List.of("mission-05-gvisor", "mission-07-stops", "mission-07-tengo");

    @TempDir
    Path folder;

    static List<String> sessions() {
        try (Stream<Path> files = Files.list(Replayed.RECORDINGS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path recording(String session) {
        return Replayed.RECORDINGS.resolve(session + ".jsonl");
    }

    private static String text(String session) throws IOException {
        return Files.readString(Replayed.RECORDINGS.resolve(session + ".txt"));
    }

    @Test
    void theMissionsAreRecorded() {
        assertThat(sessions())
                .contains(
                        "demo",
                        "mission-01-connect",
                        "mission-02-memory",
                        "mission-03-pointers",
                        "mission-04-breakpoints",
                        "mission-05-gvisor",
                        "mission-06-arguments",
                        "mission-07-stops",
                        "mission-07-tengo",
                        "mission-08-configuration");
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void aSessionShowsWhatItShowedThen(String session) throws IOException {
        try (Replayed replayed = Replayed.of(recording(session))) {
            Jdlv jdlv = replayed.again();

            assertThat(jdlv.err()).doesNotContain("Replay:");
            assertThat(timeless(jdlv.out())).isEqualTo(timeless(text(session)));
            assertThat(jdlv.status()).isZero();
        }
    }

    /** When a traced call was made, and how long it took, is this session's own. */
    static String timeless(String text) {
        return text.replaceAll("\\d\\d:\\d\\d:\\d\\d\\.\\d{6}", "TIME").replaceAll("<\\d+\\.\\d{6}>", "<DURATION>");
    }

    /** In a copy the functions by which a plugin knows its programs have other names. */
    static List<String> sessionsWithoutPlugins() {
        return sessions().stream().filter(session -> !OF_PLUGINS.contains(session)).toList();
    }

    @ParameterizedTest
    @MethodSource("sessionsWithoutPlugins")
    void anAnonymousOneShowsTheSameInOtherWords(String session) throws IOException {
        Path copy = folder.resolve("copy.jsonl");
        Jdlv made = Jdlv.run("record", "--anonymise", recording(session).toString(), copy.toString());
        assertThat(made.out()).startsWith("Wrote " + copy + ". Look through it");
        try (Replayed replayed = Replayed.of(copy)) {
            Jdlv jdlv = replayed.again();

            assertThat(jdlv.err()).doesNotContain("Replay:").doesNotContain("fault");
            assertThat(jdlv.status()).isZero();
            assertThat(linesOfEachAnswer(jdlv.out())).isEqualTo(linesOfEachAnswer(text(session)));
        }
    }

    /** How many lines each command showed. Sources are not found under their new names, so their lines do not count. */
    private static List<Long> linesOfEachAnswer(String text) {
        return Stream.of(text.split("(?m)^\\(dlv\\) "))
                .map(answer -> answer.lines()
                        .filter(line -> !line.isBlank() && !line.matches("(?:=>|  ) *\\d+:(?:\t.*)?"))
                        .count())
                .toList();
    }
}
