package io.jdlv.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Register;
import io.jdlv.delve.Variable;
import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.TestSession;
import io.jdlv.testing.Typed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers on the wire are unsigned where Delve's are, and no value is too large to be shown. */
@Tag("live")
class NumbersLiveTest {
    @ParameterizedTest
    @EnumSource
    void numbersAboveTheLargestSignedOneAreWhole(Era era, @TempDir Path folder) {
        try (LiveTarget target = stopped(era, folder)) {
            Typed typed = target.jdlv(
                    "p main.largest", "p %x main.largest", "p main.highest", "p %#x main.highest", "p main.half",
                    "p main.least", "p %x main.least", "p %b main.half", "p n", "p main.largest - 1",
                    "x -fmt dec -size 8 -x &main.largest", "set main.half = 18446744073709551615", "p main.half", "undo",
                    "p main.half");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answers().subList(0, 7))
                    .containsExactly(
                            "18446744073709551615\n", "ffffffffffffffff\n", "18446744073709551600\n",
                            "0xfffffffffffffff0\n", "9223372036854775808\n", "-9223372036854775808\n",
                            "-8000000000000000\n");
            assertThat(typed.answers().get(7)).isEqualTo("1" + "0".repeat(63) + "\n");
            assertThat(typed.answer("p n")).isEqualTo("18446744073709551615\n");
            assertThat(typed.answer("p main.largest - 1")).isEqualTo("18446744073709551614\n");
            assertThat(typed.answer("x -fmt dec -size 8 -x &main.largest"))
                    .matches("0x[0-9a-f]+:   000018446744073709551615   \n");
            assertThat(typed.answers().get(12)).isEqualTo("18446744073709551615\n");
            assertThat(typed.last()).isEqualTo("9223372036854775808\n");
        }
    }

    @Test
    void addressesAboveTheLargestSignedNumberAreWhole(@TempDir Path folder) {
        try (LiveTarget target = stopped(Era.CURRENT, folder)) {
            Typed typed = target.jdlv(
                    "p *(*main.local)(0xfffffffffffffff0)",
                    "p (*uint64)(0xfffffffffffffff0)",
                    "p *(*uint64)(main.highest)",
                    "x -size 8 0xfffffffffffffff0",
                    "b *0xfffffffffffffff0");

            assertThat(typed.answer("p (*uint64)(0xfffffffffffffff0)")).isEqualTo("(*uint64)(0xfffffffffffffff0)\n");
            assertThat(typed.answer("p *(*uint64)(main.highest)")).isEqualTo("(unreadable input/output error)\n");
            assertThat(typed.complaints()).contains("input/output error").doesNotContain("fault");
        }
    }

    @Test
    void aRegisterHasAnAddressThatDoesNotExist(@TempDir Path folder) {
        try (TestSession session = TestSession.on("numbers", folder)) {
            session.run("break main.sum");
            session.run("continue");
            Variable pointer = session.session().evaluator().evaluate(EvalScope.CURRENT, "RSP", LoadConfig.FULL);
            List<Register> registers = session.session().delve().data().scopeRegisters(EvalScope.CURRENT, false).await().registers();

            assertThat(Long.toUnsignedString(pointer.address(), 16)).startsWith("bee");
            assertThat(pointer.hasFakeAddress() || pointer.isCpuRegister()).isTrue();
            assertThat(registers).extracting(Register::name).contains("Rip", "Rsp");
        }
    }

    @Test
    void stringsThatAreNotUtf8ComeThroughWhole(@TempDir Path folder) {
        try (LiveTarget target = stopped(Era.CURRENT, folder)) {
            Typed typed = target.jdlv(
                    "p main.broken", "p %x main.broken", "p %q main.broken", "p main.pieces",
                    "p main.keyed", "p len(main.broken)");

            assertThat(typed.answers())
                    .containsExactly(
                            "\"a\\xff\\xfe\\x80z\\xe4\"\n",
                            "61fffe807ae4\n",
                            "\"a\\xff\\xfe\\x80z\\xe4\"\n",
                            "[]string len: 3, cap: 3, [\"plain\",\"\\xc3(\",\"né\"]\n",
                            "map[string]uint64 [\n\t\"\\xfe\": 18446744073709551615, \n]\n",
                            "6\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfTenMegabytesPrints(Era era, @TempDir Path folder) {
        try (LiveTarget target = stopped(era, folder)) {
            Typed typed = target.jdlv(
                    "p len(main.huge)",
                    "config max-string-len 20000000",
                    "p main.huge",
                    "config max-array-values 2000000",
                    "p main.many");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answer("p len(main.huge)")).isEqualTo("10485760\n");
            assertThat(typed.answer("p main.huge")).hasSize(10485760 + 3).endsWith("0123456789abcdef\"\n");
            assertThat(typed.last())
                    .startsWith("[]uint16 len: 1048576, cap: 1048576, [0,1,2,")
                    .endsWith(",65534,65535]\n");
        }
    }

    /** The numbers of the reasons differ from one release of Go to the next. */
    @ParameterizedTest
    @EnumSource
    void goroutinesWaitForWhatTheirGoCallsIt(Era era, @TempDir Path folder) {
        // on one processor all the others have come to where they wait
        try (LiveTarget target = LiveTarget.start(era, "goroutines", folder, Map.of("GOMAXPROCS", "1"))) {
            Typed typed = target.jdlv("b main.settled", "c", "goroutines");

            assertThat(typed.last())
                    .contains(" [chan receive").contains(" [chan send").contains(" [select").contains(" [force gc (idle)]")
                    .contains(" [sync.Mutex.Lock")
                    .contains(era == Era.CURRENT ? " [sync.WaitGroup.Wait" : " [semacquire");
        }
    }

    private static LiveTarget stopped(Era era, Path folder) {
        LiveTarget target = LiveTarget.start(era, "numbers", folder);
        target.jdlv("b main.sum", "c");
        return target;
    }
}
