package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tasks of a sandbox, and what is to be known of each. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TasksLiveTest {
    /** Versions and builds differ by a level of the sets that the sentry keeps. */
    private static final long LONGEST_WAY = 14;

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void areShown(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = withFiles(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            assertThat(session.run("gvisor tasks"))
                    .startsWith("pid  tid  command ")
                    .containsPattern("\n1 +1 +gvisor-w\\S* +(read|futex|epoll_pwait|nanosleep|-) +\\d+ +(waiting|in the)")
                    .containsPattern("\n1 +\\d+ +gvisor-w\\S* +(futex|nanosleep|epoll_pwait|read|-) +\\d+ +(waiting|in the)");
            assertThat(session.costOf("gvisor tasks").turnarounds()).as("tasks, and all of each").isEqualTo(2);

            String page = session.run("gvisor task 1");
            assertThat(page)
                    .startsWith("task 1 of process 1, gvisor-w")
                    .containsPattern("\nprogram +/.*/gvisor-workload\n")
                    .containsPattern("\ndirectory +/")
                    .containsPattern("\narguments +\"/.*/gvisor-workload\"\n")
                    .containsPattern("\nenvironment\n( +\".*\n)* +\"PATH=")
                    .containsPattern("\ncaller +uid 0, gid 0, capabilities ")
                    .containsPattern("\nmemory +resident \\d+ kB, mapped \\d+ kB")
                    .containsPattern("\n.* Rip +0x[0-9a-f]{16} ")
                    .containsPattern("\n +RLIMIT_STACK +\\d+, at most ")
                    .containsPattern("\nsignals +(default: .*)?handled at 0x[0-9a-f]+: SIGHUP SIGINT ")
                    .containsPattern("\nfiles\n +0 +(host file|pipe|host terminal|host\\.\\S+) +O_RD")
                    .containsPattern("\n +\\d+ +socket +O_RDWR +tcp 127\\.0\\.0\\.1:7777 listens\n")
                    .containsPattern("\n +\\d+ +pipe +O_RDONLY +(0x[0-9a-f]+)\n +\\d+ +pipe +O_WRONLY +\\1\n")
                    .containsPattern("\n +\\d+ +unix socket +O_RDWR +/tmp/local\\.sock\n")
                    .containsPattern("\n +\\d+ +epoll +O_RDWR\n")
                    .containsPattern("\n +0x400000-0x[0-9a-f]+ r-xp /.*/gvisor-workload at 0x0\n")
                    .doesNotContain("this runsc has no");

            assertThat(session.costOf("gvisor task 1").turnarounds())
                    .as("tasks, and as many as the longest way to one of its parts takes")
                    .isLessThanOrEqualTo(LONGEST_WAY);
            assertThat(session.run("gvisor bt 1")).containsPattern("kernel\\.\\(\\*Task\\)\\.run\n");
            assertThat(session.run("gvisor task 77")).startsWith("Command failed: the sandbox has no task 77; it has 1, ");
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "OF_2022, dbg"})
    void haveMemoryAndNamesInExpressions(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("open /tmp");
            session.run("break kernel.(*Task).executeSyscall if $pid == 1");
            session.run("on 1 print $comm");
            session.run("condition 1 $pid == 1");
            assertThat(session.run("breakpoints")).contains("\tcond t.k.tasks.Root.tgids[t.tg] == 1\n\tprint t.image.Name\n");
            assertThat(session.run("continue")).contains("t.image.Name: \"gvisor-w");
            assertThat(session.run("print $comm")).startsWith("\"gvisor-w");
            assertThat(session.run("print \"$comm\"")).isEqualTo("\"$comm\"\n");
            assertThat(session.run("display -a $comm")).startsWith("0: t.image.Name = \"gvisor-w");
            assertThat(session.run("display -a %d $pid")).matches("1: t\\.k\\.tasks\\.Root\\.tgids\\[.*] = 1\n");
            assertThat(session.run("whatis $task")).isEqualTo("*gvisor.dev/gvisor/pkg/sentry/kernel.Task\n");
            session.run("set $task.ptraceCode = 7");
            assertThat(session.run("print $task.ptraceCode")).isEqualTo("7\n");
            session.run("set $task.ptraceCode = 0");
            session.run("clear 1");

            String start = session.run("print %#x t.image.MemoryManager.argv.Start").strip();
            Matcher argument = Pattern.compile("0x[0-9a-f]+").matcher(start);
            assertThat(argument.find()).as(start).isTrue();
            assertThat(session.run("gvisor mem 1 " + argument.group() + " 32"))
                    .containsPattern("^0x[0-9a-f]+: ( [0-9a-f]{2}){16}  /");
            assertThat(session.run("gvisor mem 1 0x10 8"))
                    .isEqualTo("Command failed: the sentry has nothing that can be read at 0x10 of task 1\n");
        }
    }

    private static Sandbox withFiles(Runsc version, String build, Path folder) {
        Sandbox sandbox = Sandbox.workload(version, build, folder);
        sandbox.type("descriptors");
        sandbox.awaitOutput("descriptors <nil>\n");
        return sandbox;
    }
}
