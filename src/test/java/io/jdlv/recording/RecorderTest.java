package io.jdlv.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.transport.Tap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    private static final String QUESTION = "{\"method\":\"RPCServer.Eval\",\"params\":[{\"Expr\":\"ü\"}],\"id\":1}";
    private static final String ANSWER = "{\"id\":1,\"result\":{\"Variable\":{\"addr\":18446744073709551615}},\"error\":null}";

    @TempDir
    Path folder;

    private Path file;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void nameFile() {
        file = folder.resolve("session.jsonl");
    }

    private Recorder recorder() {
        return Recorder.create(file.toString(), "0.1.0", complaints::add);
    }

    private static void send(Tap.Wire wire, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        wire.sent(bytes, 0, bytes.length);
    }

    private static void receive(Tap.Wire wire, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        wire.received(bytes, 0, bytes.length);
    }

    /** The lines behind the header, without their times. */
    private List<String> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.replaceFirst("\"at\":\\d+\\.\\d{6},", ""))
                .toList();
    }

    @Test
    void everyMessageIsALineAsItWent() throws IOException {
        try (Recorder recorder = recorder()) {
            Tap.Wire main = recorder.opened();
            send(main, QUESTION + "\n");
            receive(main, ANSWER + "\n");
            Tap.Wire control = recorder.opened();
            control.endedThere();
            main.endedHere();
        }

        assertThat(lines())
                .containsExactly(
                        "{\"connection\":\"main\",\"event\":\"opened\"}",
                        "{\"connection\":\"main\",\"from\":\"client\",\"message\":" + QUESTION + "}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"message\":" + ANSWER + "}",
                        "{\"connection\":\"control\",\"event\":\"opened\"}",
                        "{\"connection\":\"control\",\"from\":\"server\",\"event\":\"closed\"}",
                        "{\"connection\":\"main\",\"from\":\"client\",\"event\":\"closed\"}");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFirstLineSaysWhatItIsAndTheOthersCountFromIt() throws IOException {
        Instant before = Instant.now();
        try (Recorder recorder = recorder()) {
            recorder.typed("print \"x\"");
            recorder.servedBy("1.27.2");
            recorder.typed("exit");
        }

        List<String> lines = Files.readAllLines(file);
        JsonObject header = JsonParser.parseString(lines.get(0)).getAsJsonObject();
        assertThat(header.get("format").getAsString()).isEqualTo("jdlv recording");
        assertThat(header.get("version").getAsInt()).isEqualTo(1);
        assertThat(header.get("jdlv").getAsString()).isEqualTo("0.1.0");
        assertThat(header.get("server").getAsString()).isEqualTo("1.27.2");
        assertThat(Duration.between(before, Instant.parse(header.get("start").getAsString())).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(lines().get(0)).isEqualTo("{\"typed\":\"print \\\"x\\\"\"}");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void messagesComeInPiecesAndSeveralAtOnceAndEmptyLinesAreNothing() throws IOException {
        try (Recorder recorder = recorder()) {
            Tap.Wire main = recorder.opened();
            send(main, "\r\n\r\n");
            receive(main, "{\"id\":");
            receive(main, "1}\n{\"id\":2}\n{\"i");
            receive(main, "d\":3}\n");
        }

        assertThat(lines())
                .containsExactly(
                        "{\"connection\":\"main\",\"event\":\"opened\"}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"message\":{\"id\":1}}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"message\":{\"id\":2}}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"message\":{\"id\":3}}");
    }

    @Test
    void whatIsNoMessageIsText() throws IOException {
        try (Recorder recorder = recorder()) {
            Tap.Wire main = recorder.opened();
            receive(main, "HTTP/1.1 400 \"Bad\"\r\n{\"id\":}\n[1]\n{} {}\n{\"cut\":\"of");
            main.endedThere();
        }

        assertThat(lines().subList(1, 6))
                .containsExactly(
                        "{\"connection\":\"main\",\"from\":\"server\",\"text\":\"HTTP/1.1 400 \\\"Bad\\\"\\r\"}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"text\":\"{\\\"id\\\":}\"}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"text\":\"[1]\"}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"text\":\"{} {}\"}",
                        "{\"connection\":\"main\",\"from\":\"server\",\"text\":\"{\\\"cut\\\":\\\"of\"}");
    }

    @Test
    void aLargeAnswerIsWholeThoughAnotherConnectionIsBusyMeanwhile() throws IOException {
        String large = "{\"id\":1,\"result\":\"" + "x".repeat(3 * LineBytes.IN_MEMORY) + "\"}";
        try (Recorder recorder = recorder()) {
            Tap.Wire main = recorder.opened();
            Tap.Wire control = recorder.opened();
            receive(main, large.substring(0, 2 * LineBytes.IN_MEMORY));
            send(control, QUESTION + "\n");
            receive(main, large.substring(2 * LineBytes.IN_MEMORY) + "\n");
        }

        assertThat(lines().get(2)).contains("\"connection\":\"control\"");
        assertThat(lines().get(3))
                .isEqualTo("{\"connection\":\"main\",\"from\":\"server\",\"message\":" + large + "}");
    }

    @Test
    void everyLineIsInTheFileAtOnce() throws IOException {
        try (Recorder recorder = recorder()) {
            send(recorder.opened(), QUESTION + "\n");
            assertThat(lines()).hasSize(2);
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        try (Recorder recorder = recorder()) {
            recorder.typed("exit");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void aSessionThatNeverWasLeavesNoFile() {
        recorder().close();
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhyAFileCannotBeMade() throws IOException {
        Files.writeString(file, "precious");
        assertThatThrownBy(this::recorder)
                .isInstanceOf(RecordingException.class)
                .hasMessage("Nothing is written to " + file + ", for it is there already: name another file, or remove it.");
        assertThat(file).hasContent("precious");
        file = folder.resolve("none").resolve("x");
        assertThatThrownBy(this::recorder)
                .hasMessage("The recording " + file + " cannot be written: there is no such folder.");
        assertThatThrownBy(() -> Recorder.create(" ", "0.1.0", complaints::add))
                .hasMessage("A recording needs the name of a file.");
        file = Path.of("/proc/x");
        assertThatThrownBy(this::recorder).hasMessageStartingWith("The recording /proc/x cannot be written: ");
    }

    @Test
    void aFileThatCannotBeWrittenAnyMoreEndsTheRecordingAndNothingElse() throws IOException {
        RecordingWriter writer = RecordingWriter.create(file.toString(), Header.now("0.1.0"));
        Recorder recorder = new Recorder("session.jsonl", writer, Header.now("0.1.0"), complaints::add);
        Tap.Wire main = recorder.opened();
        writer.close();

        send(main, QUESTION + "\n");
        receive(main, ANSWER + "\n");
        recorder.typed("exit");
        recorder.servedBy("1.27.2");
        main.endedHere();
        recorder.close();

        assertThat(complaints)
                .containsExactly("The recording session.jsonl ends here: Stream Closed. The session goes on.");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anInterruptedThreadRecordsOn() throws IOException {
        try (Recorder recorder = recorder()) {
            Tap.Wire main = recorder.opened();
            Thread.currentThread().interrupt();
            send(main, QUESTION + "\n");
            assertThat(Thread.interrupted()).isTrue();
            receive(main, ANSWER + "\n");
        }

        assertThat(lines()).hasSize(3);
    }
}
