package io.jdlv.render;

import com.google.gson.Gson;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.testing.PlainPresentation;

/** What tests of texts share: values from Delve's JSON, and a terminal without colours to show them on. */
final class Texts {
    private static final Gson GSON = JsonMapping.newGson();

    /** Paths below /src are shown from a dot; wait reasons by their number. */
    static final Presentation PRESENTATION = new PlainPresentation();

    private Texts() {}

    /** A value as a server sends it; single quotes stand for double ones. */
    static <T> T read(Class<T> type, String json) {
        return GSON.fromJson(json.replace('\'', '"'), type);
    }

    static String plain(Result result) {
        StringBuilder text = new StringBuilder();
        result.writeTo(new PlainSink(text, PRESENTATION));
        return text.toString();
    }

    static String coloured(Result result, Palette palette) {
        StringBuilder text = new StringBuilder();
        result.writeTo(new ColourSink(text, palette, PRESENTATION));
        return text.toString();
    }
}
