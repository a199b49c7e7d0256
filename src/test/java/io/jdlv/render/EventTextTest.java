package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Event;
import org.junit.jupiter.api.Test;

/** Events as dlv's terminal says them. */
class EventTextTest {
    private static String shown(String json) {
        return Texts.plain(new EventText(Texts.read(Event.class, json)));
    }

    @Test
    void aSuspendedBreakpointFindsItsPlace() {
        assertThat(shown("{'Kind':3,'Breakpoint':{'id':2,'file':'/src/main.go','line':12,'functionName':'main.f'}}"))
                .isEqualTo("Breakpoint 2 materialized at ./main.go:12 (main.f)\n");
    }

    @Test
    void aProcessIsStarted() {
        assertThat(shown("{'Kind':4,'PID':71,'Cmdline':'/bin/child -x'}"))
                .isEqualTo("Spawned new process '/bin/child -x' (71)\n");
    }

    @Test
    void aStopIsShownByItself() {
        assertThat(shown("{'Kind':1}")).isEmpty();
        assertThat(shown("{'Kind':99}")).as("a newer server's").isEmpty();
    }
}
