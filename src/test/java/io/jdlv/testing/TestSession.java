package io.jdlv.testing;

import io.jdlv.command.Command;
import io.jdlv.command.Commands;
import io.jdlv.command.Failures;
import io.jdlv.command.Host;
import io.jdlv.command.Interpreter;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Result;
import io.jdlv.rpc.Meter;
import io.jdlv.script.ScriptOptions;
import io.jdlv.script.ScriptRunner;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.session.Turns.Turn;
import io.jdlv.session.View;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A session with a real server, in this process: commands go in as text, what they show comes back as text. */
public final class TestSession implements AutoCloseable {
    private final HeadlessServer server;
    private final boolean ownsServer;
    private final Session session;
    private final Interpreter interpreter;
    private final Consumer<Result> output;
    private final Host host = new AnsweringHost();
    private final StringBuilder shown = new StringBuilder();
    private final Deque<String> answers = new ArrayDeque<>();

    private TestSession(HeadlessServer server, boolean ownsServer, Dialer dialer, List<Command> more) {
        this.server = server;
        this.ownsServer = ownsServer;
        this.session = Session.open(dialer, Configuration.defaults());
        PlainSink sink = new PlainSink(shown, session.presentation());
        this.output = result -> result.writeTo(sink);
        this.interpreter = new Interpreter(
                Commands.standard(session.server().recorded()).and(more),
                new View(session),
                output,
                host);
    }

    /** Serves one of our fixtures to several clients, and connects. */
    public static TestSession on(String fixture, Path folder) {
        return on(fixture, folder, List.of());
    }

    /** Serves one of our fixtures, started with arguments, to this client alone, and connects. */
    public static TestSession alone(String fixture, Path folder, String... arguments) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse(fixture));
        return alone(HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), false, List.of(), List.of(arguments), Map.of(), folder,
                folder.resolve("server.log"))));
    }

    /** Connects to a server that is for one client, and ends it with the session. */
    public static TestSession alone(HeadlessServer server) {
        return new TestSession(server, true, Dialer.to(Address.parse(server.address())), List.of());
    }

    /** The same with further commands. */
    public static TestSession on(String fixture, Path folder, List<Command> more) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse(fixture));
        HeadlessServer server = HeadlessServer.start(HeadlessServer.Options.exec(tools.dlv(), program, folder));
        return new TestSession(server, true, Dialer.to(Address.parse(server.address())), more);
    }

    /** Connects to a server, which this session ends when it is closed. */
    public static TestSession with(HeadlessServer server, List<Command> more) {
        return new TestSession(server, true, Dialer.to(Address.parse(server.address())), more);
    }

    /** Connects to a server, which goes on when this session is closed. */
    public static TestSession visiting(HeadlessServer server, List<Command> more) {
        return new TestSession(server, false, Dialer.to(Address.parse(server.address())), more);
    }

    /** A second session with the same server, which says to it that it is of another version, an older one say. */
    public TestSession posing(String version) {
        Dialer dialer = PosingDialer.as(Dialer.to(Address.parse(server.address())), version);
        return new TestSession(server, false, dialer, List.of());
    }

    /** A second session with the same server, which asks it for something else in place of a name; with further commands. */
    public TestSession renaming(String name, String to, List<Command> more) {
        Dialer dialer = new RenamingDialer(Dialer.to(Address.parse(server.address())), name, to);
        return new TestSession(server, false, dialer, more);
    }

    /** A second session with the same server, whose program seems to have another name for something; with further commands. */
    public TestSession calling(String name, String other, List<Command> more) {
        Dialer asked = new RenamingDialer(Dialer.to(Address.parse(server.address())), name, other);
        return new TestSession(server, false, new PosingDialer(asked, name, other), more);
    }

    /** A further session with the same server. */
    public TestSession another() {
        return new TestSession(server, false, Dialer.to(Address.parse(server.address())), List.of());
    }

    /** What runs the lines. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** The session itself. */
    public Session session() {
        return session;
    }

    /** Keeps answers for questions that commands will ask; without one the input has ended. */
    public void answer(String... lines) {
        answers.addAll(Arrays.asList(lines));
    }

    /** What a line shows; its complaint instead of an exception. */
    public String run(String line) {
        shown.setLength(0);
        try {
            session.turns().take(new Turn("terminal", line), () -> interpreter.execute(line));
        } catch (RuntimeException e) {
            shown.append("Command failed: ").append(Failures.message(e)).append('\n');
        }
        return shown.toString();
    }

    /** What a file of commands shows; its complaint instead of an exception when it cannot be run. */
    public String source(Path file, ScriptOptions options) {
        shown.setLength(0);
        try {
            new ScriptRunner(interpreter, output, host, options).source(file.toString());
        } catch (RuntimeException e) {
            shown.append("Command failed: ").append(Failures.message(e)).append('\n');
        }
        return shown.toString();
    }

    /** What a line costs on the main connection. */
    public Meter.Reading costOf(String line) {
        Meter.Reading before = session.meter().read();
        run(line);
        return session.meter().read().since(before);
    }

    /** Ends the server as a machine does that runs out of memory, and its target. */
    public void killServer() {
        ProcessHandle dlv = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> family = dlv.descendants().toList();
        dlv.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        session.close();
        if (ownsServer) {
            server.close();
        }
    }

    private final class AnsweringHost implements Host {
        private boolean exiting;

        @Override
        public Optional<String> ask(String question) {
            shown.append(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public void exit(ExitMode mode) {
            exiting = true;
        }

        @Override
        public boolean exiting() {
            return exiting;
        }

        @Override
        public void source(String file) {
            throw new UnsupportedOperationException("This test runs no files.");
        }

        @Override
        public void startTranscript(Path file, boolean truncate, boolean fileOnly) {
            throw new UnsupportedOperationException("This test keeps no transcript.");
        }

        @Override
        public void endTranscript() {
            // there is none
        }

        @Override
        public void pageOutput() {
            // all is shown
        }

        @Override
        public void warn(String message) {
            shown.append(message).append('\n');
        }
    }
}
