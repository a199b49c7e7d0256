package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.session.Configuration;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Session;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Tap;
import io.jdlv.transport.TappedDialer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole session at a prompt whose person thinks before the third line; what goes over the wire is looked at. */
@Tag("live")
class ThoughtfulPersonLiveTest {
    private static final List<String> LINES = List.of("break main.add", "continue", "locals", "args", "stack", "exit");

    /** What comes behind it is asked at the stop. */
    private static final String STOP = "\"name\":\"continue\"";

    @TempDir
    private Path folder;

    @Test
    void whatIsTypedAfterAPauseWasReadInIt() {
        Wire wire = new Wire();
        Iterator<String> lines = LINES.iterator();
        String shown = session(wire, Configuration.defaults(), new Person(lines) {
            @Override
            void think(String next) {
                if (next.equals("locals")) {
                    wire.await(STOP, "Stacktrace");
                    wire.await(STOP, "ListFunctionArgs");
                    wire.await(STOP, "ListLocalVars");
                    // of the next frame
                    wire.await(STOP, "\"Skip\":1");
                }
            }
        });

        assertThat(wire.countBehind(STOP, "ListLocalVars")).isEqualTo(1);
        assertThat(wire.countBehind(STOP, "ListFunctionArgs")).isEqualTo(1);
        assertThat(wire.countBehind(STOP, "Stacktrace")).as("all, and the next frame").isEqualTo(2);
        assertThat(shown).contains("(no locals)\n", "a = 1\nb = 2\n", "in main.add\n");
    }

    @Test
    void withoutASnapshotOnlyWhatIsTypedIsAsked() {
        Wire wire = new Wire();
        session(wire, Configuration.defaults().with(ConfigKey.SNAPSHOT, false), new Person(LINES.iterator()));

        assertThat(wire.countBehind("\"method\"", "ListLocalVars")).isEqualTo(1);
        assertThat(wire.countBehind("\"method\"", "Stacktrace")).isEqualTo(1);
    }

    private String session(Wire wire, Configuration configuration, LineSource lines) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse("stepping"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HeadlessServer server = HeadlessServer.start(new HeadlessServer.Options(
                        tools.dlv(), List.of("exec", program.toString()), false, List.of(), List.of(), Map.of(), folder,
                        folder.resolve("server.log")));
                Session session = Session.open(
                        new TappedDialer(Dialer.to(Address.parse(server.address())), () -> wire), configuration)) {
            PagedOutput paged = new PagedOutput(out, Optional::empty);
            Screen screen =
                    new Screen(new Utf8Writer(paged), text -> new PlainSink(text, session.presentation()), paged);
            PrintStream errors = new PrintStream(out, true, StandardCharsets.UTF_8);
            new SessionLoop(session, List.of(), lines, screen, errors).run(Optional.empty());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Types lines that are given. */
    private static class Person implements LineSource {
        private final Iterator<String> lines;

        Person(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public boolean areTyped() {
            return true;
        }

        @Override
        public Optional<String> readLine(String prompt) {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            String next = lines.next();
            think(next);
            return Optional.of(next);
        }

        void think(String next) {
            // most type at once
        }
    }

    /** Keeps what is sent. */
    private static final class Wire implements Tap.Wire {
        private final StringBuilder sent = new StringBuilder();

        @Override
        public synchronized void sent(byte[] bytes, int offset, int length) {
            sent.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
            notifyAll();
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            // answers are not looked at
        }

        @Override
        public void endedThere() {
            // the session's end
        }

        @Override
        public void endedHere() {
            // the session's end
        }

        synchronized void await(String first, String then) {
            while (countBehind(first, then) == 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        synchronized int countBehind(String first, String what) {
            int start = sent.indexOf(first);
            return start < 0 ? 0 : sent.substring(start).split(what, -1).length - 1;
        }
    }
}
