package io.jdlv.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;

/**
 * Lines from a pipe, a file or a terminal that cannot edit. Like dlv's, the prompt is shown unless the input is redirected
 * and the output is a terminal.
 */
public final class PlainLines implements LineSource {
    private static final String SIGINT = "INT";
    /** More are not looked at before they are wanted. */
    private static final int MOST_AHEAD = 1_000;

    private final BufferedReader in;
    private final PrintStream out;
    private final boolean showPrompt;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();
    private Optional<Object> previousHandler = Optional.empty();

    /** Reads UTF-8 lines from {@code in}. */
    public PlainLines(InputStream in, PrintStream out, boolean showPrompt) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.showPrompt = showPrompt;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        if (showPrompt) {
            out.print(prompt);
            out.flush();
        }
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.remove());
        }
        try {
            Optional<String> rest = Optional.ofNullable(in.readLine());
            if (begun.isEmpty()) {
                return rest;
            }
            String line = begun + rest.orElse("");
            begun.setLength(0);
            return Optional.of(line);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<String> ready() {
        try {
            while (ahead.size() < MOST_AHEAD && in.ready()) {
                int c = in.read();
                if (c == '\n') {
                    ahead.add(begun.toString());
                    begun.setLength(0);
                } else if (c >= 0) {
                    begun.append((char) c);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return List.copyOf(ahead);
    }

    private static UncheckedIOException unreadable(IOException failure) {
        return new UncheckedIOException("The input cannot be read: " + failure.getMessage() + ".", failure);
    }

    /** Does once what {@link #onInterrupt} will do, with a signal that nobody sends: it is not quick the first time. */
    static void prepare() {
        String signal = "CONT";
        Signals.unregister(signal, Signals.register(signal, () -> {}));
    }

    @Override
    public void onInterrupt(Runnable action) {
        Optional<Object> replaced = Optional.ofNullable(Signals.register(SIGINT, action));
        previousHandler = previousHandler.or(() -> replaced);
    }

    @Override
    public void close() {
        previousHandler.ifPresent(handler -> Signals.unregister(SIGINT, handler));
        previousHandler = Optional.empty();
    }
}
