package io.jdlv.recording.anonymise;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.jdlv.recording.Json;
import io.jdlv.recording.Member;
import io.jdlv.recording.Recording;
import io.jdlv.recording.RecordingException;
import io.jdlv.recording.RecordingWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Copies recordings and replaces what in them is the program's. The recording is read twice: first to see which names and
 * numbers mean what, then to copy it.
 */
public final class Anonymiser {
    private final Substitution substitution;
    private final Set<String> commandWords;

    /**
     * One whose replacements nobody can undo, for it keeps no key.
     *
     * @param commandWords what a line may begin with that was typed: names of commands
     */
    public Anonymiser(Set<String> commandWords) {
        this(Substitution.secret(), commandWords);
    }

    Anonymiser(Substitution substitution, Set<String> commandWords) {
        this.substitution = substitution;
        this.commandWords = Set.copyOf(commandWords);
    }

    /**
     * Copies a recording.
     *
     * @param to the file, which must not be there yet; it is removed again when something fails
     * @throws RecordingException when that cannot be done
     */
    public void copy(Recording recording, String to) {
        RecordingWriter file = RecordingWriter.create(to, recording.header());
        Texts texts = new Texts(substitution, new Evidence(), commandWords);
        AtomicInteger whole = new AtomicInteger();
        try {
            recording.readLines(in -> {
                rewrite(texts, in, OutputStream.nullOutputStream());
                whole.incrementAndGet();
            });
            recording.readLines(in -> {
                if (whole.getAndDecrement() > 0) {
                    write(file, texts, in);
                }
            });
            file.close();
        } catch (IOException | UncheckedIOException e) {
            discard(file, e);
            throw new RecordingException("The recording " + to + " cannot be written: " + e.getMessage() + ".", e);
        } catch (RecordingException e) {
            discard(file, e);
            throw e;
        } catch (OutOfMemoryError e) {
            discard(file, e);
            throw new RecordingException(
                    "A text of the recording does not fit in memory: give Java more, JDLV_JAVA_OPTIONS=-Xmx2g.", e);
        }
    }

    private static void write(RecordingWriter file, Texts texts, InputStream line) {
        try {
            file.line(out -> rewrite(texts, line, out));
        } catch (IOException e) {
            // the line was read before, so this is no fault of it
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void discard(RecordingWriter file, Throwable failure) {
        try {
            file.discard();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void rewrite(Texts texts, InputStream line, OutputStream out) throws IOException {
        JsonReader in = Json.reader(line);
        JsonWriter copy = Json.writer(out);
        in.beginObject();
        copy.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case Member.AT -> copy.name(name).jsonValue(in.nextString());
                case Member.CONNECTION, Member.FROM, Member.EVENT -> copy.name(name).value(in.nextString());
                case Member.TYPED -> copy.name(name).value(texts.command(in.nextString()));
                case Member.TEXT -> copy.name(name).value(texts.value(in.nextString()));
                case Member.MESSAGE -> {
                    copy.name(name);
                    new MessageRewriter(texts, in, copy).copy();
                }
                // what a newer jdlv notes may be anything
                default -> in.skipValue();
            }
        }
        in.endObject();
        copy.endObject().flush();
    }
}
