package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.Meter;
import io.jdlv.session.StateFolder;
import io.jdlv.session.Configuration;
import io.jdlv.session.Opening;
import io.jdlv.session.Session;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole session costs, from the connection to the end: turnarounds beside those of the commands in it. */
@Tag("live")
class SessionTurnaroundsLiveTest {
    @TempDir
    private Path folder;

    @Test
    void connectingIsOneAndEndingAServerOfOursIsOne() {
        try (HeadlessServer server = serve(false)) {
            assertThat(cost(server, "exit\n")).isEqualTo(2);
            assertThat(server.isAliveAfter(Duration.ofSeconds(10))).isFalse();
        }
    }

    @Test
    void leavingASharedServerIsOneAndEndingItOneMoreBehindTheQuestion() {
        try (HeadlessServer server = serve(true)) {
            assertThat(cost(server, "exit\nn\n")).isEqualTo(2);
            assertThat(cost(server, "")).as("the input ends").isEqualTo(2);
            assertThat(cost(server, "exit\ny\n")).isEqualTo(3);
            assertThat(server.isAliveAfter(Duration.ofSeconds(10))).isFalse();
        }
    }

    @Test
    void aProcessThatHasExitedIsLeftInOne() {
        try (HeadlessServer server = serve(false)) {
            assertThat(cost(server, "continue\nexit\n")).as("connect, run and ask whose end it was, exit").isEqualTo(4);
        }
    }

    @Test
    void whatAPersonIsOfferedAtTheFirstPromptIsAskedWithTheConnection() {
        for (boolean multiclient : List.of(true, false)) {
            try (HeadlessServer server = serve(multiclient)) {
                assertThat(typedCost(server)).as("connect, then exit; nothing for what is remembered").isEqualTo(2);
            }
        }
    }

    @Test
    void whatAFileOfCommandsLooksUpFirstIsAskedWithTheConnection() throws IOException {
        Path file = Files.writeString(
                folder.resolve("script"), "break main.loop\nb main.go:16 if a > 3\nbreak nowhere.go:1\ncontinue\nexit\n");
        try (HeadlessServer server = serve(false)) {
            Shown ahead = run(server, file, true);
            assertThat(ahead.turnarounds()).as("connect, breakpoints and continue, exit").isEqualTo(3);
            try (HeadlessServer other = serve(false)) {
                Shown later = run(other, file, false);
                assertThat(later.turnarounds()).isEqualTo(4);
                assertThat(ahead.text()).isEqualTo(later.text()).contains("Breakpoint 2 set", "> [Breakpoint 1] main.loop");
            }
        }
    }

    private record Shown(String text, long turnarounds) {}

    private static Shown run(HeadlessServer server, Path file, boolean asksFirst) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, false, StandardCharsets.UTF_8);
        UserTerminal terminal = UserTerminal.ofStreams(new ByteArrayInputStream(new byte[0]), out, out);
        Opening opening = new Opening() {
            @Override
            public Settings settings() {
                return new Settings(Configuration.defaults(), false);
            }

            @Override
            public void ask(DelveClient delve, Configuration configuration) {
                if (asksFirst) {
                    SessionLoop.lookUp(file.toString(), delve, configuration);
                }
            }
        };
        try (Session session = Session.open(Dialer.to(Address.parse(server.address())), opening)) {
            new SessionLoop(session, List.of(), terminal.lines(session), terminal.screen(session), out)
                    .run(Optional.of(file.toString()));
            return new Shown(shown.toString(StandardCharsets.UTF_8), session.meter().read().turnarounds());
        }
    }

    private long typedCost(HeadlessServer server) {
        LineSource typed = new LineSource() {
            @Override
            public Optional<String> readLine(String prompt) {
                return Optional.empty();
            }

            @Override
            public Optional<ProjectMemory> memory() {
                return Optional.of(new ProjectMemory(new StateFolder(folder)));
            }
        };
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        UserTerminal terminal = UserTerminal.ofStreams(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
        try (Session session =
                Session.open(Dialer.to(Address.parse(server.address())), () -> new Opening.Settings(Configuration.defaults(), true))) {
            new SessionLoop(session, List.of(), typed, terminal.screen(session), nowhere).run(Optional.empty());
            return session.meter().read().turnarounds();
        }
    }

    private HeadlessServer serve(boolean multiclient) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse("stepping"));
        return HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), multiclient, List.of(), List.of(), Map.of(), folder,
                folder.resolve("server.log")));
    }

    private static long cost(HeadlessServer server, String input) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        UserTerminal terminal = UserTerminal.ofStreams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere);
        try (Session session = Session.open(Dialer.to(Address.parse(server.address())), Configuration.defaults())) {
            new SessionLoop(session, List.of(), terminal.lines(session), terminal.screen(session), nowhere).run(Optional.empty());
            Meter.Reading total = session.meter().read();
            return total.turnarounds();
        }
    }
}
