package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Behind every line of some of the case files, what is remembered of the stop says the same as the server does: each of a
 * set of commands, and each print of the file, is run as a prompt does, again, and then with the server asked anew.
 */
@Tag("live")
class SnapshotEqualityLiveTest {
    private static final List<String> READS = List.of(
            "stack",
            "stack -full -defer",
            "args",
            "locals -v",
            "goroutine",
            "goroutines -t",
            "threads",
            "regs",
            "disassemble",
            "list",
            "frame 1 locals",
            "display");

    /** At a program's very first instruction a server adds a line of this to the stack each time that it is asked. */
    private static final String NO_CALLER = "error: NULL address";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call/demo",
                "call/simple",
                "display/simple",
                "goroutines/prefix",
                "goroutines/thread-switch",
                "memory/set-values",
                "memory/patch",
                "print/casts-helped",
                "print/channel",
                "print/references",
                "run/jump",
                "run/next-breakpoint-finish",
                "run/step-instruction",
                "run/stepout-method",
                "run/restart",
                "stack/frames",
                "watch/write"
            })
    void whatIsRememberedIsWhatTheServerSays(String name, @TempDir Path folder) throws IOException {
        CommandCase test = new Corpus().cases().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(test.fixture());
        HeadlessServer server = HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), false, test.serverFlags(), test.arguments(), Map.of(), folder,
                folder.resolve("server.log")));
        try (TestSession session = TestSession.alone(server)) {
            session.session().snapshot().keep();
            List<String> reads = new ArrayList<>(READS);
            List<String> lines = new ArrayList<>(test.setup());
            test.text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
            lines.stream().filter(line -> line.startsWith("print ") || line.startsWith("p ")).limit(12).forEach(reads::add);
            for (String line : lines) {
                session.run(line);
                if (session.run("stack").contains(NO_CALLER)) {
                    continue;
                }
                for (String read : reads) {
                    String first = session.run(read);
                    assertThat(session.run(read)).as(read + " again, behind " + line).isEqualTo(first);
                    session.run("config snapshot off");
                    assertThat(session.run(read)).as(read + " anew, behind " + line).isEqualTo(first);
                    session.run("config snapshot on");
                    session.run(read);
                }
            }
        }
    }
}
