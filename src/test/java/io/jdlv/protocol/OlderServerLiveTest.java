package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.session.Configuration;
import io.jdlv.session.ProcessExitedException;
import io.jdlv.session.Session;
import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest server that is supported, with everything that it would ignore. */
@Tag("live")
class OlderServerLiveTest {
    @TempDir
    private Path folder;

    @Test
    void aCallIsOneInstruction() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            Typed typed = target.jdlv("continue main.main", "ni", "ni", "ni", "ni", "ni", "ni", "ni", "ni", "ni", "ni", "ni", "ni");

            assertThat(typed.complaints()).isEmpty();
            List<String> places = typed.answers().stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("=>\t"))
                    .toList();
            assertThat(places).hasSize(12).doesNotHaveDuplicates().allMatch(line -> line.startsWith("=>\tmain.go:"));
            assertThat(places).filteredOn(line -> line.contains("call $main.add")).hasSize(1);
            assertThat(typed.last()).startsWith("> main.main()");
        }
    }

    @Test
    void onlyThoseWhoWaitOnAChannelAreListed() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "goroutines", folder)) {
            Typed typed = target.jdlv("continue main.settled", "goroutines -chan full", "p full", "goroutines -chan lock");

            assertThat(typed.answer("goroutines -chan full"))
                    .contains("main.sender")
                    .doesNotContain("main.receiver", "main.main")
                    .endsWith("[2 goroutines]\n");
            assertThat(typed.answer("p full").lines().filter(line -> line.contains("Goroutine "))).hasSize(2).allMatch(line -> line.contains("main.sender"));
            assertThat(typed.answer("goroutines -chan lock")).isEmpty();
        }
    }

    @Test
    void aTypeIsDescribed() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "names", folder)) {
            Typed typed = target.jdlv("continue main.bluepillHandler", "whatis holder", "whatis main.timeouter", "whatis main.Pair[int]", "whatis nothing");

            assertThat(typed.answer("whatis holder"))
                    .isEqualTo("struct type, size: 16 bytes\nFields:\n\traw     unsafe.Pointer\n\tnumber  uintptr\n");
            assertThat(typed.answer("whatis main.timeouter"))
                    .isEqualTo("struct type, size: 8 bytes\nFields:\n\tseconds  int\nMethods:\n\tmain.(*timeouter).SetTimeout\n");
            assertThat(typed.answer("whatis main.Pair[int]"))
                    .isEqualTo("struct type, size: 16 bytes\nFields:\n\tFirst   int\n\tSecond  int\n");
            assertThat(typed.answer("whatis nothing")).isEmpty();
            assertThat(typed.complaints()).isEqualTo("Command failed: could not find symbol value for nothing\n");
        }
    }

    @Test
    void memoryBeyondAThousandBytes() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "numbers", folder)) {
            String all = "x -count 2500 -x &main.many[0]";
            Typed typed = target.jdlv("continue main.main", all, "p &main.many[1250]", "x -count 4 -size 2 -x &main.many[1248]");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answer(all).lines()).hasSize(313);
        }
    }

    @Test
    void aFourthWatchpointIsNotNoticedWhichIsSaid() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "watch", folder)) {
            String last = "watch -w main.total";
            Typed typed = target.jdlv(
                    "continue main.main", "watch -w main.shared.a", "watch -w main.shared.b", "watch -w main.flags[0]", last, "continue");

            assertThat(typed.answer(last)).startsWith("Watchpoint ").contains(" set at ");
            assertThat(typed.complaints().lines()).singleElement().asString().contains("before 1.23.0", "fourth watchpoint");
            assertThat(typed.last()).as("total was written before").contains("watchpoint on [main.shared.b]");
        }
    }

    @Test
    void aRelativeBreakpointLastsOverARestart() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            Typed typed = target.jdlv("continue main.main", "break +4", "break 63", "restart", "continue", "continue");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answer("restart")).doesNotContain("iscarded");
            assertThat(typed.answers().get(4)).contains("> [Breakpoint 2] main.main() ./testfixtures/stepping/main.go:62");
            assertThat(typed.answers().get(5)).contains("> [Breakpoint 3] main.main() ./testfixtures/stepping/main.go:63");
        }
    }

    @Test
    void aSuspendedBreakpointSaysWhereItWillBe() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            try (Session session = Session.open(Dialer.to(Address.parse(target.address())), Configuration.defaults())) {
                assertThatThrownBy(() -> session.execution().run(DebuggerCommand.of(CommandName.CONTINUE)))
                        .isInstanceOf(ProcessExitedException.class);
                Breakpoint created = suspend("nowhere.F", session);
                session.suspendedBreakpoints().note(created, "nowhere.F");

                assertThat(created.exprString()).isEmpty();
                assertThat(session.suspendedBreakpoints().complete(created).exprString()).isEqualTo("nowhere.F");
                suspend("main.loop", session);
            }

            assertThat(target.jdlv("breakpoints").last())
                    .contains("Breakpoint 1 (suspended) at a place that the server does not tell\n")
                    .containsPattern("Breakpoint 2 \\(suspended\\) at .*stepping/main.go:\\d+\n");
        }
    }

    private static Breakpoint suspend(String location, Session session) {
        return session.delve().breakpoints().create(new BreakpointRequest(Breakpoint.NEW, location, List.of(), true)).await();
    }

    @Test
    void packagesThatMatch() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            Typed typed = target.jdlv("packages ^sync", "packages (");

            assertThat(typed.answer("packages ^sync")).startsWith("sync\n").contains("sync/atomic\n").doesNotContain("runtime");
            assertThat(typed.complaints())
                    .isEqualTo("Command failed: invalid Filter pattern: error parsing regexp: missing closing ): `(`\n");
        }
    }

    @Test
    void aFrameFurtherUp() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            Typed typed = target.jdlv("continue main.add", "frame 1", "frame 99");

            assertThat(typed.answer("frame 1")).contains("\nFrame 1: ./testfixtures/stepping/main.go:59");
            assertThat(typed.complaints()).isEqualTo("Command failed: Invalid frame 99\n");
        }
    }

    @Test
    void whatCannotBeMadeUpForIsSaid() {
        try (LiveTarget target = LiveTarget.start(Era.OLDEST, "stepping", folder)) {
            Typed typed = target.jdlv(
                    "jump 60", "target list", "target follow-exec -on", "libraries -d 0", "config debug-info-directories -clear");

            assertThat(typed.complaints())
                    .isEqualTo(
                            """
                            Command failed: Setting the next instruction needs a server of Delve 1.27.2 or newer; this one is 1.20.2.
                            Command failed: Debugging several processes needs a server of Delve 1.21.0 or newer; this one is 1.20.2.
                            Command failed: Debugging several processes needs a server of Delve 1.21.0 or newer; this one is 1.20.2.
                            Command failed: Downloading debug information needs a server of Delve 1.27.2 or newer; this one is 1.20.2.
                            Command failed: Changing where debug information is looked for needs a server of Delve 1.21.0 or newer; this one is 1.20.2.
                            """);
        }
    }
}
