package io.jdlv.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Listener;
import io.jdlv.transport.Transport;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings as clients on a socket see them. */
@Timeout(60)
class ReplayServerTest {
    private static final String CONTINUE = "{\"name\":\"continue\"}";
    private static final String HALT = "{\"name\":\"halt\"}";

    @TempDir
    Path folder;

    private Recording recording;
    private ReplayServer server;
    private Thread serving;
    private Address address;

    private void serve(RecordingFile file) {
        recording = file.in(folder);
        Listener listener = Listener.at(Address.parseListening("127.0.0.1:0"));
        address = listener.address();
        server = new ReplayServer(recording, listener, Pace.atOnce());
        serving = Thread.ofVirtual().start(server::run);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.close();
        serving.join();
        recording.close();
    }

    private static RecordingFile forSeveral() {
        return new RecordingFile().exchange(1, "IsMulticlient", "{}", "{\"IsMulticlient\":true}");
    }

    /** A client that reads and writes lines. */
    private final class Client implements Closeable {
        private final Transport transport = Dialer.to(address).dial();
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(transport.input(), StandardCharsets.UTF_8));

        void write(String text) throws IOException {
            transport.output().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void ask(Object id, String method, String parameters) throws IOException {
            write("{\"method\":\"RPCServer." + method + "\",\"params\":[" + parameters + "],\"id\":" + id + "}\n");
        }

        String line() throws IOException {
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            transport.close();
        }
    }

    @Test
    void anAnswerIsWhatWasAnsweredWithTheIdOfTheQuestion() throws IOException {
        serve(new RecordingFile()
                .exchange(5, "Eval", "{\"Expr\":\"x\"}", "{\"addr\":18446744073709551615,\"f\":1.50,\"s\":\"<\\u2028\",\"n\":null}")
                .asked("main", 6, "Eval", "{\"Expr\":\"y\"}")
                .failed("main", 6, "no y"));
        try (Client client = new Client()) {
            client.ask(1, "Eval", "{\"Expr\":\"x\"}");
            assertThat(client.line())
                    .isEqualTo("{\"id\":1,\"result\":{\"addr\":18446744073709551615,\"f\":1.50,\"s\":\"<\\u2028\",\"n\":null},"
                            + "\"error\":null}");
            client.ask("\"two\"", "Eval", "{\"Expr\":\"y\"}");
            assertThat(client.line()).isEqualTo("{\"id\":\"two\",\"result\":null,\"error\":\"no y\"}");
            client.ask(3, "Eval", "{\"Expr\":\"z\"}");
            assertThat(client.line()).startsWith("{\"id\":3,\"result\":null,\"error\":\"Replay: Eval {").contains("was not recorded");
        }
    }

    @Test
    void requestsNeedNoLines() throws IOException {
        serve(new RecordingFile().exchange(1, "ProcessPid", "{}", "7"));
        try (Client client = new Client()) {
            client.write("\r\n\r\n{\"method\":\"RPCServer.ProcessPid\",\"params\":[],\"id\":1}{\"method\":\"RPCServer.Pro");
            assertThat(client.line()).isEqualTo("{\"id\":1,\"result\":7,\"error\":null}");
            client.write("cessPid\",\"id\":2}");
            assertThat(client.line()).isEqualTo("{\"id\":2,\"result\":7,\"error\":null}");
        }
    }

    @Test
    void whatIsNoRequestEndsTheConnection() throws IOException {
        serve(forSeveral());
        for (String other : new String[] {"GET / HTTP/1.1\r\n\r\n", "[1234567]\n", "1234567\n", "{\"method\":[]}\n"}) {
            try (Client client = new Client()) {
                client.write(other);
                assertThat(client.line()).as(other).isNull();
            }
        }
        try (Client client = new Client()) {
            client.ask(1, "IsMulticlient", "{}");
            assertThat(client.line()).contains("true");
        }
    }

    @Test
    void aServerForOneClientEndsWithIt() throws IOException, InterruptedException {
        serve(new RecordingFile().exchange(1, "ProcessPid", "{}", "7"));
        new Client().close();
        serving.join();
        assertThat(serving.isAlive()).isFalse();
    }

    @Test
    void aDetachEndsTheServerAndAllItsConnections() throws IOException, InterruptedException {
        serve(forSeveral().exchange(2, "Detach", "{\"Kill\":true}", "{}"));
        try (Client main = new Client();
                Client other = new Client()) {
            // it has been taken, not only queued: the system resets those that are
            other.ask(1, "IsMulticlient", "{}");
            assertThat(other.line()).contains("true");
            main.ask(1, "Detach", "{\"Kill\":true}");
            assertThat(main.line()).isEqualTo("{\"id\":1,\"result\":{},\"error\":null}");
            assertThat(main.line()).isNull();
            assertThat(other.line()).isNull();
        }
        serving.join();
    }

