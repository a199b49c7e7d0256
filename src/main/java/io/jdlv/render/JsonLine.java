package io.jdlv.render;

import com.google.gson.JsonObject;

/**
 * A result as one line of JSON instead of its text.
 *
 * @param result what is written
 * @param json how
 * @param withText whether {@code text}, what a person would have seen, stands beside {@code kind} and {@code data}
 */
public record JsonLine(Result result, ResultJson json, boolean withText) implements Result {
    @Override
    public String kind() {
        return result.kind();
    }

    @Override
    public void writeTo(TextSink out) {
        JsonObject object = json.of(result);
        if (withText) {
            StringBuilder text = new StringBuilder();
            result.writeTo(new PlainSink(text, out.presentation()));
            object.addProperty("text", text.toString());
        }
        out.println(json.line(object));
    }
}
