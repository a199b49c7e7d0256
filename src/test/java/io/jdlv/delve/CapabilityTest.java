package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityTest {
    @Test
    void aServersOwnTextIsUnderstood() {
        String text = Recorded.read("version", VersionInfo.class).delveVersion();

        assertThat(ServerVersion.parse(text)).contains(new ServerVersion(1, 27, 2));
    }

    @ParameterizedTest
    @CsvSource({"Version: 1.28.0-dev,1.28.0", "1.20.2,1.20.2", "v1.9.10,1.9.10", "Version: 1.27.2+vendor,1.27.2"})
    void otherTexts(String text, String version) {
        assertThat(ServerVersion.parse(text).orElseThrow()).hasToString(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Version: devel", "1.27", "1.2.3.4", "99999999999.1.1", "Build: 1.2.3"})
    void textsWithoutAVersion(String text) {
        assertThat(ServerVersion.parse(text)).isEmpty();
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(new ServerVersion(1, 9, 9)).isLessThan(new ServerVersion(1, 20, 0));
        assertThat(new ServerVersion(1, 20, 2)).isGreaterThan(new ServerVersion(1, 20, 0));
        assertThat(new ServerVersion(2, 0, 0)).isGreaterThan(new ServerVersion(1, 99, 0));
    }

    @Test
    void whatAServerLacksIsOneSentenceThatNamesTheVersion() {
        assertThatThrownBy(() -> Capability.JUMP.require(new ServerVersion(1, 27, 1)))
                .isInstanceOf(UnsupportedByServerException.class)
                .hasMessage(
                        "Setting the next instruction needs a server of Delve 1.27.2 or newer; this one is 1.27.1.");
    }

    @Test
    void whatAServerHasPasses() {
        assertThatCode(() -> Capability.NEXT_INSTRUCTION.require(new ServerVersion(1, 23, 0)))
                .doesNotThrowAnyException();
        assertThat(Capability.NEXT_INSTRUCTION.isIn(new ServerVersion(1, 22, 1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyCapabilityIsOfASupportedServer(Capability capability) {
        assertThat(capability.since()).isGreaterThan(ServerVersion.OLDEST_SUPPORTED);
        assertThat(capability.isIn(new ServerVersion(1, 27, 2))).isTrue();
        assertThat(capability.description()).matches("[A-Z].*[^.]");
    }
}
