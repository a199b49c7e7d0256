package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLocalTest {
    private static Optional<PlainLocal> of(String line) {
        return PlainLocal.of(List.of(line.split(" ")));
    }

    @Test
    void whatStandsBehindASubcommandOfDlvsIsReadHere() {
        PlainLocal exec = of("exec ./prog --init file --record=r -- --help -x").orElseThrow();
        assertThat(exec.subcommand()).isEqualTo(Subcommand.EXEC);
        assertThat(exec.arguments().words()).containsExactly("./prog", "--", "--help", "-x");
        assertThat(exec.arguments().initFile()).contains("file");
        assertThat(exec.arguments().record()).contains("r");
        assertThat(of("attach --ssh host 12").orElseThrow().arguments().ssh()).contains("host");
        assertThat(of("debug")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "connect :1", "exec --help", "exec -h ./prog", "exec ./prog --on-error stop", "exec @arguments", "--record f exec ./prog", "Exec ./prog"
    })
    void theRestIsLeftToPicocli(String line) {
        assertThat(of(line)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() {
        Jdlv run = Jdlv.run("exec", "./prog", "--ssh", "somewhere");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run).as("as through picocli").isEqualTo(Jdlv.run("exec", "./prog", "--ssh", "somewhere", "--on-error", "stop"));
    }
}
