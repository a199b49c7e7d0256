package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.Command;
import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A runsc that has no field of the names we know: the part that needs it says so, and the rest is there. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherNamesLiveTest {
    private static final String NONE = "nowhere";

    @Test
    void onlyThePartThatNeedsANameIsMissing(@TempDir Path folder) {
        List<Command> commands = Plugins.installed().commands();
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), commands)) {
            Map<String, String> whole = parts(session.run("gvisor task 1"));
            assertThat(whole.values()).noneMatch(text -> text.contains("this runsc has no"));

            Map.of(
                            "host name", "utsns.hostName",
                            "caller", "creds.ptr",
                            "limits", "tg.limits.data",
                            "files", "fdTable.slice",
                            "mounts", "mountNamespace.root",
                            "map", "image.MemoryManager.vmas")
                    .forEach((part, field) -> {
                        try (TestSession other = session.renaming(field, NONE, commands)) {
                            Map<String, String> page = parts(other.run("gvisor task 1"));
                            assertThat(page.remove(part))
                                    .contains("this runsc has no " + part + " that can be read, tried ")
                                    .contains(field);
                            Map<String, String> others = new LinkedHashMap<>(whole);
                            others.remove(part);
                            assertThat(page).isEqualTo(others);
                        }
                    });

            sandbox.type("settime");
            try (TestSession other = session.renaming("creds.ptr", NONE, commands)) {
                assertThat(other.run("gvisor why clock_settime"))
                        .contains("clock_settime: the handler returns EPERM whatever its caller\n")
                        .contains("\nnot known  who the caller is: this runsc has no credentials that can be read, tried creds.ptr: ")
                        .doesNotContain("\ncaller ")
                        .containsPattern("=> +\\d+:\\s+return 0, nil, linuxerr.EPERM\n");
            }
            try (TestSession other = session.renaming("tasks.Root.tasks", NONE, commands)) {
                assertThat(other.run("gvisor tasks"))
                        .as("without which there is nothing at all")
                        .startsWith("Command failed: this runsc has no list of tasks that can be read, tried ");
            }
        }
    }

    /** What stands behind each title, with the line of the title. */
    private static Map<String, String> parts(String page) {
        Map<String, String> parts = new LinkedHashMap<>();
        String title = "";
        for (String line : page.lines().toList()) {
            if (!line.startsWith("    ")) {
                title = line.length() > 13 ? line.substring(0, 13).strip() : line.strip();
            }
            parts.merge(title, line, (before, more) -> before + "\n" + more);
        }
        return parts;
    }
}
