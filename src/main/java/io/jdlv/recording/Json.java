package io.jdlv.recording;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.jdlv.rpc.Limits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** JSON as a stream of tokens, for messages that may be larger than memory. */
public final class Json {
    private Json() {}

    /** Reads UTF-8 strictly; what is nested too deeply for a session is no JSON here either. */
    public static JsonReader reader(InputStream in) {
        JsonReader reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(Limits.standard().nesting());
        return reader;
    }

    /** Writes UTF-8, nulls too, on one line; flush it at the end. */
    public static JsonWriter writer(OutputStream out) {
        JsonWriter writer = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        return writer;
    }

    /** Whether all that there is to read is one object. */
    static boolean isObject(InputStream in) throws IOException {
        try {
            JsonReader reader = reader(in);
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                return false;
            }
            reader.skipValue();
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException | JsonParseException | EOFException e) {
            return false;
        }
    }

    /** Copies the next value, numbers as they are spelt. */
    static void copy(JsonReader from, JsonWriter to) throws IOException {
        int depth = 0;
        do {
            switch (from.peek()) {
                case BEGIN_OBJECT -> {
                    from.beginObject();
                    to.beginObject();
                    depth++;
                }
                case END_OBJECT -> {
                    from.endObject();
                    to.endObject();
                    depth--;
                }
                case BEGIN_ARRAY -> {
                    from.beginArray();
                    to.beginArray();
                    depth++;
                }
                case END_ARRAY -> {
                    from.endArray();
                    to.endArray();
                    depth--;
                }
                case NAME -> to.name(from.nextName());
                case STRING -> to.value(from.nextString());
                case NUMBER -> to.jsonValue(from.nextString());
                case BOOLEAN -> to.value(from.nextBoolean());
                case NULL -> {
                    from.nextNull();
                    to.nullValue();
                }
                case END_DOCUMENT -> throw new MalformedJsonException("A value is missing.");
            }
        } while (depth > 0);
    }
}
