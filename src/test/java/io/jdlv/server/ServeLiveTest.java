package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.Finished;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.JdlvCommand;
import io.jdlv.testing.JsonRpcSocket;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Program;
import io.jdlv.testing.Typed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jdlv serve} and {@code share}, and the example of docs/automation.md in another language. */
@Tag("live")
class ServeLiveTest {
    @TempDir
    Path folder;

    @Test
    void thePythonExampleFindsTheFault() throws IOException {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "ledger", folder)) {
            Process serving = jdlv("serve", target.address(), "--guest");
            try {
                BufferedReader lines = serving.inputReader();
                String page = lines.readLine().replace("page: ", "");
                assertThat(lines.readLine()).startsWith("page for a guest: http://127.0.0.1:");
                String programs = lines.readLine().replace("programs: ", "");

                Finished example = Program.of(
                                Path.of("").toAbsolutePath(), python(), "docs/examples/first_wrong_posting.py", page, programs)
                        .run();

                assertThat(example.errText()).isEmpty();
                assertThat(example.outText()).isEqualTo("posting 271, a chargeback of 371: 606 instead of -136\n");
            } finally {
                serving.destroy();
            }
        }
    }

    /** The Python that has the library: Debian's packages are for Debian's own. */
    private static String python() {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(name -> name.indexOf('/') < 0 || Files.isExecutable(Path.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Process jdlv(String... words) throws IOException {
        return new ProcessBuilder(JdlvCommand.of(words)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Test
    void aSessionAtThePromptIsShared() {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "ledger", folder)) {
            Typed typed = target.jdlv("share", "share -guest", "share -all");

            assertThat(typed.answer("share")).matches("page: http://127\\.0\\.0\\.1:\\d+/#\\S{32}\nprograms: ws://127\\.0\\.0\\.1:\\d+/\n");
            assertThat(typed.answer("share -guest")).startsWith("page: http://127.0.0.1:");
            assertThat(typed.complaints()).contains("share takes -guest or nothing, not -all.");
        }
    }

    @Test
    void whatAProgramWritesThatWasStartedHereReachesAll() throws IOException {
        Path program = new FixtureBuilder(GoTools.find()).build(Fixture.parse("ledger"));
        Process prompt = jdlv("exec", program.toString());
        try (Writer typed = prompt.outputWriter()) {
            typed.write("share\n");
            typed.flush();
            BufferedReader shown = prompt.inputReader();
            String page = behind("page: ", shown);
            String programs = behind("programs: ", shown);
            try (JsonRpcSocket client = JsonRpcSocket.connect(programs)) {
                client.call("authenticate", Map.of("token", page.substring(page.indexOf('#') + 1)));
                typed.write("continue\n");
                typed.flush();

                assertThat(client.next("output").get("text").getAsString()).startsWith("balance ");
            }
        } finally {
            prompt.destroy();
        }
    }

    private static String behind(String start, BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.contains(start)) {
            line = lines.readLine();
        }
        return line.substring(line.indexOf(start) + start.length());
    }

    @Test
    void onlyThisMachineIsListenedOn() {
        assertThat(LiveTarget.jdlv(List.of("serve", "--listen", "0.0.0.0:8080", "127.0.0.1:1")).complaints())
                .contains("A session is served on this machine only: listen on 127.0.0.1, and let ssh forward the ports");
        assertThat(LiveTarget.jdlv(List.of("serve", "--listen", "8080", "127.0.0.1:1")).complaints())
                .contains("--listen takes 127.0.0.1:PORT, with a port from 0 to 65535, not 8080.");
    }
}
