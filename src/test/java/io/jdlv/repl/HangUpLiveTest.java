package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.TerminalProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A terminal that goes away under jdlv, as with an ssh connection. */
@Tag("live")
class HangUpLiveTest {
    private static GoTools tools;
    private static Path program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        tools = GoTools.find();
        program = new FixtureBuilder(tools).build(Fixture.parse("looping"));
    }

    @ParameterizedTest
    @CsvSource({
        // what is typed, what it shows, whether SIGHUP is ignored
        "'',         '(dlv) ',  false",
        "'',         '(dlv) ',  true",
        "'funcs\r',  --More--,  false",
        "'funcs\r',  --More--,  true",
        "'continue\r', 'continue', false",
        "'continue\r', 'continue', true"
    })
    void jdlvAndItsPagerEnd(String typed, String shown, boolean ignored) throws Exception {
        try (HeadlessServer server = HeadlessServer.start(HeadlessServer.Options.exec(tools.dlv(), program, folder));
                TerminalProgram jdlv = start(server, ignored)) {
            if (!typed.isEmpty()) {
                jdlv.await("(dlv) ");
                jdlv.type(typed);
            }
            jdlv.await(shown);
            ProcessHandle process = ProcessHandle.of(jdlv.pid()).orElseThrow();
            List<ProcessHandle> family = Stream.concat(Stream.of(process), process.descendants()).toList();

            jdlv.hangUp();

            for (ProcessHandle each : family) {
                assertThat(each.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
            }
        }
    }

    private TerminalProgram start(HeadlessServer server, boolean ignored) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jdlv = "exec %s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp %s %s connect %s"
                .formatted(java, System.getProperty("java.class.path"), "io.jdlv.cli.Main", server.address());
        return TerminalProgram.start(
                folder,
                Map.of(
                        "XDG_STATE_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString(), "TERM", "xterm",
                        "NO_COLOR", "1", "PAGER", "more"),
                List.of("sh", "-c", (ignored ? "trap \"\" HUP; " : "") + jdlv));
    }
}
