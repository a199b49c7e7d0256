package io.jdlv.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Arm64Core;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real arm64 program that crashed, on a machine of any kind: qemu's user emulation writes a core dump of it. */
@Tag("live")
class Arm64CoreLiveTest {
    @TempDir
    private static Path folder;

    private static LiveTarget crashed;

    @BeforeAll
    static void crash() throws IOException {
        crashed = Arm64Core.of(Fixture.parse("arm64crash"), folder);
    }

    @AfterAll
    static void end() {
        if (crashed != null) {
            crashed.close();
        }
    }

    @Test
    void theStackGoesFromTheSignalToMain() {
        assertThat(crashed.jdlv("stack").last())
                .containsSubsequence("in runtime.raise\n", "in runtime.sigpanic\n", "in main.sink\n", "in main.main\n");
    }

    @Test
    void registersAreThoseOfArm64() {
        assertThat(crashed.jdlv("regs").last())
                .containsPattern("(?m)^ PC = 0x[0-9a-f]{16}$")
                .containsPattern("(?m)^ SP = 0x[0-9a-f]{16}$")
                .containsPattern("(?m)^X30 = 0x[0-9a-f]{16}$");
    }

    @Test
    void aCallIsAWordWhoseFirstByteTellsItFromAJump() {
        Matcher call = Pattern.compile("\t(0x[0-9a-f]+)\t([0-9a-f]{6})97\tCALL main.sink\\(SB\\)\n")
                .matcher(crashed.jdlv("disassemble -l main.main").last());
        assertThat(call.find()).isTrue();
        String bytes = call.group(2);
        String word = "97" + bytes.substring(4) + bytes.substring(2, 4) + bytes.substring(0, 2);
        Typed typed = crashed.jdlv(
                "x -fmt hex -size 4 " + call.group(1), "p %x *(*uint32)(" + call.group(1) + ")");

        assertThat(typed.answers()).containsExactly(call.group(1) + ":   0x" + word + "   \n", word + "\n");
    }

    @Test
    void variablesOfItsFramesAreRead() {
        String inSink = "frame " + frameOf("main.sink") + " ";
        Typed typed = crashed.jdlv(
                inSink + "p %x f.Next.Next.Number",
                inSink + "p f.Next.Bytes",
                inSink + "p *(*frame)(uintptr(f))",
                inSink + "x -fmt hex -size 4 -x f",
                "p %x main.magic");

        assertThat(typed.complaints()).isEmpty();
        assertThat(typed.answers())
                .startsWith("17ff9ee9\n", "[4]uint8 [1,2,3,2]\n")
                .endsWith("feedfacecafebeef\n");
        assertThat(typed.answers().get(2)).startsWith("main.frame {\n\tNumber: 402628331,\n\tName: \"inner\",\n");
        assertThat(typed.answers().get(3)).matches("0x[0-9a-f]+:   0x17ff9eeb   \n");
    }

    @Test
    void everyTextIsThatOfDlv() throws IOException {
        int sink = frameOf("main.sink");
        Path commands = Files.write(
                folder.resolve("commands"),
                List.of(
                        "stack", "stack 40 -full", "regs", "regs -a", "disassemble", "frame " + sink, "args", "locals",
                        "p f", "p *f.Next", "p %x *f", "whatis f", "p main.magic", "x -fmt hex -size 4 -count 8 -x f",
                        "x -fmt bin -size 8 -x &main.magic", "up", "down", "disassemble -l main.sink",
                        "disassemble -l main.main", "goroutines", "goroutines -t", "threads", "frame " + sink,
                        "set f.Number = 1", "funcs main", "types main", "p *(*uint32)(0)", "p X0", "p RAX", "continue"));

        String jdlv = crashed.jdlv(commands);
        assertThat(jdlv).isEqualTo(crashed.dlv(commands)).contains("main.sink");
    }

    private static int frameOf(String function) {
        Matcher frame = Pattern.compile("(?m)^ *([0-9]+)  0x[0-9a-f]+ in " + Pattern.quote(function) + "$")
                .matcher(crashed.jdlv("stack").last());
        assertThat(frame.find()).isTrue();
        return Integer.parseInt(frame.group(1));
    }
}