    @Test
    void aDetachIsAnsweredAlsoWhereTheClientHadLeftBefore() throws IOException, InterruptedException {
        serve(new RecordingFile().asked("main", 1, "Detach", "{\"Kill\":true}").closed("main", "client"));
        try (Client client = new Client()) {
            client.ask(1, "Detach", "{\"Kill\":true}");
            assertThat(client.line()).isEqualTo("{\"id\":1,\"result\":{},\"error\":null}");
            assertThat(client.line()).isNull();
        }
        serving.join();
    }

    @Test
    void theNextClientBeginsAnewWhenTheLastHasLeft() throws IOException {
        serve(forSeveral().exchange(2, "Set", "{\"Symbol\":\"x\"}", "1").exchange(3, "Set", "{\"Symbol\":\"y\"}", "2"));
        String first = "{\"id\":1,\"result\":1,\"error\":null}";
        for (int i = 0; i < 3; i++) {
            String answer = firstAnswer();
            // the server may see a client only after the one before it has left
            while (answer.contains("Replay:")) {
                answer = firstAnswer();
            }
            assertThat(answer).isEqualTo(first);
        }
    }

    private String firstAnswer() throws IOException {
        try (Client client = new Client()) {
            client.ask(1, "Set", "{\"Symbol\":\"x\"}");
            return client.line();
        }
    }

    @Test
    void aHaltOfAnotherConnectionEndsAResumeAndBothAreAnswered() throws IOException {
        serve(forSeveral()
                .asked("main", 2, "Command", CONTINUE)
                .asked("control", 1, "Command", HALT)
                .answered("main", 2, "\"halted\"")
                .answered("control", 1, "\"done\"")
                .exchange(3, "Eval", "{\"Expr\":\"x\"}", "\"x\""));
        try (Client main = new Client();
                Client control = new Client()) {
            main.ask(1, "Command", CONTINUE);
            main.ask(2, "Eval", "{\"Expr\":\"x\"}");
            control.ask(1, "State", "{\"NonBlocking\":true}");
            String state = control.line();
            while (!state.contains("Running")) {
                control.ask(1, "State", "{\"NonBlocking\":true}");
                state = control.line();
            }
            assertThat(main.in.ready()).as("the resume and what waits behind it").isFalse();
            control.ask(2, "Command", HALT);
            assertThat(control.line()).isEqualTo("{\"id\":2,\"result\":\"done\",\"error\":null}");
            assertThat(main.line()).isEqualTo("{\"id\":1,\"result\":\"halted\",\"error\":null}");
            assertThat(main.line()).isEqualTo("{\"id\":2,\"result\":\"x\",\"error\":null}");
        }
    }

    @Test
    void aHaltOnTheSameConnectionIsReadWhileTheTargetRuns() throws IOException {
        serve(new RecordingFile()
                .asked("main", 1, "Command", CONTINUE)
                .asked("main", 2, "Command", HALT)
                .answered("main", 2, "\"done\"")
                .answered("main", 1, "\"halted\""));
        try (Client client = new Client()) {
            client.ask(1, "Command", CONTINUE);
            client.ask(2, "GetVersion", "{}");
            assertThat(client.line()).startsWith("{\"id\":2,").contains("Replay: GetVersion was not recorded");
            client.ask(3, "Command", HALT);
            assertThat(client.line() + client.line()).contains("\"id\":1,\"result\":\"halted\"", "\"id\":3,\"result\":\"done\"");
        }
    }

    @Test
    void anEventComesWhenItsResumeIsUnderWay() throws IOException {
        serve(new RecordingFile()
                .asked("main", 1, "GetEvents", "{}")
                .asked("main", 2, "Command", CONTINUE)
                .answered("main", 1, "\"an event\"")
                .answered("main", 2, "\"stop\"")
                .exchange(3, "ProcessPid", "{}", "7"));
        try (Client client = new Client()) {
            client.ask(1, "GetEvents", "{}");
            client.ask(2, "ProcessPid", "{}");
            assertThat(client.line()).startsWith("{\"id\":2,");
            client.ask(3, "Command", CONTINUE);
            assertThat(client.line() + client.line()).contains("{\"id\":1,\"result\":\"an event\"", "{\"id\":3,\"result\":\"stop\"");
        }
    }

    @Test
    void whatWasNeverAnsweredIsNotAnsweredButTheRestIs() throws IOException {
        serve(new RecordingFile()
                .asked("main", 1, "Eval", "{\"Expr\":\"slow()\"}")
                .exchange(2, "ProcessPid", "{}", "7")
                .closed("main", "client"));
        try (Client client = new Client()) {
            client.ask(1, "Eval", "{\"Expr\":\"slow()\"}");
            client.ask(2, "ProcessPid", "{}");
            assertThat(client.line()).isEqualTo("{\"id\":2,\"result\":7,\"error\":null}");
        }
    }

    @Test
    void aServerThatWentAwayGoesAwayAgain() throws IOException {
        serve(new RecordingFile().asked("main", 1, "Eval", "{\"Expr\":\"crash\"}").closed("main", "server"));
        try (Client client = new Client()) {
            client.ask(1, "Eval", "{\"Expr\":\"crash\"}");
            assertThat(client.line()).isNull();
        }
    }
}
