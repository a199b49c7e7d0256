package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.CountingProxy;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.Program;
import io.jdlv.testing.TestSession;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of turnarounds in {@code docs/performance.md} is what both clients really need: jdlv by its own meter, dlv's
 * client by a proxy before the server. To write it anew: run this test with {@code -Djdlv.update=true}.
 */
@Tag("live")
class TurnaroundTableLiveTest {
    private static final Path FILE = Path.of("docs", "performance.md");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- turnarounds -->\n).*?(<!-- end of turnarounds -->)");
    private static final String MARK = "\"the next command\"";
    private static final String LEAVE = "exit\nn\n";

    /**
     * One program and the commands that both clients are given, one after the other.
     *
     * @param fixture one of our programs
     * @param arguments the program's own
     * @param commands none of which ends the session
     */
    private record Course(String fixture, List<String> arguments, List<String> commands) {}

    private static final List<Course> COURSES = List.of(
            new Course("stepping", List.of(), List.of(
                    "break main.loop",
                    "break main.add if a > 100",
                    "continue",
                    "next",
                    "step",
                    "stepout",
                    "display -a n",
                    "display -a n + 1",
                    "next",
                    "print n",
                    "set n = 4",
                    "locals",
                    "args",
                    "list",
                    "stack",
                    "stack -full",
                    "frame 1",
                    "frame 0 locals",
                    "goroutine",
                    "threads",
                    "disassemble",
                    "breakpoints",
                    "restart",
                    "clearall",
                    "break main.loop")),
            new Course("goroutines", List.of(), List.of("break main.settled", "continue", "print full")),
            new Course("trace", List.of(), List.of("trace /^main\\./")),
            new Course("endless", List.of("500"), List.of(
                    "break main.ready",
                    "continue",
                    "goroutines -with startloc main.park",
                    "goroutines -with startloc main.park -t",
                    "goroutines -with startloc main.park -group startloc")));

    @TempDir
    private Path folder;

    @Test
    void theTableIsWhatBothClientsNeed() throws IOException {
        String table = "| command | jdlv | dlv |\n|---|---|---|\n" + String.join("", rows());
        String page = Files.readString(FILE);
        String generated = TABLE.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
        if (Boolean.getBoolean("jdlv.update")) {
            Files.writeString(FILE, generated);
        }

        assertThat(Files.readString(FILE))
                .as("run mvn test -Dtest=TurnaroundTableLiveTest -Djdlv.update=true and commit the file")
                .isEqualTo(generated);
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Course course : COURSES) {
            List<Long> ours = jdlv(course);
            List<Long> theirs = dlv(course);
            if (rows.isEmpty()) {
                rows.add(row("from the connection to the prompt", ours.getFirst(), theirs.getFirst()));
            }
            for (int i = 0; i < course.commands().size(); i++) {
                rows.add(row("`" + course.commands().get(i) + "`", ours.get(i + 1), theirs.get(i + 1)));
            }
        }
        return rows;
    }

    private static String row(String what, long ours, long theirs) {
        return "| " + what + " | " + ours + " | " + theirs + " |\n";
    }

    private HeadlessServer serve(Course course) throws IOException {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse(course.fixture()));
        Path here = Files.createTempDirectory(folder, "server");
        return HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), true, List.of(), course.arguments(), Map.of(), here,
                here.resolve("server.log")));
    }

    private List<Long> jdlv(Course course) throws IOException {
        try (TestSession session = TestSession.alone(serve(course))) {
            List<Long> counts = new ArrayList<>();
            counts.add(session.session().meter().read().turnarounds());
            course.commands().forEach(command -> counts.add(session.costOf(command).turnarounds()));
            return counts;
        }
    }

    private List<Long> dlv(Course course) throws IOException {
        try (HeadlessServer server = serve(course);
                CountingProxy proxy = new CountingProxy(Dialer.to(Address.parse(server.address())))) {
            List<String> lines = new ArrayList<>();
            for (String command : course.commands()) {
                lines.add(mark());
                lines.add(command);
            }
            lines.add(mark());
            new Program(
                            List.of(GoTools.find().dlv().toString(), "connect", proxy.address()),
                            folder,
                            Map.of("TERM", "dumb", "HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()),
                            (String.join("\n", lines) + "\n" + LEAVE).getBytes(StandardCharsets.UTF_8),
                            Duration.ofMinutes(2))
                    .run();
            return proxy.turnarounds(request -> request.method().equals("Eval")
                    && request.argument().get("Expr").getAsString().equals(MARK));
        }
    }

    private static String mark() {
        return "print " + MARK;
    }
}
