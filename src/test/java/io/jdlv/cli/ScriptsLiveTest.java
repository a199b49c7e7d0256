package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands from files and pipes, as a shell runs them. */
@Tag("live")
class ScriptsLiveTest {
    private static final String LEAVE = "exit\nn\n";

    @TempDir
    private Path folder;

    @Test
    void aPipeThatIsReadAheadShowsPromptsAndAnswersInTheirOrder() throws IOException {
        String input = "break main.loop\ncontinue\nprint n\nlocals\n\nprint nothing\nframe 1 locals\nstack 1\nprint n\n"
                + "frame 1\nlocals\nlist\nargs\n" + LEAVE;

        assertThat(shown(input)).containsOnlyOnce("(dlv) stack 1\n");
    }

    @Test
    void anAnswerInAPipeIsNotTakenForACommand() throws IOException {
        String input = "break main.main\nclear 1\ncontinue\nbreak main.nowhere\ny\nbreak other main.nowhere\nn\n"
                + "break main.loop\n" + LEAVE;

        assertThat(shown(input)).contains("Set a suspended breakpoint").contains("Breakpoint 2 ");
    }

    /** What a pipe shows, which has to be the same read ahead and one at a time. */
    private String shown(String input) throws IOException {
        List<Jdlv> runs = new ArrayList<>();
        for (String flag : List.of("--on-error=continue", "--one-at-a-time")) {
            Path own = Files.createDirectory(folder.resolve("run" + runs.size()));
            try (LiveTarget target = LiveTarget.start(Era.CURRENT, "stepping", own)) {
                Jdlv run = Jdlv.runWithInput(input, "connect", flag, "--echo", target.address());
                String out = run.out().replaceAll("0xc[0-9a-f]{9}", "0xc");
                runs.add(new Jdlv(run.status(), out, run.err().replaceAll("Process [0-9]+", "Process")));
            }
        }
        assertThat(runs.getFirst()).isEqualTo(runs.getLast());
        return runs.getFirst().out();
    }

    @Test
    void aFailureEndsAPipeWithItsStatus() throws IOException {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "stepping", folder)) {
            Jdlv stopped = Jdlv.runWithInput(
                    "print 1\nprint nothing\nprint 2\nbreak main.loop\nn\n", "connect", "--on-error", "stop", target.address());

            assertThat(stopped.out()).endsWith("(dlv) 1\n(dlv) ");
            assertThat(stopped.err()).startsWith("Command failed: ");
            assertThat(stopped.status()).isEqualTo(1);
            assertThat(Jdlv.runWithInput("breakpoints\n" + LEAVE, "connect", target.address()).out()).doesNotContain("main.loop");
        }
    }

    @Test
    void aFailureInAFileEndsThoseThatRunItToo() throws IOException {
        Path inner = Files.writeString(folder.resolve("inner"), "print 1\nprint nothing\nbreak main.add\n");
        Path outer = Files.writeString(folder.resolve("outer"), "source " + inner + "\nbreak main.loop\n");
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "stepping", folder)) {
            Jdlv stopped = Jdlv.runWithInput(
                    "break main.main\n", "connect", "--on-error", "stop", "--init", outer.toString(), target.address());

            assertThat(stopped.out()).contains(inner + ":2: ").doesNotContain("set at");
            assertThat(stopped.status()).isEqualTo(1);
            assertThat(Jdlv.runWithInput("breakpoints\n" + LEAVE, "connect", target.address()).out()).doesNotContain("main.");
        }
    }
}
