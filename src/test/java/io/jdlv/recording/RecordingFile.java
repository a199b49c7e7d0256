package io.jdlv.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording that a test writes line by line; a second passes with each. */
final class RecordingFile {
    private final List<String> lines = new ArrayList<>(List.of(
            "{\"format\":\"jdlv recording\",\"version\":1,\"jdlv\":\"0.1.0\",\"server\":\"1.27.2\",\"start\":\"2026-01-01T00:00:00Z\"}"));

    /** A request, and its answer at once. */
    RecordingFile exchange(int id, String method, String parameters, String result) {
        return asked("main", id, method, parameters).answered("main", id, result);
    }

    RecordingFile asked(String connection, int id, String method, String parameters) {
        return message(
                connection, "client", "{\"method\":\"RPCServer." + method + "\",\"params\":[" + parameters + "],\"id\":" + id + "}");
    }

    RecordingFile answered(String connection, int id, String result) {
        return message(connection, "server", "{\"id\":" + id + ",\"result\":" + result + ",\"error\":null}");
    }

    RecordingFile failed(String connection, int id, String error) {
        return message(connection, "server", "{\"id\":" + id + ",\"result\":null,\"error\":\"" + error + "\"}");
    }

    RecordingFile closed(String connection, String by) {
        return line("{\"at\":" + lines.size() + ",\"connection\":\"" + connection + "\",\"from\":\"" + by + "\",\"event\":\"closed\"}");
    }

    private RecordingFile message(String connection, String from, String message) {
        return line("{\"at\":" + lines.size() + ",\"connection\":\"" + connection + "\",\"from\":\"" + from
                + "\",\"message\":" + message + "}");
    }

    RecordingFile line(String line) {
        lines.add(line);
        return this;
    }

    /** Writes what was said so far and opens it. */
    Recording in(Path folder) {
        try {
            return Recording.open(Files.write(folder.resolve("recording.jsonl"), lines).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
