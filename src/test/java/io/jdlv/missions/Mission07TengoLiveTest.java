package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host of a fork of tengo, looked into with Go commands as its user types them, and with those for the script. */
@Tag("live")
class Mission07TengoLiveTest {
    private static final String[] LINES = {
        "b SourcePos", "c", "bt", "l", "p o", "p ip", "call FormatInstructions(o.Instructions, 0)", "tengo bt", "b postRun", "restart",
        "c", "p v.framesIndex", "p v.curFrame", "p v.ip"
    };

    private static void check(List<String> answers) {
        assertThat(answers.get(0)).startsWith("Breakpoint 1 set at 0x").contains(".(*CompiledFunction).SourcePos() ");
        assertThat(answers.get(1)).startsWith("> [Breakpoint 1] ").contains(".(*CompiledFunction).SourcePos() ");
        assertThat(answers.get(2)).contains(".(*VM).postRun\n").contains(".(*VM).Run\n").contains("in main.run\n");
        assertThat(answers.get(3)).contains("=> ").contains("SourcePos(ip int)");
        assertThat(answers.get(4)).contains("CompiledFunction {").contains("Instructions: []uint8 len: ");
        assertThat(answers.get(5)).matches("\\d+\n");
        assertThat(answers.get(6)).contains("GETG").contains("CONST").contains("BINARYOP").contains("RET");
        assertThat(answers.get(7)).contains("at (main):4:13\n").contains("at (main):16:11\n");
        assertThat(answers.get(8)).startsWith("Breakpoint 2 set at 0x").contains(".(*VM).postRun() ");
        assertThat(answers.get(9)).startsWith("Process restarted with PID ");
        assertThat(answers.get(10)).startsWith("> [Breakpoint 2] ").contains(".(*VM).postRun() ");
        assertThat(answers.get(11)).isEqualTo("3\n");
        assertThat(answers.get(12)).contains(".frame {").contains("basePointer: ");
        assertThat(answers.get(13)).matches("\\d+\n");
    }

    @Test
    void atThePrompt(@TempDir Path folder) {
        TengoHost host = TengoHost.fork();
        try (HeadlessServer server = host.serve(folder, failing(folder))) {
            Typed typed = LiveTarget.jdlv(List.of("connect", "--echo", server.address()), LINES);

            assertThat(typed.complaints()).isEmpty();
            check(typed.answers());
        }
    }

    @Test
    void inACommandFile(@TempDir Path folder) throws IOException {
        TengoHost host = TengoHost.fork();
        Path commands = Files.write(folder.resolve("commands"), List.of(LINES));
        try (HeadlessServer server = host.serve(folder, failing(folder))) {
            Typed typed = LiveTarget.jdlv(List.of("connect", "--echo", server.address()), "source " + commands, "exit -d");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answers().getFirst()).contains("at (main):4:13\n").contains(".(*VM).postRun() ");
        }
    }

    /** What is looked at has a global variable in the function that fails. */
    private static Path failing(Path folder) {
        return TengoHost.script(
                folder,
                """
                // Fails in a function.
                weight := "heavy"
                add := func(n) {
                	return n + weight * 2
                }

                all := func(numbers) {
                	for n in numbers {
                		add(n)
                	}
                }




                result := all([1, 2])
                """);
    }
}
