package io.jdlv.rpc;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Go's {@code []uint64}, element by element as {@link UnsignedLongAdapter}. */
public final class UnsignedLongListAdapter extends TypeAdapter<List<Long>> {
    /** Made by Gson, from a {@code JsonAdapter} annotation. */
    public UnsignedLongListAdapter() {}

    @Override
    public void write(JsonWriter out, List<Long> values) throws IOException {
        out.beginArray();
        for (long value : values) {
            UnsignedLongAdapter.writeUnsigned(out, value);
        }
        out.endArray();
    }

    @Override
    public List<Long> read(JsonReader in) throws IOException {
        List<Long> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(UnsignedLongAdapter.readUnsigned(in));
        }
        in.endArray();
        return List.copyOf(values);
    }
}
