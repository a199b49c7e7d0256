package io.jdlv.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ListenerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:0", "[::1]:0", "unix"})
    void aDialerReachesIt(String where) throws IOException {
        String address = where.equals("unix") ? "unix:" + folder.resolve("socket") : where;
        try (Listener listener = Listener.at(Address.parseListening(address));
                Transport client = Dialer.to(Address.parse(listener.address().toString())).dial();
                Transport served = listener.accept()) {
            client.output().write("ask".getBytes(UTF_8));
            assertThat(served.input().readNBytes(3)).asString(UTF_8).isEqualTo("ask");
            served.output().write("answer".getBytes(UTF_8));
            assertThat(client.input().readNBytes(6)).asString(UTF_8).isEqualTo("answer");
            assertThat(listener.isLocal()).isTrue();
        }
    }

    @Test
    void aSocketsFileGoesWithIt() throws IOException {
        Path socket = folder.resolve("socket");
        Listener.at(new Address.UnixSocket(socket)).close();
        assertThat(socket).doesNotExist();
    }

    @Test
    void everyAddressOfTheMachineIsNotLocal() throws IOException {
        try (Listener listener = Listener.at(Address.parseListening("0.0.0.0:0"))) {
            assertThat(listener.isLocal()).isFalse();
        }
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Listener.at(new Address.UnixSocket(file)))
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not listen at unix:" + file + ": there is such a file already.");
        assertThatThrownBy(() -> Listener.at(new Address.UnixSocket(folder.resolve("none/socket"))))
                .isInstanceOf(TransportException.class)
                .hasMessageStartingWith("Could not listen at unix:");
        try (Listener listener = Listener.at(Address.parseListening("127.0.0.1:0"))) {
            assertThatThrownBy(() -> Listener.at(listener.address()))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("Could not listen at " + listener.address() + ": Address already in use.");
        }
        assertThatThrownBy(() -> Listener.at(Address.parseListening("no-such-host.invalid:0")))
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not listen at no-such-host.invalid:0: the host is not known.");
    }
}
