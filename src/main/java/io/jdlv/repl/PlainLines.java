package io.jdlv.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.utils.Signals;

/**
 * Lines from a pipe, a file or a terminal that cannot edit. Like dlv's, the prompt is shown unless the input is redirected
 * and the output is a terminal.
 */
public final class PlainLines implements LineSource {
    private static final String SIGINT = "INT";

    private final BufferedReader in;
    private final PrintStream out;
    private final boolean showPrompt;
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
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("The input cannot be read: " + e.getMessage() + ".", e);
        }
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
