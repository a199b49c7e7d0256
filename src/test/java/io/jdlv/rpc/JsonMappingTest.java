package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.JsonAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMappingTest {
    private final Gson gson = JsonMapping.newGson();

    record Word(@JsonAdapter(UnsignedLongAdapter.class) long value) {}

    record Words(@JsonAdapter(UnsignedLongListAdapter.class) List<Long> values) {}

    record Counts(@JsonAdapter(UnsignedLongMapAdapter.class) Map<String, Long> values) {}

    record Bytes(ByteString bytes) {}

    record Maybe(Optional<List<String>> names) {}

    record Moment(Instant time) {}

    enum Colour implements CodedEnum {
        OTHER(0),
        RED(4);

        private final int code;

        Colour(int code) {
            this.code = code;
        }

        @Override
        public int code() {
            return code;
        }
    }

    record Painted(Colour colour) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "9007199254740993",
                "9223372036854775807",
                "9223372036854775808",
                "13758215386640154624",
                "18446744073709551615"
            })
    void unsignedNumbersComeBackAsTheyWere(String digits) {
        Word word = gson.fromJson("{\"value\":" + digits + "}", Word.class);

        assertThat(Long.toUnsignedString(word.value())).isEqualTo(digits);
        assertThat(gson.toJson(word)).isEqualTo("{\"value\":" + digits + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551616", "-1", "1.5", "1e3", "\"x\""})
    void whatIsNoUnsignedNumberIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> gson.fromJson("{\"value\":" + text + "}", Word.class))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("not an unsigned 64-bit number at $.value");
    }

    @Test
    void unsignedLists() {
        String json = "{\"values\":[1,18446744073709551615]}";

        assertThat(gson.fromJson(json, Words.class).values()).containsExactly(1L, -1L);
        assertThat(gson.toJson(new Words(List.of(1L, -1L)))).isEqualTo(json);
    }

    @Test
    void unsignedMaps() {
        String json = "{\"values\":{\"1\":18446744073709551615}}";

        assertThat(gson.fromJson(json, Counts.class).values()).containsExactly(Map.entry("1", -1L));
        assertThat(gson.toJson(new Counts(Map.of("1", -1L)))).isEqualTo(json);
    }

    @Test
    void bytesAreBase64() {
        Bytes bytes = gson.fromJson("{\"bytes\":\"AP9h\"}", Bytes.class);

        assertThat(bytes.bytes().toByteArray()).containsExactly(0, 0xff, 'a');
        assertThat(gson.toJson(bytes)).isEqualTo("{\"bytes\":\"AP9h\"}");
        assertThatThrownBy(() -> gson.fromJson("{\"bytes\":\"?\"}", Bytes.class))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("not base64 at $.bytes");
    }

    @Test
    void emptyOptionalsAreLeftOut() {
        assertThat(gson.toJson(new Maybe(Optional.empty()))).isEqualTo("{}");
        assertThat(gson.toJson(new Maybe(Optional.of(List.of())))).isEqualTo("{\"names\":[]}");
        assertThat(gson.fromJson("{\"names\":null}", Maybe.class).names()).isEmpty();
        assertThat(gson.fromJson("{\"names\":[\"a\"]}", Maybe.class).names()).contains(List.of("a"));
    }

    @Test
    void timesHaveAnyOffsetAndNineDecimals() {
        assertThat(gson.fromJson("{\"time\":\"2026-11-24T04:58:57.123456789+02:00\"}", Moment.class).time())
                .isEqualTo("2026-11-24T02:58:57.123456789Z");
        assertThat(gson.fromJson("{\"time\":\"0001-01-01T00:00:00Z\"}", Moment.class).time())
                .isEqualTo("0001-01-01T00:00:00Z");
        assertThatThrownBy(() -> gson.fromJson("{\"time\":\"yesterday\"}", Moment.class))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("not a time at $.time");
    }

    @Test
    void codedEnumsAreNumbers() {
        assertThat(gson.toJson(new Painted(Colour.RED))).isEqualTo("{\"colour\":4}");
        assertThat(gson.fromJson("{\"colour\":4}", Painted.class).colour()).isEqualTo(Colour.RED);
        assertThat(gson.fromJson("{\"colour\":77}", Painted.class).colour()).isEqualTo(Colour.OTHER);
    }

    private enum Direction {
        @SerializedName("left")
        LEFT,
        RIGHT
    }

    private record Turn(Direction direction) {}

    @Test
    void otherEnumsAreNames() {
        assertThat(gson.toJson(new Turn(Direction.LEFT))).isEqualTo("{\"direction\":\"left\"}");
        assertThat(gson.fromJson("{\"direction\":\"left\"}", Turn.class).direction()).isEqualTo(Direction.LEFT);
        assertThat(gson.fromJson("{\"direction\":\"RIGHT\"}", Turn.class).direction()).isEqualTo(Direction.RIGHT);
        assertThat(gson.fromJson("{\"direction\":\"LEFT\"}", Turn.class).direction()).isNull();
        assertThat(gson.fromJson("{\"direction\":null}", Turn.class).direction()).isNull();
        assertThat(gson.toJson(new Turn(null))).isEqualTo("{}");
    }

    @Test
    void htmlIsNotEscaped() {
        assertThat(gson.toJson(Map.of("a", "<b> & 'c'"))).isEqualTo("{\"a\":\"<b> & 'c'\"}");
    }
}
