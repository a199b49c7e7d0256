package io.jdlv.recording;

import com.google.gson.stream.JsonWriter;
import io.jdlv.transport.Tap;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes what goes over a session's connections to a file, as it goes: a line for each message, in the order in which
 * they were seen. A session never fails for its recording: when the file cannot be written any more, that is said once
 * and the session goes on without.
 */
public final class Recorder implements Tap, Closeable {
    /** What is kept of a line that is no message. */
    private static final int TEXT_KEPT = 64 * 1024;

    private final String name;
    private final RecordingWriter file;
    private final Consumer<String> complaints;
    private final long start = System.nanoTime();
    private Header header;
    private int connections;
    private boolean ended;

    Recorder(String name, RecordingWriter file, Header header, Consumer<String> complaints) {
        this.name = name;
        this.file = file;
        this.header = header;
        this.complaints = complaints;
    }

    /**
     * Begins a recording.
     *
     * @param name the file, which must not be there yet
     * @param jdlv the client's version
     * @param complaints told in a sentence when the recording ends before the session
     * @throws RecordingException when the file cannot be made
     */
    public static Recorder create(String name, String jdlv, Consumer<String> complaints) {
        Header header = Header.now(jdlv);
        return new Recorder(name, RecordingWriter.create(name, header), header, complaints);
    }

    /** Notes the server's version, once it is known. */
    public synchronized void servedBy(String version) {
        header = header.withServer(version);
        attempt(() -> file.header(header));
    }

    /** Notes a line that was typed. */
    public synchronized void typed(String line) {
        write(json -> json.name(Member.TYPED).value(line));
    }

    @Override
    public synchronized Wire opened() {
        connections++;
        String connection = connectionName(connections);
        write(json -> {
            json.name(Member.CONNECTION).value(connection);
            json.name(Member.EVENT).value(Member.OPENED);
        });
        return new RecordedWire(this, connection);
    }

    /** A session opens its main connection first, and then one for the halt if it may have two. */
    private static String connectionName(int number) {
        return switch (number) {
            case 1 -> "main";
            case 2 -> "control";
            default -> "connection " + number;
        };
    }

    synchronized void closed(String connection, Side by) {
        write(json -> {
            json.name(Member.CONNECTION).value(connection);
            json.name(Member.FROM).value(by.word());
            json.name(Member.EVENT).value(Member.CLOSED);
        });
    }

    /** Writes a line that went over a connection; it was one line in the connection and is so in the file. */
    synchronized void message(String connection, Side from, LineBytes line) {
        attempt(() -> {
            boolean message;
            try (InputStream in = line.open()) {
                message = Json.isObject(in);
            }
            if (message) {
                file.line(out -> writeMessage(connection, from, line, out));
            } else {
                file.line(out -> writeText(connection, from, line, out));
            }
        });
    }

    private void writeMessage(String connection, Side from, LineBytes line, OutputStream out) throws IOException {
        // the message itself is copied as it is, so the object around it is written by hand
        String before = "{\"" + Member.AT + "\":" + now() + ",\"" + Member.CONNECTION + "\":\"" + connection + "\",\""
                + Member.FROM + "\":\"" + from.word() + "\",\"" + Member.MESSAGE + "\":";
        out.write(before.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = line.open()) {
            in.transferTo(out);
        }
        out.write('}');
    }

    private void writeText(String connection, Side from, LineBytes line, OutputStream out) throws IOException {
        byte[] kept;
        try (InputStream in = line.open()) {
            kept = in.readNBytes(TEXT_KEPT);
        }
        writeObject(out, json -> {
            json.name(Member.CONNECTION).value(connection);
            json.name(Member.FROM).value(from.word());
            json.name(Member.TEXT).value(new String(kept, StandardCharsets.UTF_8));
        });
    }

    private void write(Members members) {
        attempt(() -> file.line(out -> writeObject(out, members)));
    }

    private void writeObject(OutputStream out, Members members) throws IOException {
        JsonWriter json = Json.writer(out);
        json.beginObject().name(Member.AT).jsonValue(now());
        members.writeTo(json);
        json.endObject().flush();
    }

    /** Seconds since the start, to the microsecond. */
    private String now() {
        return BigDecimal.valueOf((System.nanoTime() - start) / 1_000, 6).toPlainString();
    }

    private synchronized void attempt(Step step) {
        if (ended) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            fail(e);
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Ends the recording before the session. */
    synchronized void fail(IOException failure) {
        if (!ended) {
            end();
            complaints.accept("The recording " + name + " ends here: " + RecordingWriter.reason(failure)
                    + ". The session goes on.");
        }
    }

    /** Ends the recording; one of a session that never was leaves no file. */
    @Override
    public synchronized void close() {
        end();
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            file.close();
        } catch (IOException e) {
            complaints.accept("The recording " + name + " may lack its end: " + RecordingWriter.reason(e) + ".");
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Members {
        void writeTo(JsonWriter json) throws IOException;
    }
}
