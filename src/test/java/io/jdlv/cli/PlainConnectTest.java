package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainConnectTest {
    private static Optional<PlainConnect> read(String line) {
        return PlainConnect.of(List.of(line.split(" ", -1)));
    }

    @Test
    void theUsualOnesAreRead() {
        assertThat(read("connect :4040")).contains(new PlainConnect(":4040", Optional.empty(), false));
        assertThat(read("connect :4040 --init file")).contains(new PlainConnect(":4040", Optional.of("file"), false));
        assertThat(read("connect --echo --init file unix:/a"))
                .contains(new PlainConnect("unix:/a", Optional.of("file"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "connect", "exec a", "--record f connect :1", "connect :1 :2", "connect :1 --init", "connect :1 --init -f",
                "connect :1 --init=f", "connect --init a --init b :1", "connect --echo --echo :1", "connect @file",
                "connect :1 --init @file", "connect -- :1", "connect --help", "connect :1 --record f", "connect :1 "
            })
    void theOthersAreNot(String line) {
        assertThat(read(line)).isEmpty();
    }
}
