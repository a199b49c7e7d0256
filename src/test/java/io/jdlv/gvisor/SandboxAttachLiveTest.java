package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.JdlvProcess;
import io.jdlv.testing.Pod;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real sandbox is found, attached to, and goes on when the session ends or is killed. */
@Tag("live")
@Timeout(180)
class SandboxAttachLiveTest {
    @TempDir
    Path folder;

    @Test
    void aSandboxIsFoundAndOutlivesItsSessions() {
        try (Sandbox sandbox = Sandbox.shell(Runsc.CURRENT, folder)) {
            String pid = Long.toString(sandbox.sentry());
            try (JdlvProcess jdlv = JdlvProcess.start(folder, Map.of(), "gvisor", "list")) {
                jdlv.await(" " + pid + " +systrap +.* +yes$");
            }
            try (JdlvProcess jdlv = JdlvProcess.start(folder, Map.of(), "gvisor", "list", "--json")) {
                jdlv.await("\\{\"kind\":\"gvisor-sandboxes\",\"data\":\\{\"sandboxes\":\\[.*\"pid\":" + pid
                        + ",\"platform\":\"systrap\",\"root\":\"[^\"]+\",\"debug\":\"yes\",\"containers\":\\[");
            }
            try (JdlvProcess jdlv = attach(pid)) {
                jdlv.type("gvisor syscalls clock_settime", "break kernel.(*Task).executeSyscall", "continue");
                jdlv.await("clock_settime, number 227");
                jdlv.await("Breakpoint 1 set");
                sandbox.type("while :; do :; done & echo first");
                jdlv.await("> \\[Breakpoint 1\\] .*executeSyscall");
                jdlv.type("exit");
                assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            }
            sandbox.awaitOutput("first\n");
        }
    }

    @Test
    void aPodIsOneSandboxWithItsContainers() {
        try (Pod pod = Pod.start(Runsc.CURRENT, folder)) {
            String first = Pattern.quote(pod.id());
            String second = Pattern.quote(pod.container());
            try (JdlvProcess jdlv = JdlvProcess.start(folder, Map.of(), "gvisor", "list")) {
                jdlv.await("^" + first + " +" + pod.sentry() + " +systrap +\\S+ +yes$");
                jdlv.await("^  " + second + "$");
            }
            for (String name : List.of(pod.id(), pod.container(), pod.container().substring(0, 20))) {
                try (JdlvProcess jdlv = attach(name)) {
                    jdlv.type("gvisor tasks", "gvisor task 2", "exit");
                    assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
                    assertThat(jdlv.text())
                            .containsPattern("pid +tid +command +system call +goroutine +state +container\\s")
                            .containsPattern("\\n1 +1 +sleep +clock_nanosleep +\\d+ +waiting +" + first + "\\s")
                            .containsPattern("\\n2 +2 +sleep +clock_nanosleep +\\d+ +waiting +" + second + "\\s")
                            .containsPattern("\\ncontainer +" + second + "\\s")
                            .containsPattern("\\narguments +\"sleep\" \"1002\"");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"systrap", "ptrace"})
    void aSandboxOutlivesClientsThatAreKilled(String platform) {
        try (Sandbox sandbox = Sandbox.shell(Runsc.CURRENT, platform, folder)) {
            String code = sandbox.code();
            String pid = Long.toString(sandbox.sentry());
            try (JdlvProcess jdlv = attach(pid)) {
                jdlv.type("break kernel.(*Task).executeSyscall", "continue");
                jdlv.await("Breakpoint 1 set");
                sandbox.type("echo stopped");
                jdlv.await("> \\[Breakpoint 1\\] .*executeSyscall");
                jdlv.kill();
            }
            sandbox.awaitOutput("stopped\n");
            sandbox.awaitRelease();
            assertThat(sandbox.code().equals(code)).as("free of breakpoints").isTrue();

            try (JdlvProcess jdlv = attach(pid)) {
                jdlv.type("gvisor break clock_settime openat", "condition 2 sysno == 1", "gvisor why swapon");
                jdlv.await("Waiting for swapon to fail");
                sandbox.type("cat /etc/hostname && echo running");
                sandbox.awaitOutput("running\n");
                jdlv.kill();
            }
            sandbox.type("cat /etc/hostname && echo freed");
            sandbox.awaitOutput("freed\n");
            sandbox.awaitRelease();
            assertThat(sandbox.code().equals(code)).as("free of breakpoints").isTrue();
            sandbox.type("echo lives on");
            sandbox.awaitOutput("lives on\n");
        }
    }

    private JdlvProcess attach(String sandbox) {
        return JdlvProcess.start(folder, Map.of(), "gvisor", "attach", sandbox);
    }
}
