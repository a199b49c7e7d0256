package io.jdlv.render;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.jdlv.rpc.JsonMapping;
import java.io.IOException;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Results as JSON for programs: {@code {"kind": ..., "data": {...}}}.
 *
 * <p>Values of Delve's API have the names that Delve gives them. A component that is an empty Optional is left out. An
 * integer beyond 2^53 - 1 either way, which JavaScript's numbers cannot hold, is a string of decimal digits.
 */
public final class ResultJson {
    /** ECMAScript: Number.MAX_SAFE_INTEGER. */
    private static final BigInteger MAX_SAFE = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    private final Gson gson = JsonMapping.newGson()
            .newBuilder()
            .setExclusionStrategies(new TextOnlyComponents())
            .registerTypeAdapterFactory(new InnerResults())
            .registerTypeAdapter(OptionalInt.class, (JsonSerializer<OptionalInt>) (value, type, context) ->
                    value.isPresent() ? new JsonPrimitive(value.getAsInt()) : JsonNull.INSTANCE)
            .registerTypeAdapter(OptionalLong.class, (JsonSerializer<OptionalLong>) (value, type, context) ->
                    value.isPresent() ? new JsonPrimitive(value.getAsLong()) : JsonNull.INSTANCE)
            .create();

    /** {@return a result as an object with {@code kind} and {@code data}} */
    public JsonObject of(Result result) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", result.kind());
        json.add("data", exact(gson.toJsonTree(result)));
        return json;
    }

    /**
     * {@return a value of Delve's API as JSON, as it stands in results}
     *
     * @param value a record, or a list of some
     */
    public JsonElement of(Object value) {
        return exact(gson.toJsonTree(value));
    }

    /** {@return the same on one line, in ASCII, so that nothing in it acts on a terminal or ends the line} */
    public String line(JsonElement json) {
        String text = gson.toJson(json);
        if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c < 0x7f) {
                ascii.append((char) c);
            } else {
                ascii.append(String.format("\\u%04x", c));
            }
        });
        return ascii.toString();
    }

    /** The same with numbers as strings where a double would round them. */
    private static JsonElement exact(JsonElement json) {
        return switch (json) {
            case JsonObject object -> {
                object.entrySet().forEach(member -> member.setValue(exact(member.getValue())));
                yield object;
            }
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, exact(array.get(i)));
                }
                yield array;
            }
            case JsonPrimitive value when value.isNumber() && isUnsafe(value.getAsNumber()) ->
                new JsonPrimitive(value.getAsString());
            default -> json;
        };
    }

    private static boolean isUnsafe(Number number) {
        return switch (number) {
            case Integer small -> false;
            case Long large -> BigInteger.valueOf(large).abs().compareTo(MAX_SAFE) > 0;
            case BigInteger large -> large.abs().compareTo(MAX_SAFE) > 0;
            default -> false;
        };
    }

    private static final class TextOnlyComponents implements ExclusionStrategy {
        @Override
        public boolean shouldSkipField(FieldAttributes field) {
            return field.getAnnotation(TextOnly.class) != null;
        }

        @Override
        public boolean shouldSkipClass(Class<?> type) {
            return false;
        }
    }

    /** A component that may hold any result says which kind it is. */
    private static final class InnerResults implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // T is Result
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return type.getRawType() == Result.class ? (TypeAdapter<T>) new InnerResult(gson) : null;
        }
    }

    private static final class InnerResult extends TypeAdapter<Result> {
        private final Gson gson;

        InnerResult(Gson gson) {
            this.gson = gson;
        }

        @Override
        public void write(JsonWriter out, Result value) throws IOException {
            out.beginObject().name("kind").value(value.kind()).name("data");
            gson.toJson(value, value.getClass(), out);
            out.endObject();
        }

        @Override
        public Result read(JsonReader in) {
            throw new UnsupportedOperationException("Results are only written.");
        }
    }
}
