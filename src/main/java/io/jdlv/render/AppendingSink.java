package io.jdlv.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What sinks share: everything is appended to one output, whose errors become {@link UncheckedIOException}. */
abstract class AppendingSink implements TextSink {
    private final Appendable out;
    private final Presentation presentation;

    AppendingSink(Appendable out, Presentation presentation) {
        this.out = out;
        this.presentation = presentation;
    }

    @Override
    public final TextSink print(String text) {
        return append(Escaper.escape(text));
    }

    @Override
    public final TextSink carriageReturn() {
        return append("\r");
    }

    @Override
    public final TextSink raw(byte[] bytes) {
        try {
            if (out instanceof Utf8Writer writer) {
                writer.writeBytes(bytes);
            } else {
                out.append(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public final Presentation presentation() {
        return presentation;
    }

    /** Appends text as it is. */
    final TextSink append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
