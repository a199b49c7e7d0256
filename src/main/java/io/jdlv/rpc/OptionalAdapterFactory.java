package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * {@code Optional<T>} for what Go has as a pointer: null is empty. An empty one is written as null, that is, its member
 * is left out unless the writer serializes nulls. (A member that is absent reaches a record's constructor as null; the
 * record turns it into an empty one.)
 */
final class OptionalAdapterFactory implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // the cast is from TypeAdapter<Optional<X>> to TypeAdapter<T>, and T is Optional<X>
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType parameterized)) {
            return null;
        }
        Type content = parameterized.getActualTypeArguments()[0];
        return (TypeAdapter<T>) new OptionalAdapter<>(gson.getAdapter(TypeToken.get(content)));
    }

    private static final class OptionalAdapter<C> extends TypeAdapter<Optional<C>> {
        private final TypeAdapter<C> content;

        OptionalAdapter(TypeAdapter<C> content) {
            this.content = content;
        }

        @Override
        public void write(JsonWriter out, Optional<C> value) throws IOException {
            if (value == null || value.isEmpty()) {
                out.nullValue();
            } else {
                content.write(out, value.get());
            }
        }

        @Override
        public Optional<C> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.ofNullable(content.read(in));
        }
    }
}
