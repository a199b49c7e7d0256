package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes every {@link CodedEnum} as its code. */
final class CodedEnumAdapterFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isEnum() || !CodedEnum.class.isAssignableFrom(raw)) {
            return null;
        }
        @SuppressWarnings("unchecked") // T is an enum class, so its raw class is Class<T>
        T[] constants = (T[]) raw.getEnumConstants();
        return new CodedEnumAdapter<>(constants);
    }

    private static final class CodedEnumAdapter<T> extends TypeAdapter<T> {
        private final Map<Integer, T> byCode;
        private final T unknown;

        CodedEnumAdapter(T[] constants) {
            this.byCode = Stream.of(constants).collect(Collectors.toMap(CodedEnumAdapter::codeOf, Function.identity()));
            this.unknown = constants[0];
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                out.value(codeOf(value));
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return unknown;
            }
            return byCode.getOrDefault(in.nextInt(), unknown);
        }

        private static <T> int codeOf(T constant) {
            return ((CodedEnum) constant).code();
        }
    }
}
