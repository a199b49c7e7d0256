package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** Whatever listens where a dlv should: one sentence, status 1, no stack trace. */
class WrongServerTest {
    @TempDir
    private Path folder;

    @Test
    void nothingListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(Jdlv.run("connect", "127.0.0.1:" + port))
                .isEqualTo(new Jdlv(
                        1, "", "Could not connect to 127.0.0.1:" + port + ": connection refused. Is dlv listening there?\n"));
    }

    @Test
    void noSocketThere() throws IOException {
        Jdlv missing = Jdlv.run("connect", "unix:" + folder.resolve("missing"));
        Jdlv noSocket = Jdlv.run("connect", "unix:" + Files.createFile(folder.resolve("file")));

        assertOneSentence(missing);
        assertOneSentence(noSocket);
    }

    @Test
    void aWebServer() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
        try {
            Jdlv run = Jdlv.run("connect", "127.0.0.1:" + web.getAddress().getPort());

            assertOneSentence(run);
            assertThat(run.err()).contains("Is it").contains("--headless");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void aServerThatIsTooOld() throws IOException {
        Map<String, Object> version = Map.of("DelveVersion", "Version: 1.8.3\nBuild: $Id$", "APIVersion", 2);
        try (FakeServer server = FakeServer.answering(Map.of("GetVersion", version))) {
            Jdlv run = Jdlv.run("connect", server.address());

            assertThat(run)
                    .isEqualTo(new Jdlv(
                            1,
                            "",
                            "The server at " + server.address()
                                    + " is Delve 1.8.3, and jdlv needs 1.20.0 or newer: install a newer dlv there.\n"));
        }
    }

    @Test
    void versionOfAServerSaysWhatItIs() throws IOException {
        Map<String, Object> version = Map.of(
                "DelveVersion", "Version: 1.27.2\nBuild: abc",
                "Backend", "native",
                "TargetGoVersion", "go1.26.8",
                "MinSupportedVersionOfGo", "1.24",
                "MaxSupportedVersionOfGo", "1.27");
        try (FakeServer server =
                FakeServer.answering(Map.of("GetVersion", version, "IsMulticlient", Map.of("IsMulticlient", true)))) {
            Jdlv run = Jdlv.run("version", server.address());

            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .endsWith("server at " + server.address()
                            + "\n  Version: 1.27.2\n  Build: abc\n  Backend: native\n"
                            + "target's Go: go1.26.8 (supported: 1.24 to 1.27)\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "--help", "connect --help", "help connect", "completion bash"})
    void nobodyReadsTheOutput(String line) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        int status = Main.run(
                java.util.List.of(line.split(" ")), java.io.InputStream.nullInputStream(), closed, new java.io.PrintStream(err), Map.of());

        assertThat(status).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    private static void assertOneSentence(Jdlv run) {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("\tat ", "Exception").endsWith("\n");
        assertThat(run.err().lines()).hasSize(1);
    }
}
