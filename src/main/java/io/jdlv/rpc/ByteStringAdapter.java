package io.jdlv.rpc;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** {@link ByteString} as base64. */
final class ByteStringAdapter extends TypeAdapter<ByteString> {
    @Override
    public void write(JsonWriter out, ByteString value) throws IOException {
        out.value(value.toBase64());
    }

    @Override
    public ByteString read(JsonReader in) throws IOException {
        String text = LongStrings.next(in);
        try {
            return ByteString.fromBase64(text);
        } catch (IllegalArgumentException e) {
            throw new JsonSyntaxException("not base64 at " + in.getPreviousPath(), e);
        }
    }
}
