package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitReasonsTest {
    @ParameterizedTest
    @CsvSource({
        "go1.18.10, 21, timer goroutine (idle)",
        "go1.19.13, 26, debug call",
        "go1.21.13, 21, sync.Mutex.Lock",
        "go1.23.12, 36, coroutine",
        "go1.24.6, 24, sync.WaitGroup.Wait",
        "go1.25.1, 18, GOMAXPROCS updater (idle)",
        "go1.26.8, 18, select",
        "go1.26.8, 46, cleanup wait",
        "go1.27rc1, 14, sleep",
        "Go cmd/compile go1.26.8, 19, chan receive",
        "Go cmd/compile go1.24.6; regabi, 9, select",
        "devel go1.25-abcdef, 2, IO wait"
    })
    void theTargetsGoVersionChoosesTheTable(String targetGo, long reason, String name) {
        assertThat(WaitReasons.of(targetGo).name(reason)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"go1.26.8, 0", "go1.26.8, 47", "go1.26.8, -1", "go1.17.13, 2", "go1.28.0, 2", "go2.26, 2", "'', 2"})
    void whatIsNotInATableIsANumber(String targetGo, long reason) {
        assertThat(WaitReasons.of(targetGo).name(reason)).isEqualTo("unknown wait reason " + reason);
    }

    @Test
    void aMinorNumberIsNotCutShort() {
        assertThat(WaitReasons.of("go1.260").name(2)).isEqualTo("unknown wait reason 2");
    }
}
