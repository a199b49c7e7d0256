package io.jdlv.recording;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recording that was written. Its requests are in memory, its answers stay in the file. */
public final class Recording implements Closeable {
    private static final int HEADER_MOST = 64 * 1024;

    private final String name;
    private final FileChannel file;
    private final List<Place> lines;
    private final Header header;

    private Recording(String name, FileChannel file, List<Place> lines, Header header) {
        this.name = name;
        this.file = file;
        this.lines = List.copyOf(lines);
        this.header = header;
    }

    /**
     * Opens a recording.
     *
     * @param name the file
     * @throws RecordingException when it cannot be read or is none
     */
    public static Recording open(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new RecordingException(name + " is a folder; name the file of a recording.");
            }
            FileChannel file = FileChannel.open(path);
            try {
                List<Place> places = places(file);
                Header header = header(name, file, places);
                return new Recording(name, file, places.subList(1, places.size()), header);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (InvalidPathException e) {
            throw new RecordingException("No file can be called " + name + ".", e);
        } catch (NoSuchFileException e) {
            throw new RecordingException("There is no file " + name + ".", e);
        } catch (AccessDeniedException e) {
            throw new RecordingException("You may not read " + name + ".", e);
        } catch (IOException e) {
            throw new RecordingException(name + " cannot be read: " + RecordingWriter.reason(e) + ".", e);
        }
    }

    /** Where each line stands; blank ones are left out. */
    private static List<Place> places(FileChannel file) throws IOException {
        List<Place> places = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        long start = 0;
        long at = 0;
        while (file.read(buffer.clear(), at) > 0) {
            for (buffer.flip(); buffer.hasRemaining(); at++) {
                if (buffer.get() == '\n') {
                    if (at > start) {
                        places.add(new Place(start, at - start));
                    }
                    start = at + 1;
                }
            }
        }
        if (at > start) {
            places.add(new Place(start, at - start));
        }
        return places;
    }

    private static Header header(String name, FileChannel file, List<Place> places) throws IOException {
        RecordingException none = new RecordingException(
                name + " is no recording of a session. One is made by: jdlv --record FILE connect ADDRESS");
        if (places.isEmpty() || places.getFirst().length() > HEADER_MOST) {
            throw none;
        }
        Place first = places.getFirst();
        try (InputStream in = new FileRegion(file, first.offset(), first.length())) {
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(JsonParser.parseString(line))
                    .filter(json -> json.isJsonObject())
                    .flatMap(json -> Header.parse(json.getAsJsonObject()))
                    .orElseThrow(() -> none);
        } catch (JsonParseException e) {
            throw none;
        }
    }

    /** What the first line says. */
    public Header header() {
        return header;
    }

    /** Takes a line of a recording. */
    @FunctionalInterface
    public interface LineReader {
        /**
         * Takes a line.
         *
         * @throws IOException when it is no JSON
         * @throws IllegalStateException when it is JSON of another kind
         */
        void read(InputStream line) throws IOException;
    }

    /**
     * Reads the lines behind the header in order. A last line that was not written to its end, by a client that was
     * killed, is left out.
     *
     * @throws RecordingException when a line cannot be read; it is named
     */
    public void readLines(LineReader reader) {
        lines(place -> {
            try (InputStream in = line(place)) {
                reader.read(in);
            }
        });
    }

    /** What is recorded, in order; {@link #readLines} says which lines fail. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        lines(place -> {
            try (InputStream in = line(place)) {
                entries.add(EntryReader.read(in, place));
            }
        });
        return entries;
    }

    @FunctionalInterface
    private interface PlaceReader {
        void read(Place place) throws IOException;
    }

    private void lines(PlaceReader reader) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.read(lines.get(i));
            } catch (IOException | IllegalStateException | NumberFormatException | JsonParseException e) {
                if (i < lines.size() - 1) {
                    // what Gson says goes on with the address of its manual
                    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                    throw new RecordingException(
                            "Line " + (i + 2) + " of " + name + " is no line of a recording: " + reason + ".", e);
                }
            }
        }
    }

    private InputStream line(Place place) {
        return new FileRegion(file, place.offset(), place.length());
    }

    /** The lines that were typed, in order. */
    public List<String> typed() {
        return entries().stream()
                .filter(Entry.Typed.class::isInstance)
                .map(entry -> ((Entry.Typed) entry).line())
                .toList();
    }

    /**
     * Writes an answer that was recorded, with a line feed at its end.
     *
     * @param place its line
     * @param id what takes the place of its id, as JSON
     */
    void copyAnswer(Place place, String id, OutputStream out) throws IOException {
        try (InputStream in = line(place)) {
            JsonReader json = Json.reader(in);
            json.beginObject();
            while (!json.nextName().equals(Member.MESSAGE)) {
                json.skipValue();
            }
            JsonWriter copy = Json.writer(out);
            json.beginObject();
            copy.beginObject().name("id").jsonValue(id);
            while (json.hasNext()) {
                String name = json.nextName();
                if (name.equals("id")) {
                    json.skipValue();
                } else {
                    copy.name(name);
                    Json.copy(json, copy);
                }
            }
            copy.endObject().flush();
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
