package io.jdlv.repl;

import io.jdlv.render.ColourSink;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.session.Session;
import io.jdlv.session.StateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** The process's own input and output, used as far as they can be: an edited prompt, colours, a pager. */
public final class UserTerminal {
    private static final String PROVIDER = "jni";

    private final TerminalTraits traits;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;
    private final InputStream in;
    private final Optional<Terminal> terminal;
    /** Lines of the lobby and of the session behind it come through one buffer. */
    private final PlainLines plain;
    private volatile Optional<JLinePrompt> prompt = Optional.empty();
    private volatile Optional<PagedOutput> paged = Optional.empty();

    private UserTerminal(
            TerminalTraits traits, InputStream in, PrintStream out, PrintStream errors, Optional<Terminal> terminal) {
        this.traits = traits;
        this.environment = traits.environment();
        this.in = in;
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
        this.plain = new PlainLines(in, out, traits.inputIsTerminal() || !traits.outputIsTerminal());
    }

    /**
     * The streams that the process was started with.
     *
     * @param onHangUp run when they were a terminal, and that is gone
     */
    public static UserTerminal ofProcess(InputStream in, PrintStream out, PrintStream errors, Runnable onHangUp) {
        TerminalTraits traits = traitsOfProcess(errors);
        UserTerminal opened =
                new UserTerminal(traits, in, out, errors, traits.editsLines() ? open(errors) : Optional.empty());
        if (opened.terminal.isPresent()) {
            JniTerminalProvider provider = new JniTerminalProvider();
            HangUpWatch.begin(() -> provider.isSystemStream(SystemStream.Input), () -> {
                opened.paged.ifPresent(PagedOutput::abandon);
                onHangUp.run();
            });
        }
        return opened;
    }

    /** Whether lines typed at the process's own streams could be edited. */
    public static boolean wouldEditLines(PrintStream errors) {
        return traitsOfProcess(errors).editsLines();
    }

    private static TerminalTraits traitsOfProcess(PrintStream errors) {
        if (isNoTerminal(0) && isNoTerminal(1)) {
            // what JLine would say too, but it has to unpack its native part for that
            return new TerminalTraits(false, false, System.getenv());
        }
        try {
            JniTerminalProvider provider = new JniTerminalProvider();
            return new TerminalTraits(
                    provider.isSystemStream(SystemStream.Input),
                    provider.isSystemStream(SystemStream.Output),
                    System.getenv());
        } catch (RuntimeException | LinkageError e) {
            // JLine's native part, a file it unpacks, is missing: a session without editing is better than none
            errors.println("The terminal cannot be used: " + e.getMessage());
            return new TerminalTraits(false, false, System.getenv());
        }
    }

    /** Whether this system says in its files that a stream of the process is a pipe or a file; false when it does not say. */
    private static boolean isNoTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
            return target.startsWith("pipe:") || target.startsWith("socket:") || target.equals("/dev/null")
                    || target.startsWith("/") && Files.isRegularFile(link);
        } catch (IOException e) {
            return false;
        }
    }

    /** Streams that are no terminal. */
    public static UserTerminal ofStreams(InputStream in, PrintStream out, PrintStream errors) {
        return new UserTerminal(new TerminalTraits(false, false, Map.of()), in, out, errors, Optional.empty());
    }

    /**
     * A pseudo-terminal that nobody sees. It is so high that nothing goes through a pager.
     *
     * @param keys what is typed at it
     * @param environment what stands for the process's variables; TERM among them
     * @throws IOException when this machine has none to give
     */
    public static UserTerminal unseen(InputStream keys, Map<String, String> environment) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .provider(PROVIDER)
                .encoding(StandardCharsets.UTF_8)
                .type(environment.getOrDefault("TERM", "dumb"))
                .streams(keys, OutputStream.nullOutputStream())
                .size(new Size(120, 10_000))
                .graphemeCluster(false)
                .build();
        PrintStream out = new PrintStream(terminal.output(), false, StandardCharsets.UTF_8);
        TerminalTraits traits = new TerminalTraits(true, true, environment);
        return new UserTerminal(traits, keys, out, out, Optional.of(terminal));
    }

    private static Optional<Terminal> open(PrintStream errors) {
        try {
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .provider(PROVIDER)
                    .encoding(StandardCharsets.UTF_8)
                    .nativeSignals(true)
                    // asking the terminal what it can do costs up to 0.2 s where it does not answer
                    .graphemeCluster(false)
                    .build());
        } catch (IOException | IllegalStateException e) {
            errors.println("Lines cannot be edited here: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Where this session's lines come from. */
    public LineSource lines(Session session) {
        if (terminal.isEmpty()) {
            return plain;
        }
        JLinePrompt typed = new JLinePrompt(
                terminal.get(),
                session,
                history(),
                new ProjectMemory(StateFolder.of(environment)),
                traits.hasColours());
        prompt = Optional.of(typed);
        return typed;
    }

    /** Where lines come from before there is a session. */
    public LineSource lobbyLines() {
        return terminal.<LineSource>map(LobbyPrompt::new).orElse(plain);
    }

    /** Shows what the program under test wrote; while a line is typed, above it. */
    public void showProgramText(String text) {
        prompt.ifPresentOrElse(typed -> typed.showAbove(text), () -> {
            out.print(text);
            out.flush();
        });
    }

    /**
     * Lines of a pipe, each shown behind its prompt.
     *
     * @param read what sees them as they are read, remarks too
     */
    public LineSource echoedLines(UnaryOperator<LineSource> read) {
        return new EchoedLines(read.apply(new PlainLines(in, out, false)), out);
    }

    /** Where this session's results go. */
    public Screen screen(Session session) {
        PagedOutput pages = new PagedOutput(out, () -> PagerChoice.of(environment, window()));
        paged = Optional.of(pages);
        return new Screen(
                new Utf8Writer(pages),
                text -> traits.hasColours()
                        ? new ColourSink(text, Palettes.from(session.configuration()), session.presentation())
                        : new PlainSink(text, session.presentation()),
                pages);
    }

    private Optional<PagerChoice.Window> window() {
        if (!traits.outputIsTerminal()) {
            return Optional.empty();
        }
        if (terminal.isPresent()) {
            Size size = terminal.get().getSize();
            return Optional.of(new PagerChoice.Window(size.getRows(), size.getColumns()));
        }
        try (var pty = new JniTerminalProvider().current(SystemStream.Output)) {
            return Optional.of(new PagerChoice.Window(pty.getSize().getRows(), pty.getSize().getColumns()));
        } catch (IOException e) {
            // no window, no pages
            return Optional.empty();
        }
    }

    private TypedHistory history() {
        try {
            Path file = StateFolder.of(environment).file("history");
            HistoryFile kept = new HistoryFile(file);
            TypedHistory history = new TypedHistory(Optional.of(kept));
            history.remember(kept.load());
            return history;
        } catch (IOException e) {
            errors.println("The history is not kept: " + e.getMessage());
            return new TypedHistory(Optional.empty());
        }
    }
}
