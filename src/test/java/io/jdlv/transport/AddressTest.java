package io.jdlv.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:4040, 127.0.0.1, 4040",
        "board.local:1, board.local, 1",
        ":65535, 127.0.0.1, 65535",
        "[::1]:4040, ::1, 4040",
        "[fe80::1%eth0]:4040, fe80::1%eth0, 4040",
    })
    void readsTcp(String text, String host, int port) {
        assertThat(Address.parse(text)).isEqualTo(new Address.Tcp(host, port));
    }

    @Test
    void readsUnixSockets() {
        assertThat(Address.parse("unix:/run/dlv.sock")).isEqualTo(new Address.UnixSocket(Path.of("/run/dlv.sock")));
        assertThat(Address.parse("unix:dlv.sock")).isEqualTo(new Address.UnixSocket(Path.of("dlv.sock")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:4040", "[::1]:4040", "unix:/run/dlv.sock"})
    void writesWhatItReads(String text) {
        assertThat(Address.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The address is empty; write host:port or unix:/path.",
                "'  '|The address is empty; write host:port or unix:/path.",
                "localhost|The address \"localhost\" has no port; write host:port or unix:/path.",
                "localhost:|The address \"localhost:\" has no port; write host:port or unix:/path.",
                "[::1]|The address \"[::1]\" has no port; write host:port or unix:/path.",
                "localhost:0|The address \"localhost:0\" has a port out of range; a port is between 1 and 65535.",
                "localhost:65536|The address \"localhost:65536\" has a port out of range; a port is between 1 and 65535.",
                "h:99999999999|The address \"h:99999999999\" has a port out of range; a port is between 1 and 65535.",
                "localhost:http|The address \"localhost:http\" has the port \"http\", which is not a number.",
                "localhost:-1|The address \"localhost:-1\" has the port \"-1\", which is not a number.",
                "::1:4040|The address \"::1:4040\" has more than one colon; write an IPv6 address in brackets, as in [::1]:4040.",
                "[::1|The address \"[::1\" has no ']'; write [v6]:port.",
                "[]:1|The address \"[]:1\" has no IPv6 address between its brackets; write [v6]:port.",
                "unix:|The address \"unix:\" has no path; write unix:/path/to/socket.",
            })
    void saysWhatIsWrong(String text, String sentence) {
        assertThatThrownBy(() -> Address.parse(text))
                .isInstanceOf(TransportException.class)
                .hasMessage(sentence);
    }
}
