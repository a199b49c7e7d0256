package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads an answer, and tells of the {@link Part}s in it as they are read. */
final class AnswerReader extends JsonReader {
    private Parts<?> parts = Parts.NONE;

    /** @param text UTF-8 */
    AnswerReader(InputStream text, Limits limits) {
        super(new InputStreamReader(text, StandardCharsets.UTF_8));
        setNestingLimit(limits.nesting());
    }

    /** Tells of the parts of what is read from here on. */
    void tell(Parts<?> taker) {
        parts = taker;
    }

    /** Makes a Gson tell the reader that it reads from. */
    static final class AdapterFactory implements TypeAdapterFactory {
        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return Part.class.isAssignableFrom(type.getRawType()) ? new Adapter<>(gson.getDelegateAdapter(this, type)) : null;
        }
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> plain;

        Adapter(TypeAdapter<T> plain) {
            this.plain = plain;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            plain.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            T value = plain.read(in);
            if (in instanceof AnswerReader answer && value instanceof Part part) {
                answer.parts.tell(part);
            }
            return value;
        }
    }
}
