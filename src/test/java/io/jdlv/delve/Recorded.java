package io.jdlv.delve;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.jdlv.rpc.JsonMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers recorded from dlv 1.27.2 on Delve's fixtures, with paths shortened. */
final class Recorded {
    private static final Gson GSON = JsonMapping.newGson();

    private Recorded() {}

    static <T> T read(String name, Class<T> type) {
        return GSON.fromJson(json(name), type);
    }

    static JsonObject json(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream(name + ".json");
                Reader reader = new InputStreamReader(
                        Objects.requireNonNull(in, () -> "no recording " + name), StandardCharsets.UTF_8)) {
            return GSON.fromJson(reader, JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
