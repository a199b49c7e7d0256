package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.Browser;
import io.jdlv.testing.JsonRpcSocket;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page shows the system calls of a real sandbox, and finds one by its name, its number or its level. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GvisorPageLiveTest {
    private static final String PANEL = "[data-tab=\"System calls\"]";
    private static final String ROWS = "[...document.querySelectorAll('" + PANEL + " tbody tr')]";

    @Test
    void theTableOfSystemCallsIsSearched(@TempDir Path folder) throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession terminal = TestSession.with(target.server(), Plugins.installed().commands());
                SessionServer server = SessionServer.start(terminal.session(), 0);
                Browser browser = Browser.open(server.invite(Role.FULL), Files.createDirectory(folder.resolve("profile")))) {
            browser.look(1280, 800, false);
            browser.await("document.querySelector('" + PANEL + " button')");
            browser.click(PANEL + " button");
            browser.await(ROWS + ".length > 300");

            browser.click(PANEL + " input");
            browser.type("clock_settime");
            browser.await(ROWS + ".length === 1");
            assertThat(browser.evaluate(ROWS + "[0].innerText").getAsString())
                    .contains("227", "clock_settime", "linux.ClockSettime", "Fully Supported.");

            browser.evaluate("document.querySelector('" + PANEL + " input').value = ''");
            browser.click(PANEL + " input");
            browser.type("unimplemented caperror");
            browser.await(ROWS + ".length > 3 && " + ROWS + ".every((row) => row.innerText.includes('CapError'))");
            browser.picture(Files.createDirectories(Path.of("target", "pictures")).resolve("gvisor.png"));
        }
    }

    @Test
    void filesAndProgramsOfTheServingMachineAreOutOfReach(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("kept");
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession terminal = TestSession.with(target.server(), Plugins.installed().commands());
                SessionServer server = SessionServer.start(terminal.session(), 0);
                JsonRpcSocket client = JsonRpcSocket.connect(server.endpoint())) {
            String token = URI.create(server.invite(Role.FULL)).getFragment();
            client.call("authenticate", Map.of("token", token));
            Map.of(
                            "gvisor why openat -- touch " + kept, "gvisor why --",
                            "gvisor syscalls -save " + kept, "gvisor syscalls -save",
                            "gvisor syscalls -diff /etc/passwd", "gvisor syscalls -diff",
                            "gvisor syscalls -diff 127.0.0.1:1", "gvisor syscalls -diff",
                            "gvisor trace -n 1 -o " + kept + " write", "gvisor trace -o")
                    .forEach((line, words) -> assertThat(client.ask("execute", Map.of("line", line))
                                    .getAsJsonObject("error")
                                    .get("message")
                                    .getAsString())
                            .isEqualTo(words + " uses the machine where the session is served: type it in the terminal there."));
            assertThat(kept).doesNotExist();
            assertThat(client.call("execute", Map.of("line", "gvisor syscalls clock_settime")).toString())
                    .as("what only reads the sandbox is for everybody")
                    .contains("linux.ClockSettime");
        }
    }
}
