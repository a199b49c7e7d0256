package io.jdlv.rpc;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Go's {@code uint64} as a {@code long} that holds the same 64 bits: 18446744073709551615 is -1. Numbers never pass
 * through a {@code double}, which cannot hold them.
 */
public final class UnsignedLongAdapter extends TypeAdapter<Long> {
    /** Made by Gson, from a {@code JsonAdapter} annotation. */
    public UnsignedLongAdapter() {}

    @Override
    public void write(JsonWriter out, Long value) throws IOException {
        writeUnsigned(out, value);
    }

    @Override
    public Long read(JsonReader in) throws IOException {
        return readUnsigned(in);
    }

    static void writeUnsigned(JsonWriter out, long value) throws IOException {
        if (value >= 0) {
            out.value(value);
        } else {
            out.value(new BigInteger(Long.toUnsignedString(value)));
        }
    }

    /* JsonReader.nextLong() is of no use here: it falls back to a double and answers 2^63-1 for 2^63. */
    static long readUnsigned(JsonReader in) throws IOException {
        String digits = in.nextString();
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new JsonSyntaxException("not an unsigned 64-bit number at " + in.getPreviousPath(), e);
        }
    }
}
