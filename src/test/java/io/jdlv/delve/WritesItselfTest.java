package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonWriter;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.WritesItself;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritesItselfTest {
    @ParameterizedTest
    @MethodSource("arguments")
    void argumentsWriteWhatGsonWouldWrite(WritesItself argument) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonWriter json = JsonMapping.newGson().newJsonWriter(written)) {
            argument.writeTo(json);
        }
        assertThat(written.toString()).isEqualTo(JsonMapping.newGson().toJson(argument));
    }

    static WritesItself[] arguments() {
        return new WritesItself[] {
            new Requests.Nothing(),
            new Requests.SetApiVersion(2),
            new Requests.State(true),
            new Requests.State(false),
            LoadConfig.FULL,
            LoadConfig.SHORT,
            new Requests.Stack(1L << 40, 10, 0, Optional.empty(), 3),
            new Requests.Stack(-1, 50, 2, Optional.of(LoadConfig.FULL), 0),
        };
    }
}
