package io.jdlv.recording;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads one line of a recording, without holding an answer in memory. */
final class EntryReader {
    private final Place place;
    private double at;
    private String connection = "";
    private Optional<Side> from = Optional.empty();
    private String event = "";
    private Optional<String> typed = Optional.empty();
    private boolean message;
    private String id = "null";
    private String method = "";
    private boolean failed;
    private JsonObject parameters = new JsonObject();

    private EntryReader(Place place) {
        this.place = place;
    }

    /**
     * Reads a line.
     *
     * @throws IOException when it is no JSON
     * @throws IllegalStateException when it is JSON of another kind
     */
    static Entry read(InputStream line, Place place) throws IOException {
        JsonReader json = Json.reader(line);
        EntryReader reader = new EntryReader(place);
        reader.members(json);
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new IllegalStateException("more than one value in a line");
        }
        return reader.entry();
    }

    private void members(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case Member.AT -> at = json.nextDouble();
                case Member.CONNECTION -> connection = json.nextString();
                case Member.FROM -> from = Side.named(json.nextString());
                case Member.EVENT -> event = json.nextString();
                case Member.TYPED -> typed = Optional.of(json.nextString());
                case Member.MESSAGE -> message(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void message(JsonReader json) throws IOException {
        message = true;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = JsonParser.parseReader(json).toString();
                case "method" -> method = json.nextString();
                case "params" -> parameters = argument(JsonParser.parseReader(json));
                case "error" -> {
                    failed = json.peek() != JsonToken.NULL;
                    json.skipValue();
                }
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    /** The one argument among a request's parameters. */
    static JsonObject argument(JsonElement parameters) {
        return parameters.isJsonArray()
                        && !parameters.getAsJsonArray().isEmpty()
                        && parameters.getAsJsonArray().get(0).isJsonObject()
                ? parameters.getAsJsonArray().get(0).getAsJsonObject()
                : new JsonObject();
    }

    private Entry entry() {
        if (typed.isPresent()) {
            return new Entry.Typed(at, typed.get());
        }
        if (event.equals(Member.OPENED)) {
            return new Entry.Opened(at, connection);
        }
        if (event.equals(Member.CLOSED)) {
            return new Entry.Closed(at, connection, from.orElse(Side.CLIENT));
        }
        if (!message || from.isEmpty()) {
            return new Entry.Other();
        }
        return switch (from.get()) {
            case CLIENT -> new Entry.Asked(at, connection, id, method, parameters);
            case SERVER -> new Entry.Answered(at, connection, id, failed, place);
        };
    }
}
