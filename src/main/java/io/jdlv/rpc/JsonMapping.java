package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/** How Java values and JSON correspond, in one place. */
public final class JsonMapping {
    private JsonMapping() {}

    /** Writes an argument of a call. */
    static void write(Gson gson, Object argument, JsonWriter json) throws IOException {
        if (argument instanceof WritesItself writes) {
            writes.writeTo(json);
        } else {
            gson.toJson(argument, argument.getClass(), json);
        }
    }

    /** {@return an argument of a call as it is sent} */
    public static String text(Gson gson, Object argument) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = gson.newJsonWriter(text)) {
            write(gson, argument, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * {@return a Gson that knows this package's types}
     * It reads and writes {@link ByteString}, {@link Instant}, {@code Optional} and {@link CodedEnum}, and leaves out
     * members that are null or an empty Optional, which Go reads as its zero value. A member that is null reaches a
     * record's constructor as null, like one that is absent. Limits on size and nesting are those of the
     * {@code JsonReader} that it is given. What it cannot read is reported as {@code JsonParseException}, or, when a
     * record refuses its components, as the record's exception.
     */
    public static Gson newGson() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .registerTypeAdapter(String.class, new LongStrings.Adapter())
                .registerTypeAdapter(ByteString.class, new ByteStringAdapter().nullSafe())
                .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
                .registerTypeAdapterFactory(new AnswerReader.AdapterFactory())
                .registerTypeAdapterFactory(new OptionalAdapterFactory())
                .registerTypeAdapterFactory(new CodedEnumAdapterFactory())
                .registerTypeAdapterFactory(new NamedEnumAdapterFactory())
                .create();
    }
}
