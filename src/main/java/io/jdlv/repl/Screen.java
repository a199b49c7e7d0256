package io.jdlv.repl;

import io.jdlv.command.Cancellation;
import io.jdlv.command.CommandException;
import io.jdlv.command.Message;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Result;
import io.jdlv.render.StoppableSink;
import io.jdlv.render.TextSink;
import io.jdlv.render.Utf8Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where results are shown: the terminal or pipe, and the transcript when there is one. */
public final class Screen implements Consumer<Result> {
    private final Utf8Writer out;
    private final Function<Appendable, TextSink> sink;
    private final Pager pager;
    private Optional<Transcript> transcript = Optional.empty();
    /** Whether more is shown at once. */
    private boolean heldBack;

    /** A file that gets a copy of what is shown. */
    private record Transcript(Writer file, boolean fileOnly) {}

    /**
     * A screen that writes to {@code out}.
     *
     * @param sink makes the sink for the terminal, with colours where it has them
     * @param pager takes long output; {@code out} writes to it
     */
    public Screen(Utf8Writer out, Function<Appendable, TextSink> sink, Pager pager) {
        this.out = out;
        this.sink = sink;
        this.pager = pager;
    }

    @Override
    public synchronized void accept(Result result) {
        write(result, whole -> whole);
    }

    /**
     * Shows a result that a cancellation ends in the middle; it then ends with a line that says so. One that came before, to
     * end the wait for the answer, does not hide what was waited for.
     */
    public synchronized void accept(Result result, Cancellation cancellation) {
        AtomicBoolean stopped = new AtomicBoolean();
        cancellation.handle(() -> stopped.set(true), () -> {
            try {
                write(result, whole -> new StoppableSink(whole, stopped::get));
            } catch (StoppableSink.StoppedException e) {
                write(new Message("\ninterrupted"), whole -> whole);
            }
            return result;
        });
    }

    /** Results that are shown by {@code showing} are written in few pieces. */
    public void together(Runnable showing) {
        holdBack(true);
        try {
            showing.run();
        } finally {
            holdBack(false);
        }
    }

    private synchronized void holdBack(boolean more) {
        heldBack = more;
        if (!more) {
            flush();
        }
    }

    /** Writes what is held back. */
    synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Result result, UnaryOperator<TextSink> through) {
        try {
            if (transcript.isEmpty() || !transcript.get().fileOnly()) {
                result.writeTo(through.apply(sink.apply(out)));
                if (!heldBack) {
                    out.flush();
                }
            }
            if (transcript.isPresent()) {
                result.writeTo(through.apply(new PlainSink(transcript.get().file(), sink.apply(out).presentation())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a typed line, with its prompt, to the transcript alone: the terminal has shown it. */
    public synchronized void echo(String line) {
        transcript.ifPresent(t -> write(t.file(), line + "\n"));
    }

    /** Starts a transcript; one that runs ends first. */
    public synchronized void startTranscript(Writer file, boolean fileOnly) {
        endTranscript();
        transcript = Optional.of(new Transcript(file, fileOnly));
    }

    /** Ends the transcript and closes its file. */
    public synchronized void endTranscript() {
        Optional<Transcript> ended = transcript;
        transcript = Optional.empty();
        ended.ifPresent(t -> {
            try {
                t.file().close();
            } catch (IOException e) {
                throw unwritable(e);
            }
        });
    }

    /**
     * What is shown from here to the end of the command may go through a pager.
     *
     * @param gone run when the person has left the pager before the end
     */
    public synchronized void pageOutput(Runnable gone) {
        flush();
        pager.begin(gone);
    }

    /** Ends a command: what is buffered for the transcript is written, so that the file is whole. */
    public synchronized void endCommand() {
        pager.end();
        transcript.ifPresent(t -> {
            try {
                t.file().flush();
            } catch (IOException e) {
                throw unwritable(e);
            }
        });
    }

    private static CommandException unwritable(IOException failure) {
        return new CommandException("The transcript could not be written: " + failure.getMessage() + ".", failure);
    }

    private static void write(Writer file, String text) {
        try {
            file.write(text);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
