package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.differential.CommandCase.Server;
import io.jdlv.testing.Fixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandCaseReaderTest {

    @Test
    void readsTheWholeHeader() {
        CommandCase test =
                CommandCaseReader.read(
                        "theme/name",
                        """
            # What it shows.
            # fixture: delve:testvariables2
            # server: fresh
            # args: -a b
            # setup: break main.main
            # setup: continue
            # stdin: exit
            # stdin:
            # env: EDITOR=echo -n
            # file: sub/one.cmd
            #| print 1
            #|   indented
            #|
            # compare: out.txt
            print a
            # fixture: not in the header any more
            """);

        assertThat(test.fixture()).isEqualTo(Fixture.parse("delve:testvariables2"));
        assertThat(test.server()).isEqualTo(Server.FRESH);
        assertThat(test.arguments()).containsExactly("-a", "b");
        assertThat(test.setup()).containsExactly("break main.main", "continue");
        assertThat(test.input()).containsExactly("exit", "");
        assertThat(test.environment()).isEqualTo(Map.of("EDITOR", "echo -n"));
        assertThat(test.files()).isEqualTo(Map.of("sub/one.cmd", "print 1\n  indented\n\n"));
        assertThat(test.compare()).containsExactly("out.txt");
    }

    @Test
    void leavesWithoutHarmUnlessToldOtherwise() {
        assertThat(input("# server: shared")).containsExactly("exit", "n");
        assertThat(input("# server: fresh")).containsExactly("exit", "y");
        assertThat(input("# server: fresh\n# multiclient: no")).containsExactly("exit");
    }

    @Test
    void buildsWithOtherFlagsOnRequest() {
        CommandCase test = CommandCaseReader.read("x", "# fixture: demo\n# server: shared\n# flags: plain -trimpath\n");

        assertThat(test.fixture().flags()).containsExactly("-gcflags=all=-N -l", "-trimpath");
    }

    @Test
    void refusesASlipInTheHeader() {
        assertThatThrownBy(() -> CommandCaseReader.read("x", "# fixture: demo\n# servr: shared\n"))
                .hasMessage("Case x: no such key: servr.");
        assertThatThrownBy(() -> CommandCaseReader.read("x", "# server: shared\n")).hasMessage("Case x: no fixture.");
        assertThatThrownBy(() -> CommandCaseReader.read("x", "# fixture: a\n# server: shared\n# multiclient: no\n"))
                .hasMessage("Case x: a shared server must be multiclient.");
    }

    private static List<String> input(String header) {
        return CommandCaseReader.read("x", "# fixture: demo\n" + header + "\nprint 1\n").input();
    }
}
