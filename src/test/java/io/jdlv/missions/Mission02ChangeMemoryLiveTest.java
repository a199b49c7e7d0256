package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at memory, changes it, in code too, and takes that back. */
@Tag("live")
class Mission02ChangeMemoryLiveTest {
    /** {@code n > 10} in main.allowed: the constant is the instruction's last byte, whatever n is compared in. */
    private static final Pattern COMPARISON = Pattern.compile("(0x[0-9a-f]+)\t([0-9a-f]+)0a\tcmp (.*), 0xa\n");

    @ParameterizedTest
    @EnumSource
    void aWordIsExaminedPrintedAndSet(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "memory", folder)) {
            String word = wordAddress(target);
            Typed typed = target.jdlv(
                    "x -fmt hex -size 4 " + word,
                    "p %x *(*uint32)(" + word + ")",
                    "set *(*uint32)(" + word + ") = 0x17ff9ee9",
                    "p %x main.words[1]");

            assertThat(typed.answers())
                    .containsExactly(word + ":   0xdeadbeef   \n", "deadbeef\n", "", "17ff9ee9\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void codeIsPatchedWithBothDisassembliesShown(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "memory", folder)) {
            Comparison code = Comparison.in(target);
            String patch = "patch " + code.word + " = " + code.withTwo;
            Typed typed = target.jdlv("p %#x " + code.word, patch, "b main.go:36", "b main.go:38", "c");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answers().get(0)).isEqualTo(code.withTen + "\n");
            String[] sides = typed.answer(patch).split("after:\n");
            assertThat(sides[0]).startsWith("main.allowed, 4 bytes at 0x").contains(", before:\n");
            assertThat(sides[0]).contains("\t" + code.address + "\t" + code.bytes + "0a\tcmp ").contains(", 0xa\n");
            assertThat(sides[1]).contains("\t" + code.address + "\t" + code.bytes + "02\tcmp ").contains(", 0x2\n");
            assertThat(sides[1].lines().count()).as("neighbours of both sides").isGreaterThanOrEqualTo(4);
            assertThat(typed.answer("c")).as("3 is more than 2").contains("=>  36:\t\t\tfmt.Println(\"allowed\")");
        }
    }

    @ParameterizedTest
    @EnumSource
    void setAndPatchAreTakenBackLastFirst(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "memory", folder)) {
            Comparison code = Comparison.in(target);
            String set = "set " + code.word + " = " + code.withTwo;
            Typed typed = target.jdlv(
                    set,
                    "set main.quad = 1",
                    "undo -list",
                    "undo",
                    "p %x main.quad",
                    "undo",
                    "disassemble -l main.allowed");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answer(set)).isEmpty();
            assertThat(typed.answer("set main.quad = 1")).isEmpty();
            assertThat(typed.answer("undo -list"))
                    .startsWith("1. 4 bytes at 0x")
                    .contains(": " + set + "\n2. 8 bytes at 0x")
                    .endsWith(": set main.quad = 1\n");
            assertThat(typed.answer("undo")).endsWith(": 01 00 00 00 00 00 00 00 -> ef cd ab 89 67 45 23 01\n");
            assertThat(typed.answer("p %x main.quad")).isEqualTo("123456789abcdef\n");
            assertThat(typed.answers().get(5)).containsSubsequence(code.bytes + "02", "after:", code.bytes + "0a");
            assertThat(typed.last()).contains("\t" + code.bytes + "0a\tcmp ");
        }
    }

    @Test
    void whatHasChangedSinceIsLeftAloneUnlessForced(@TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "memory", folder)) {
            String word = wordAddress(target);
            Typed typed = target.jdlv(
                    "set main.words[1] = 7",
                    "patch -bytes &main.words[1] = 08 00",
                    "undo",
                    "undo -list",
                    "undo -force",
                    "p main.words[1]",
                    "undo");

            assertThat(typed.answer("patch -bytes &main.words[1] = 08 00")).isEqualTo(word + ": 07 00 -> 08 00\n");
            assertThat(typed.answer("undo")).isEqualTo(word + ": 08 00 -> 07 00\n");
            assertThat(typed.answer("undo -list")).hasLineCount(1);
            assertThat(typed.answer("undo -force")).endsWith("-> ef be ad de\n");
            assertThat(typed.answer("p main.words[1]")).isEqualTo("3735928559\n");
            assertThat(typed.complaints()).contains("Command failed: Nothing was changed that could be taken back.");
        }
    }

    @Test
    void aBreakpointAmongTheBytesIsRefused(@TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "memory", folder)) {
            Comparison code = Comparison.in(target);
            Typed typed = target.jdlv("b *" + code.address, "patch -bytes " + code.address + " = 90 90");

            assertThat(typed.complaints())
                    .contains("Command failed: Breakpoint 1 is among the bytes to change; clear it first.");
        }
    }

    private static String wordAddress(LiveTarget target) {
        String shown = target.jdlv("p &main.words[1]").last();
        return shown.substring(shown.lastIndexOf("(0x") + 1, shown.lastIndexOf(')'));
    }

    /**
     * The instruction that compares with 10.
     *
     * @param address where it begins
     * @param bytes all but its last one
     * @param word the last four of its bytes as an expression
     * @param withTen what that is
     * @param withTwo what it is if 2 is compared with
     */
    private record Comparison(String address, String bytes, String word, String withTen, String withTwo) {
        static Comparison in(LiveTarget target) {
            Matcher found = COMPARISON.matcher(target.jdlv("disassemble -l main.allowed").last());
            assertThat(found.find()).isTrue();
            String bytes = found.group(2);
            long end = Long.decode(found.group(1)) + bytes.length() / 2 + 1;
            String three = bytes.substring(bytes.length() - 6);
            String low = three.substring(4) + three.substring(2, 4) + three.substring(0, 2);
            return new Comparison(
                    found.group(1),
                    bytes,
                    "*(*uint32)(0x" + Long.toHexString(end - 4) + ")",
                    "0xa" + low,
                    "0x2" + low);
        }
    }
}
