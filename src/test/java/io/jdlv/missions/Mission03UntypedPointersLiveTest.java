package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prints what an unsafe.Pointer points at. */
@Tag("live")
class Mission03UntypedPointersLiveTest {
    private static final String PATH = "example.com/jdlv/testfixtures/names/pkg/";

    @ParameterizedTest
    @EnumSource
    void aPointerWithoutATypeIsPrintedAsOneWith(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            String context = target.jdlv("p context").last();
            assertThat(context).matches("unsafe\\.Pointer\\(0x[0-9a-f]+\\)\n");
            String address = context.substring(context.indexOf('(') + 1, context.indexOf(')'));
            String typed = "p *(*arch.UContext64)(context)";
            String copied = "p *(*arch.UContext64)(" + address + ")";
            String hexadecimal = "p %x *(*arch.UContext64)(context)";
            Typed shown = target.jdlv(typed, copied, hexadecimal);

            assertThat(shown.answer(typed))
                    .startsWith(PATH + "sentry/arch.UContext64 {\n\tFlags: 5,\n")
                    .contains("\t\tReserved: [120]uint8 [0,1,2,3,").contains("...+56 more],},}")
                    .contains("Pc: 507756,");
            assertThat(shown.answer(copied)).isEqualTo(shown.answer(typed));
            assertThat(shown.answer(hexadecimal)).contains("Pc: 7bf6c,").contains("Sp: ffffffffffffff00,");
            assertThat(shown.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToNameATypeAndToGiveAnAddressWorks(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            String[] lines = {
                "p (*(*UContext64)(context)).Flags",
                "p (*(*arch.UContext64)(context)).Flags",
                "p (*(*pkg/sentry/arch.UContext64)(context)).Flags",
                "p (*(*" + PATH + "sentry/arch.UContext64)(context)).Flags",
                "p (*(*\"UContext64\")(context)).Flags",
                "p (*(*\"sentry/arch.UContext64\")(context)).Flags",
                "p (*(*\"" + PATH + "sentry/arch.UContext64\")(context)).Flags",
                "p (*(*UContext64)(number)).Flags",
                "p (*(*UContext64)(number + 0)).Flags",
                "p (*(*UContext64)(signed)).Flags",
                "p (*(*UContext64)(uintptr(context))).Flags",
                "p (*(*UContext64)(unsafe.Pointer(number))).Flags",
                "p (*(*UContext64)(void)).Flags",
                "p (*(*UContext64)(held.raw)).Flags",
                "p (*(*UContext64)(table[0])).Flags",
                "p (*(*UContext64)(named[\"one\"])).Flags",
                "p (*(*UContext64)(*twice)).Flags",
                "p (*(*UContext64)(empty)).Flags",
                "p (*UContext64)(context).Flags",
                "p *(*uint64)(context)",
                "p (*(*[4]uint64)(context))[0]",
            };
            Typed shown = target.jdlv(lines);

            assertThat(shown.complaints()).isEmpty();
            assertThat(shown.answers()).as("in order: %s", (Object) lines).containsOnly("5\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRegisterIsAnAddress(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            Typed shown = target.jdlv("p *(*uint64)(RSP)", "p (*(*SignalStack)(RSP)).Addr");

            assertThat(shown.complaints()).isEmpty();
            assertThat(shown.answers().get(1)).isEqualTo(shown.answers().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherCommandsTakeTheSameExpressions(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            Typed shown = target.jdlv(
                    "whatis *(*UContext64)(context)",
                    "x -size 8 -x (*UContext64)(context)",
                    "display -a %x (*(*UContext64)(context)).MContext.Pc",
                    "display -a (*(*UContext64)(nosuch)).MContext.Pc");

            assertThat(shown.complaints()).isEmpty();
            assertThat(shown.answers().get(0)).isEqualTo(PATH + "sentry/arch.UContext64\n");
            assertThat(shown.answers().get(1)).endsWith(":   0x0000000000000005   \n");
            assertThat(shown.answers().get(2)).isEqualTo("0: (*(*UContext64)(context)).MContext.Pc = 7bf6c\n");
            assertThat(shown.last()).startsWith("1: (*(*UContext64)(nosuch)).MContext.Pc = error ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesOfAnAssignmentAreRewrittenAndTakenBack(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            Typed shown = target.jdlv(
                    "set (*(*UContext64)(context)).Sigset = *(*uint64)(held.raw)",
                    "p (*(*UContext64)(context)).Sigset",
                    "undo",
                    "p %x (*(*UContext64)(held.raw)).Sigset");

            assertThat(shown.complaints()).isEmpty();
            assertThat(shown.answers().get(0)).isEmpty();
            assertThat(shown.answers().get(1)).isEqualTo("5\n");
            assertThat(shown.answers().get(3)).isEqualTo("8000000000000000\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatFitsSeveralTypesIsAnsweredWithTheirFullNames(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            Typed shown = target.jdlv("p *(*Task)(context)", "p *(*kernel.Task)(context)");

            assertThat(shown.complaints())
                    .contains("Command failed: Task fits 2 types; write one of them in quotes: " + PATH
                            + "board/kernel.Task, " + PATH + "sentry/kernel.Task.\n")
                    .contains("kernel.Task fits 2 types; ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShortNameMeansFirstOfAllTheOneOfTheFunctionsOwnPackage(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "names", folder)) {
            Typed shown = target.jdlv("b sentry/kernel.(*Task).executeSyscall", "c", "p (*(*Task)(uintptr(t))).Name");

            assertThat(shown.complaints()).isEmpty();
            assertThat(shown.last()).isEqualTo("\"init\"\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeHelpedIsAnsweredByTheServer(Era era, @TempDir Path folder) {
        try (LiveTarget target = inHandler(era, folder)) {
            Typed shown = target.jdlv(
                    "p *(*arch.UContext64)(nosuch)", "p *(*arch.UContext64)(small)", "p *(*arch.UContext64)(\"x\")");

            assertThat(shown.complaints())
                    .isEqualTo("Command failed: could not find symbol value for nosuch\n"
                            + "Command failed: can not convert \"small\" to *struct " + PATH + "sentry/arch.UContext64\n"
                            + "Command failed: can not convert \"\\\"x\\\"\" to *struct " + PATH
                            + "sentry/arch.UContext64\n");
        }
    }

    /** Stopped in the handler, with its variables set. */
    private static LiveTarget inHandler(Era era, Path folder) {
        LiveTarget target = LiveTarget.start(era, "names", folder);
        target.jdlv("b main.stop", "c", "clearall", "stepout");
        return target;
    }
}
