package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongStringsTest {
    private final Gson gson = JsonMapping.newGson();

    record Node(String name, String value, List<Node> children, ByteString bytes) {}

    @Test
    void textsWithoutLongStringsComeAsTheyAre() throws IOException {
        String json = "{\"a\":[\"\", \"q\\\"[\", 1e3, {\"\\\\\": null}], \"é世\": \"\\u00e9\"}";

        assertThat(cut(json, 1)).isEqualTo(json);
        assertThat(cut(json, 1000)).isEqualTo(json);
    }

    @Test
    void aLongStringIsCutIntoPiecesThatJoinToIt() throws IOException {
        String text = "x".repeat(3 * LongStrings.PIECE + 5);
        String cut = cut("{\"value\":\"" + text + "\",\"name\":\"n\"}", 4096);

        assertThat(JsonParser.parseString(cut).getAsJsonObject().getAsJsonArray("value")).hasSize(4);
        assertThat(gson.fromJson(cut, Node.class)).isEqualTo(new Node("n", text, null, null));
    }

    @Test
    void aStringOfExactlyAPieceStaysWhole() throws IOException {
        String json = "[\"" + "x".repeat(LongStrings.PIECE) + "\"]";

        assertThat(cut(json, 100)).isEqualTo(json);
    }

    @Test
    void neitherEscapesNorCharactersAreCutThrough() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 2 * LongStrings.PIECE) {
                String part = List.of("a", "\"", "\\", "\n", "\u0001", "é", "世", "🙂", "[", "]", ",").get(random.nextInt(11));
                text.append(part.repeat(1 + random.nextInt(3)));
            }
            String json = gson.toJson(new Node("short", text.toString(), List.of(), ByteString.EMPTY));

            Node read = gson.fromJson(cut(json, 1 + random.nextInt(5000)), Node.class);

            assertThat(read.value()).isEqualTo(text.toString());
            assertThat(read.name()).isEqualTo("short");
        }
    }

    @Test
    void bytesMayBeLongToo() throws IOException {
        byte[] bytes = new byte[LongStrings.PIECE * 2];
        new Random(1).nextBytes(bytes);
        String json = gson.toJson(new Node("", "", List.of(), ByteString.copyOf(bytes)));

        assertThat(gson.fromJson(cut(json, 8192), Node.class).bytes()).isEqualTo(ByteString.copyOf(bytes));
    }

    @Test
    void whatBreaksOffIsHandedOut() throws IOException {
        assertThat(cut("{\"value\":\"abc", 3)).isEqualTo("{\"value\":\"abc");
    }

    @Test
    void shortStringsThatComeAgainAreKeptOnce() {
        List<Node> nodes = gson.fromJson("{\"children\":[{\"name\":\"main.T\"},{\"name\":\"main.T\"}]}", Node.class).children();

        assertThat(nodes.get(0).name()).isSameAs(nodes.get(1).name());
    }

    /** The text behind the filter, which gets it in blocks of a size. */
    private static String cut(String json, int block) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        InputStream inBlocks = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, block));
            }
        };
        LongStrings strings = new LongStrings(inBlocks);
        strings.begin();
        return new String(strings.readAllBytes(), StandardCharsets.UTF_8);
    }
}
