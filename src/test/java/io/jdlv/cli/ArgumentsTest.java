package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.script.ScriptOptions;
import io.jdlv.script.ScriptOptions.OnError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense                   | There is no command nonsense. See jdlv --help.
                    --nonsense                 | There is no option --nonsense. See jdlv --help.
                    connect                    | ADDRESS is missing. See jdlv connect --help.
                    connect --nonsense :1      | There is no option --nonsense. See jdlv connect --help.
                    connect --headless :1      | There is no option --headless. See jdlv connect --help.
                    connect :1 more            | more is one argument too many. See jdlv connect --help.
                    connect :1 --init          | --init needs FILE behind it. See jdlv connect --help.
                    connect --on-error x :1    | Invalid value for option '--on-error': write stop or continue, not x. See jdlv connect --help.
                    exec --on-error x ./prog   | Invalid value for option '--on-error': write stop or continue, not x. See jdlv exec --help.
                    --record                   | --record needs FILE behind it. See jdlv --help.
                    connect --record           | --record needs FILE behind it. See jdlv connect --help.
                    replay                     | FILE is missing. See jdlv replay --help.
                    replay --speed 0 f         | --speed needs a number above 0 behind it. See jdlv replay --help.
                    replay --speed NaN f       | --speed needs a number above 0 behind it. See jdlv replay --help.
                    record --anonymise in      | OUT is missing. See jdlv record --help.
                    record --anonymise a b c   | c is one argument too many. See jdlv record --help.
                    gvisor list --json=x       | Invalid value for option '--json': write --json or --json=text, not x. See jdlv gvisor list --help.
                    help nonsense              | Unknown subcommand 'nonsense'. See jdlv --help.
                    """)
    void whatIsWrongIsOneSentenceAndStatus2(String line, String sentence) {
        Jdlv run = Jdlv.run(line.split(" "));

        assertThat(run).isEqualTo(new Jdlv(2, "", sentence + "\n"));
    }

    @Test
    void theWordBehindJsonIsTheScript() {
        assertThat(Jdlv.run("run", "--connect", "127.0.0.1:1", "--json", "no/such/script").err()).contains("no/such/script");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense          | The address "nonsense" has no port; write host:port or unix:/path.
                    host:port         | The address "host:port" has the port "port", which is not a number.
                    127.0.0.1:70000   | The address "127.0.0.1:70000" has a port out of range; a port is between 1 and 65535.
                    unix:             | The address "unix:" has no path; write unix:/path/to/socket.
                    ''                | The address is empty; write host:port or unix:/path.
                    """)
    void anAddressThatIsNoneIsOneSentenceAndStatus1(String address, String sentence) {
        assertThat(Jdlv.run("connect", address)).isEqualTo(new Jdlv(1, "", sentence + "\n"));
        assertThat(Jdlv.run("version", address).err()).isEqualTo(sentence + "\n");
    }

    @Test
    void howFilesAreRunIsSaidToSessionsOfBothKinds() {
        LocalArguments local =
                LocalArguments.parse(List.of("./prog", "--on-error=stop", "--one-at-a-time", "--", "--on-error", "x"));

        assertThat(local.scripts()).isEqualTo(new ScriptOptions(OnError.STOP, true));
        assertThat(local.words()).containsExactly("./prog", "--", "--on-error", "x");
        assertThat(LocalArguments.parse(List.of("./prog")).scripts()).isEqualTo(ScriptOptions.standard());
    }

    @Test
    void versionIsThatOfTheBuild() {
        Jdlv run = Jdlv.run("version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("jdlv \\d+\\.\\d+\\.\\d+\\S* on Java \\S+\n");
        assertThat(Jdlv.run("--version").out()).matches("jdlv \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void helpIsAResultAndSaysWhatACommandTakes() {
        assertThat(Jdlv.run("help").status()).isZero();
        assertThat(Jdlv.run("help").out()).contains("connect", "version").isEqualTo(Jdlv.run("--help").out());
        assertThat(Jdlv.run("help", "connect").out()).contains("ADDRESS", "--init=FILE", "unix:/path");
    }

    @Test
    void optionsOfAServerAreTakenAndExplained() {
        Jdlv run = Jdlv.run("connect", "--log", "--log-output=rpc", "--backend", "native", "nonsense");

        assertThat(run.err())
                .startsWith("--backend, --log, --log-output have no effect on a server that runs already:"
                        + " give it to dlv when it is started.\n");
    }
}
