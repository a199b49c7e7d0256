package io.jdlv.delve;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * A rule that replaces the start of source paths: on the wire a pair, {@code ["from","to"]}.
 *
 * @param from the start of the target's path; empty for relative paths
 * @param to   what stands there on the client; empty to make the path relative
 */
@JsonAdapter(PathRule.Pair.class)
public record PathRule(String from, String to) {
    static final class Pair extends TypeAdapter<PathRule> {
        @Override
        public void write(JsonWriter out, PathRule rule) throws IOException {
            out.beginArray().value(rule.from()).value(rule.to()).endArray();
        }

        @Override
        public PathRule read(JsonReader in) throws IOException {
            in.beginArray();
            PathRule rule = new PathRule(in.nextString(), in.nextString());
            in.endArray();
            return rule;
        }
    }
}
