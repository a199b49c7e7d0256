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
    private static final Pattern COMPARISON = Pattern.compile("(0x[0-9a-f]+)\t(4883f80a)\tcmp rax, 0xa\n");

    /** {@code cmp rax, 10} as a number, and {@code cmp rax, 2}. */
    private static final String OLD = "0xaf88348";

    private static final String NEW = "0x2f88348";

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
            String place = comparisonAddress(target);
            String patch = "patch *(*uint32)(" + place + ") = " + NEW;
            Typed typed = target.jdlv("p %#x *(*uint32)(" + place + ")", patch, "b main.go:50", "b main.go:48", "c");

            assertThat(typed.answer("p %#x *(*uint32)(" + place + ")")).isEqualTo(OLD + "\n");
            String[] sides = typed.answer(patch).split("after:\n");
            assertThat(sides[0]).startsWith("main.allowed, 4 bytes at " + place + ", before:\n");
            assertThat(sides[0]).contains(place + "\t4883f80a\tcmp rax, 0xa\n");
            assertThat(sides[1]).contains(place + "\t4883f802\tcmp rax, 0x2\n");
            assertThat(sides[1].lines().count()).as("neighbours of both sides").isGreaterThanOrEqualTo(4);
            assertThat(typed.answer("c")).as("3 is more than 2").contains("=>  48:\t\tfmt.Println(\"allowed\")");
        }
    }

    @ParameterizedTest
    @EnumSource
    void setAndPatchAreTakenBackLastFirst(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "memory", folder)) {
            String place = comparisonAddress(target);
            Typed typed = target.jdlv(
                    "set *(*uint32)(" + place + ") = " + NEW,
                    "set main.quad = 1",
                    "undo -list",
                    "undo",
                    "p %x main.quad",
                    "undo",
                    "disassemble -l main.allowed");

            assertThat(typed.answer("set main.quad = 1")).isEmpty();
            assertThat(typed.answer("undo -list"))
                    .startsWith("1. 4 bytes at " + place + ": set *(*uint32)(" + place + ") = " + NEW + "\n2. 8 bytes at 0x")
                    .endsWith(": set main.quad = 1\n");
            assertThat(typed.answer("undo")).endsWith(": 01 00 00 00 00 00 00 00 -> ef cd ab 89 67 45 23 01\n");
            assertThat(typed.answer("p %x main.quad")).isEqualTo("123456789abcdef\n");
            assertThat(typed.answers().get(5)).contains("4883f802").contains("after:").contains("4883f80a");
            assertThat(typed.last()).contains(place + "\t4883f80a\tcmp rax, 0xa\n");
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
            String place = comparisonAddress(target);
            Typed typed = target.jdlv("b *" + place, "patch *(*uint32)(" + place + ") = 1", "p %#x *(*uint32)(" + place + ")");

            assertThat(typed.complaints())
                    .contains("Command failed: Breakpoint 1 is among the bytes to change; clear it first.");
        }
    }

    private static String wordAddress(LiveTarget target) {
        String shown = target.jdlv("p &main.words[1]").last();
        return shown.substring(shown.lastIndexOf("(0x") + 1, shown.lastIndexOf(')'));
    }

    private static String comparisonAddress(LiveTarget target) {
        Matcher found = COMPARISON.matcher(target.jdlv("disassemble -l main.allowed").last());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
