package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.ServerVersion;
import org.junit.jupiter.api.Test;

class ServerRangeTest {

    private static boolean contains(String range, int minor, int patch) {
        return ServerRange.parse(range).contains(new ServerVersion(1, minor, patch));
    }

    @Test
    void allAreAll() {
        assertThat(contains("all", 20, 0)).isTrue();
    }

    @Test
    void theUpperBoundIsOutsideAndTheLowerOneInside() {
        assertThat(contains("<1.26.1", 26, 0)).isTrue();
        assertThat(contains("<1.26.1", 26, 1)).isFalse();
        assertThat(contains(">=1.26.1", 26, 1)).isTrue();
        assertThat(contains(">=1.26.1", 25, 2)).isFalse();
    }

    @Test
    void bothBoundsCount() {
        assertThat(contains(">=1.22.0,<1.24.0", 23, 9)).isTrue();
        assertThat(contains(">=1.22.0,<1.24.0", 21, 0)).isFalse();
        assertThat(contains(">=1.22.0,<1.24.0", 24, 0)).isFalse();
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> ServerRange.parse("1.24")).hasMessageContaining("not '1.24'");
        assertThatThrownBy(() -> ServerRange.parse("<1.24")).hasMessageContaining("not '<1.24'");
    }
}
