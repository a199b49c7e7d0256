package io.jdlv.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DlvCommandTest {
    private static final DlvBinary DLV = new DlvBinary(Path.of("bin/dlv"));

    @Test
    void passesFlagsAndProgramArgumentsOnAsTheyAre() {
        DlvCommand command =
                command("./prog", "--backend=native", "--check-go-version=false", "--wd", "sub", "--", "-x", "--", "y");

        assertThat(command.programArguments()).containsExactly("-x", "--", "y");
        assertThat(command.line(DLV, "unix:s"))
                .containsExactly(
                        "bin/dlv", "exec", "--headless", "--listen=unix:s", "./prog", "--backend=native",
                        "--check-go-version=false", "--wd", "sub", "--", "-x", "--", "y");
    }

    @Test
    void writesNoSeparatorWithoutProgramArguments() {
        assertThat(DlvCommand.of(Subcommand.ATTACH, List.of("1234"), Optional.empty()).line(DLV, "127.0.0.1:0"))
                .containsExactly("bin/dlv", "attach", "--headless", "--listen=127.0.0.1:0", "--accept-multiclient", "1234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--headless|--headless is not needed here: jdlv always starts dlv headless.",
                "--headless=true|--headless is not needed here: jdlv always starts dlv headless.",
                "--listen=:1|--listen is not accepted here: jdlv itself decides how it talks to the dlv it starts.",
                "-l|-l is not accepted here: jdlv itself decides how it talks to the dlv it starts.",
                "-l=:1|-l is not accepted here: jdlv itself decides how it talks to the dlv it starts.",
                "--api-version|--api-version is not accepted here: jdlv itself decides how it talks to the dlv it starts.",
                "--init=f|--init is not a flag for a headless dlv: jdlv runs the file itself.",
            })
    void refusesWhatItHasToDecideItself(String flag, String sentence) {
        assertThatThrownBy(() -> command("./prog", flag, "x"))
                .isInstanceOf(TransportException.class)
                .hasMessage(sentence);
    }

    @Test
    void takesAFlagsValueForNoFlag() {
        DlvCommand command = command("--build-flags", "-ldflags=-s", "--wd", "--", "-r", "--headless", "--", "x");

        assertThat(command.arguments())
                .containsExactly("--build-flags", "-ldflags=-s", "--wd", "--", "-r", "--headless");
        assertThat(command.programArguments()).containsExactly("x");
    }

    @Test
    void leavesTheProgramsOwnFlagsAlone() {
        assertThat(command("./prog", "--", "--headless", "-l").programArguments()).containsExactly("--headless", "-l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log-dest=f", "--log-dest f", "--log --log-dest f"})
    void knowsThatALogFileHidesTheAnnouncement(String flags) {
        assertThat(command(flags.split(" ")).announcesElsewhere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log-dest=2", "--log-dest 1", "--log", "--wd --log-dest=f"})
    void knowsThatTheAnnouncementIsOnTheOutput(String flags) {
        assertThat(command(flags.split(" ")).announcesElsewhere()).isFalse();
    }

    private static DlvCommand command(String... words) {
        return DlvCommand.of(Subcommand.EXEC, List.of(words), Optional.empty());
    }
}
