package io.jdlv.rpc;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Go's {@code map[string]uint64}, values as {@link UnsignedLongAdapter}. */
public final class UnsignedLongMapAdapter extends TypeAdapter<Map<String, Long>> {
    /** Made by Gson, from a {@code JsonAdapter} annotation. */
    public UnsignedLongMapAdapter() {}

    @Override
    public void write(JsonWriter out, Map<String, Long> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Long> entry : values.entrySet()) {
            out.name(entry.getKey());
            UnsignedLongAdapter.writeUnsigned(out, entry.getValue());
        }
        out.endObject();
    }

    @Override
    public Map<String, Long> read(JsonReader in) throws IOException {
        Map<String, Long> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            values.put(in.nextName(), UnsignedLongAdapter.readUnsigned(in));
        }
        in.endObject();
        return values;
    }
}
