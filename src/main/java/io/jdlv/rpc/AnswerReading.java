package io.jdlv.rpc;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads texts in the way in which a connection reads the results of its answers. For one thread. */
public final class AnswerReading {
    private final Gson gson;
    private final Limits limits;
    private final Texts texts = new Texts();
    private final FrameReader frames = new FrameReader(texts, new Meter());
    private final LongStrings strings = new LongStrings(frames);

    /** One text behind the other. */
    private static final class Texts extends InputStream {
        private InputStream text = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
            return text.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return text.read(bytes, offset, length);
        }
    }

    /** @param gson that of a connection, or one like it */
    public AnswerReading(Gson gson, Limits limits) {
        this.gson = gson;
        this.limits = limits;
    }

    /**
     * Reads a result.
     *
     * @param json a JSON text on one line
     * @throws com.google.gson.JsonParseException when it is none of this type
     */
    public <T> T read(String json, Class<T> type) {
        texts.text = new ByteArrayInputStream((json + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            frames.nextFrame(limits.answerBytes());
            strings.begin();
            return gson.fromJson(new AnswerReader(strings, limits), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
