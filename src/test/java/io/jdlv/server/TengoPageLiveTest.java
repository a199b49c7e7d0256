package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Browser;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page shows the script's own calls where a real host of tengo stands. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TengoPageLiveTest {
    private static final String PANEL = "[data-tab=tengo]";

    @Test
    void theScriptsCallsAreReadAndGrowOld(@TempDir Path folder) throws IOException, InterruptedException {
        try (TestSession terminal = TengoHost.plain().run(folder, TengoHost.script("steps"));
                SessionServer server = SessionServer.start(terminal.session(), 0);
                Browser browser = Browser.open(server.invite(Role.FULL), Files.createDirectory(folder.resolve("profile")))) {
            terminal.run("tengo break add");
            terminal.run("continue");
            browser.look(1280, 800, false);
            read(browser, "add(a = 0, b = 0)\\n          at (main):3:7\\n");
            assertThat(browser.text(PANEL + " pre")).contains("outer(n = 3)\n          at (main):10:12\n", "main()\n          at (main):17:6\n");

            assertThat(terminal.run("tengo next")).contains("(main):4:2");
            browser.await("document.querySelector('" + PANEL + " .stale')");
            read(browser, "add(a = 0, b = 0)\\n          at (main):4:");
            browser.picture(Files.createDirectories(Path.of("target", "pictures")).resolve("tengo.png"));
        }
    }

    private static void read(Browser browser, String expected) {
        browser.await("document.querySelector('" + PANEL + " button')");
        // not with the mouse: what is above is still being filled, and moves the button
        browser.evaluate("document.querySelector('" + PANEL + " button').click()");
        browser.await("document.querySelector('" + PANEL + " pre')?.textContent.includes('" + expected + "')");
    }
}
