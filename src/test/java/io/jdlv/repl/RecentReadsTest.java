package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Commands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentReadsTest {
    private final RecentReads recent = new RecentReads();
    private final CommandRegistry commands = Commands.standard(false).withAliases(Map.of("print", List.of("pp")));

    @Test
    void someCommandsAreAlwaysLikely() {
        assertThat(recent.lines()).containsExactly("stack", "args", "locals", "goroutine");
    }

    @Test
    void whatWasTypedLastComesFirst() {
        recent.typed("print x", commands);
        recent.typed(" disass ", commands);
        recent.typed("pp x", commands);
        recent.typed("print x", commands);
        recent.typed("locals", commands);

        assertThat(recent.lines())
                .containsExactly("stack", "args", "locals", "goroutine", "print x", "pp x", "disass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame 1 locals", "goroutine 7 frame 2 print x", "gr", "display", "grs -t", "whatis x"})
    void readsAreNoted(String line) {
        recent.typed(line, commands);

        assertThat(recent.lines()).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next", "set x = 1", "call f()", "goroutine 7", "frame 1", "frame 1 set x = 1", "goroutine 7 frame 1 call f()",
                "display -a x", "patch x = 1", "nosuch", "", "source file", "up", "refresh", "goroutines -exec config -save", "break main.go:1", "on 1 print x"
            })
    void whatDoesMoreThanReadIsNot(String line) {
        recent.typed(line, commands);

        assertThat(recent.lines()).hasSize(4);
    }

    @Test
    void aLineCountsForSomeStops() {
        recent.typed("print x", commands);
        for (int stop = 1; stop < RecentReads.STOPS; stop++) {
            recent.nextStop();
        }
        assertThat(recent.lines()).contains("print x");

        recent.nextStop();
        assertThat(recent.lines()).doesNotContain("print x");
    }

    @Test
    void thereAreNotMany() {
        for (int i = 0; i < 2 * RecentReads.MAX_LINES; i++) {
            recent.typed("print " + i, commands);
        }

        assertThat(recent.lines()).hasSize(4 + RecentReads.MAX_LINES).contains("print 15").doesNotContain("print 7");
    }

    @Test
    void whatCostsTooMuchIsForgotten() {
        recent.typed("print x", commands);
        recent.remove("print x");

        assertThat(recent.lines()).hasSize(4);
    }
}
