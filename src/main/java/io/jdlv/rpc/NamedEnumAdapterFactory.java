package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Enums by the names of their constants on the wire, as Gson reads and writes them; but it does not read the constants out of
 * their fields, for which Java makes itself ready at length. A name that is not known is read as null.
 */
final class NamedEnumAdapterFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isEnum() || CodedEnum.class.isAssignableFrom(raw)) {
            return null;
        }
        @SuppressWarnings("unchecked") // T is an enum class, so its raw class is Class<T>
        T[] constants = (T[]) raw.getEnumConstants();
        return new NamedEnumAdapter<>(constants, raw);
    }

    private static final class NamedEnumAdapter<T> extends TypeAdapter<T> {
        private final Map<String, T> byName = new HashMap<>();
        private final Map<T, String> names = new HashMap<>();

        NamedEnumAdapter(T[] constants, Class<?> type) {
            for (T constant : constants) {
                String name = nameOf(((Enum<?>) constant).name(), type);
                names.put(constant, name);
                byName.put(name, constant);
            }
        }

        private static String nameOf(String constant, Class<?> type) {
            try {
                SerializedName given = type.getField(constant).getAnnotation(SerializedName.class);
                return given == null ? constant : given.value();
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(type + " has a constant without a field", e);
            }
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(value == null ? null : names.get(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            return byName.get(LongStrings.next(in));
        }
    }
}
