package io.jdlv.recording.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.recording.Recording;
import io.jdlv.recording.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording of testfixtures/secrets, in which everything that is secret is called after an animal. */
class AnonymiserTest {
    private static final Path RECORDINGS = Path.of("protocol", "recordings");

    /** Where each stands: package and path, type, method, field, value, map key, bytes, number, label, argument and so on. */
    private static final List<String> SECRETS = List.of(
            "wombat", "platypus", "possum", "bandicoot", "koala", "marmot", "lemur", "dingo", "echidna", "ocelot", "gecko",
            "kinkajou", "tarsier", "tapir", "civet", "quoll", "cassowary", "wallaby", "kookaburra", "pangolin", "axolotl",
            "numbat", "bilby", "galah", "bushbaby", "colugo", "41115550199", "4711471147", "3.1415926535", "testfixtures");

    @TempDir
    Path folder;

    private static List<String> copy(String name, Path to) throws IOException {
        try (Recording recording = Recording.open(RECORDINGS.resolve(name).toString())) {
            new Anonymiser(new Substitution("sixteen bytes..".concat("!").getBytes(StandardCharsets.UTF_8)), Set.of("p", "b"))
                    .copy(recording, to.toString());
        }
        return Files.readAllLines(to);
    }

    /** Every text in a line: names and values, what base64 holds, and lists of bytes as texts. */
    private static List<String> texts(JsonElement json) {
        List<String> texts = new ArrayList<>();
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> texts.addAll(texts(element)));
        } else if (json.isJsonObject()) {
            for (Map.Entry<String, JsonElement> member : json.getAsJsonObject().entrySet()) {
                texts.add(member.getKey());
                texts.addAll(texts(member.getValue()));
            }
            texts.add(bytesOf(json.getAsJsonObject()));
        } else if (json.isJsonPrimitive()) {
            String text = json.getAsString();
            texts.add(text);
            if (text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]+=*")) {
                texts.add(new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static String bytesOf(JsonObject variable) {
        StringBuilder text = new StringBuilder();
        if (variable.get("children") instanceof com.google.gson.JsonArray children) {
            for (JsonElement child : children) {
                String value = child.getAsJsonObject().get("value").getAsString();
                text.append(value.matches("\\d{1,3}") ? (char) Integer.parseInt(value) : ' ');
            }
        }
        return text.toString();
    }

    private static List<String> secretsIn(List<String> lines) {
        String all = String.join("\n", lines.stream().flatMap(line -> texts(JsonParser.parseString(line)).stream()).toList())
                .toLowerCase(Locale.ROOT);
        return SECRETS.stream().filter(all::contains).toList();
    }

    @Test
    void nothingThatIsTheProgramsIsLeft() throws IOException {
        assertThat(secretsIn(Files.readAllLines(RECORDINGS.resolve("secrets.jsonl"))))
                .as("what is looked for is there")
                .containsExactlyElementsOf(SECRETS);
        assertThat(secretsIn(copy("secrets.jsonl", folder.resolve("copy")))).isEmpty();
    }

    @Test
    void everythingElseIs() throws IOException {
        List<String> before = Files.readAllLines(RECORDINGS.resolve("secrets.jsonl"));
        List<String> after = copy("secrets.jsonl", folder.resolve("copy"));

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        for (int i = 0; i < before.size(); i++) {
            assertThat(shape(JsonParser.parseString(after.get(i)))).isEqualTo(shape(JsonParser.parseString(before.get(i))));
        }
        String text = String.join("\n", after);
        assertThat(text).contains("\"main.main\"", "runtime/proc.go", "runtime.gopark", "\"time.Time\"", "[24]uint8", "map[string]int");
        assertThat(text).contains("could not find symbol value for ", "runtime.curg._panic.arg", "call runtime.convTstring", "main.go");
    }

    /** A value with every text replaced by its length. */
    private static String shape(JsonElement json) {
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().map(AnonymiserTest::shape).toList().toString();
        }
        if (json.isJsonObject()) {
            return json.getAsJsonObject().entrySet().stream()
                    .map(member -> member.getKey().length() + shape(member.getValue()))
                    .toList()
                    .toString();
        }
        boolean text = json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
        return text && !json.getAsString().matches("[-0-9.]+") ? "text " + json.getAsString().length() : text ? "number" : json.toString();
    }

    @Test
    void theSameIsReplacedByTheSameInEveryLine() throws IOException {
        List<String> before = Files.readAllLines(RECORDINGS.resolve("mission-04-breakpoints.jsonl"));
        List<String> after = copy("mission-04-breakpoints.jsonl", folder.resolve("copy"));

        String task = "executeSyscall";
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).contains(task)) {
                lines.add(i);
            }
        }
        assertThat(lines).hasSizeGreaterThan(10);
        String first = after.get(lines.getFirst());
        String replacement = first.substring(first.length() - task.length() - 2, first.length() - 2);
        assertThat(first).as("the line that was typed").startsWith("{\"at\":").contains("\"typed\":\"b ").endsWith(replacement + "\"}");
        assertThat(lines).allSatisfy(line -> assertThat(after.get(line)).contains(replacement));
    }

    @Test
    void theCopyIsItsOwnersAndNothingIsOverwritten() throws IOException {
        Path copy = folder.resolve("copy");
        copy("mission-08-configuration.jsonl", copy);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
        assertThatThrownBy(() -> copy("mission-08-configuration.jsonl", copy))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void aRecordingThatCannotBeReadLeavesNoCopy() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(RECORDINGS.resolve("mission-08-configuration.jsonl")));
        lines.set(3, "{\"at\":1,\"message\":{]}");
        Path broken = Files.write(folder.resolve("broken.jsonl"), lines);
        try (Recording recording = Recording.open(broken.toString())) {
            assertThatThrownBy(() -> new Anonymiser(Set.of()).copy(recording, folder.resolve("copy").toString()))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("Line 4 of ");
        }
        assertThat(folder.resolve("copy")).doesNotExist();
    }
}
