package io.jdlv.recording;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The first line of a recording.
 *
 * @param jdlv the version of the client that was recorded
 * @param server the version of the server, for example {@code 1.27.2}; {@value #UNKNOWN} where it never said so
 * @param start when the recording began; all other lines count from there
 */
public record Header(String jdlv, String server, Instant start) {
    /** A server whose version is not known. */
    public static final String UNKNOWN = "unknown";

    private static final String FORMAT = "jdlv recording";
    private static final int VERSION = 1;

    /** The header of a recording that begins now. */
    static Header now(String jdlv) {
        return new Header(jdlv, UNKNOWN, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    Header withServer(String version) {
        return new Header(jdlv, version, start);
    }

    /** The line, without its end. */
    public String toLine() {
        JsonObject line = new JsonObject();
        line.addProperty(Member.FORMAT, FORMAT);
        line.addProperty(Member.VERSION, VERSION);
        line.addProperty(Member.JDLV, jdlv);
        line.addProperty(Member.SERVER, server);
        line.addProperty(Member.START, start.toString());
        return line.toString();
    }

    /**
     * Reads the line.
     *
     * @return empty when it begins no recording
     * @throws RecordingException when it begins one that a newer jdlv has made
     */
    static Optional<Header> parse(JsonObject line) {
        if (!FORMAT.equals(text(line, Member.FORMAT))) {
            return Optional.empty();
        }
        if (!String.valueOf(VERSION).equals(text(line, Member.VERSION))) {
            throw new RecordingException("It is a recording of format " + text(line, Member.VERSION)
                    + ", and this jdlv knows format " + VERSION + ": use a newer jdlv.");
        }
        return Optional.of(new Header(
                text(line, Member.JDLV), text(line, Member.SERVER), Instant.parse(text(line, Member.START))));
    }

    private static String text(JsonObject line, String name) {
        JsonElement value = line.get(name);
        return value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }
}
