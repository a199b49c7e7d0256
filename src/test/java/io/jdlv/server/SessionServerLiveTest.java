package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.jdlv.testing.JsonRpcSocket;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with a real dlv, served to programs. */
@Tag("live")
class SessionServerLiveTest {
    private static final Map<String, ?> NOTHING = Map.of();

    @TempDir
    Path folder;

    private TestSession terminal;
    private SessionServer server;
    private final List<JsonRpcSocket> clients = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        serve("demo");
    }

    private void serve(String fixture) throws IOException {
        terminal = TestSession.on(fixture, folder);
        server = SessionServer.start(terminal.session(), 0);
    }

    @AfterEach
    void end() {
        clients.forEach(JsonRpcSocket::close);
        server.close();
        terminal.close();
    }

    private JsonRpcSocket client(Role role) {
        JsonRpcSocket client = stranger();
        client.call("authenticate", Map.of("token", token(server.invite(role))));
        return client;
    }

    private JsonRpcSocket stranger() {
        JsonRpcSocket client = JsonRpcSocket.connect(server.endpoint());
        clients.add(client);
        return client;
    }

    private static String token(String page) {
        return URI.create(page).getFragment();
    }

    private static JsonObject error(JsonObject answer) {
        return answer.getAsJsonObject("error");
    }

    private static String errorIn(String answer) {
        JsonObject json = com.google.gson.JsonParser.parseString(answer).getAsJsonObject();
        return error(json).get("code").getAsInt() + " " + error(json).get("message").getAsString();
    }

    @Test
    void aProgramFindsItsWayToAValue() {
        JsonRpcSocket client = client(Role.FULL);

        JsonObject breakpoint = client.call("setBreakpoint", Map.of("location", "store.(*Shelf).Add", "condition", "n > 5"))
                .getAsJsonObject();
        JsonObject state = client.call("resume", Map.of("how", "continue")).getAsJsonObject();
        JsonArray stack = client.call("stack", Map.of("depth", 2)).getAsJsonArray();
        JsonObject variables = client.call("variables", NOTHING).getAsJsonObject();
        JsonObject label = client.call("evaluate", Map.of("expression", "s.Label")).getAsJsonObject();

        assertThat(breakpoint.get("Cond").getAsString()).isEqualTo("n > 5");
        assertThat(state.getAsJsonObject("currentThread").get("line")).isEqualTo(breakpoint.get("line"));
        assertThat(stack).hasSize(3);
        assertThat(variables.getAsJsonArray("arguments").get(0).getAsJsonObject().get("name").getAsString())
                .isEqualTo("s");
        assertThat(label.get("value").getAsString()).isEqualTo("north");
        assertThat(client.call("clearBreakpoint", Map.of("id", breakpoint.get("id").getAsInt()))
                        .getAsJsonObject()
                        .get("line"))
                .isEqualTo(breakpoint.get("line"));
        assertThat(client.call("breakpoints", NOTHING).getAsJsonArray()).isEmpty();
    }

    @Test
    void aLineDoesWhatItDoesAtThePrompt() {
        JsonRpcSocket client = client(Role.FULL);
        client.call("execute", Map.of("line", "break main.main"));
        client.call("execute", Map.of("line", "continue"));

        JsonArray results = client.call("execute", Map.of("line", "stack 1")).getAsJsonObject().getAsJsonArray("results");
        JsonObject failure = error(client.ask("execute", Map.of("line", "print nothing")));

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.getAsJsonObject().get("kind").getAsString()).isEqualTo("stack");
            assertThat(result.getAsJsonObject().get("text").getAsString()).isEqualTo(terminal.run("stack 1"));
        });
        assertThat(failure.get("code").getAsInt()).isEqualTo(-32000);
        assertThat(failure.get("message").getAsString()).isEqualTo("could not find symbol value for nothing");
    }

    @Test
    void whatOneDoesReachesAllTheTerminalsDoingsToo() {
        JsonRpcSocket one = client(Role.FULL);
        JsonRpcSocket other = client(Role.GUEST);

        one.call("setBreakpoint", Map.of("location", "main.main"));
        assertThat(other.next("breakpoints").getAsJsonArray("breakpoints")).hasSize(1);
        terminal.run("continue");

        assertThat(one.next("stopped")).isEqualTo(other.next("stopped")).satisfies(stop -> assertThat(
                        stop.getAsJsonObject("state").getAsJsonObject("currentThread").getAsJsonObject("breakPoint").get("functionName")
                                .getAsString())
                .isEqualTo("main.main"));
    }

    @Test
    void whatTheProgramWritesReachesAll() {
        JsonRpcSocket one = client(Role.FULL);
        JsonRpcSocket other = client(Role.GUEST);

        terminal.session().watchers().targetWrote("ready\n");

        assertThat(one.next("output").get("text").getAsString()).isEqualTo("ready\n");
        assertThat(other.next("output").get("text").getAsString()).isEqualTo("ready\n");
    }

    @Test
    void aTokenIsGoodOnceAndItsKeyAgainAndAgain() {
        String token = token(server.invite(Role.FULL));
        JsonObject entered =
                stranger().call("authenticate", Map.of("token", token)).getAsJsonObject();
        String key = entered.get("key").getAsString();

        assertThat(error(stranger().ask("authenticate", Map.of("token", token))).get("message").getAsString())
                .startsWith("This token is not known or has been used");
        assertThat(stranger().call("authenticate", Map.of("token", key)).getAsJsonObject().get("role").getAsString())
                .isEqualTo("full");
        assertThat(error(stranger().ask("state", NOTHING)).get("code").getAsInt()).isEqualTo(-32001);
        assertThat(error(stranger().ask("authenticate", NOTHING)).get("message").getAsString())
                .isEqualTo("The parameter token is missing.");
    }

    @Test
    void aGuestLooksAndChangesNothing() {
        JsonRpcSocket guest = client(Role.GUEST);

        assertThat(guest.call("stack", NOTHING).getAsJsonArray()).isNotEmpty();
        for (String method : List.of("halt", "invite", "execute", "resume", "setBreakpoint", "clearBreakpoint", "complete")) {
            Map<String, ?> params = Map.of(
                    "line", "p 1", "how", "next", "location", "main.main", "id", 1);
            JsonObject refused = error(guest.ask(method, chosen(method, params)));
            assertThat(refused.get("code").getAsInt()).as(method).isEqualTo(-32002);
        }
    }

    private static Map<String, ?> chosen(String method, Map<String, ?> params) {
        return switch (method) {
            case "execute", "complete" -> Map.of("line", params.get("line"));
            case "resume" -> Map.of("how", params.get("how"));
            case "setBreakpoint" -> Map.of("location", params.get("location"));
            case "clearBreakpoint" -> Map.of("id", params.get("id"));
            default -> Map.of();
        };
    }

    @Test
    void onlyTheTargetsSourcesAreRead() {
        JsonRpcSocket client = client(Role.GUEST);
        String mine = client.call("sources", NOTHING).getAsJsonArray().asList().stream()
                .map(name -> name.getAsString())
                .filter(name -> name.endsWith("testfixtures/demo/main.go"))
                .findFirst()
                .orElseThrow();

        assertThat(client.call("source", Map.of("file", mine)).getAsJsonObject().getAsJsonArray("lines").get(0).getAsString())
                .isNotEmpty();
        for (String other : List.of("/etc/passwd", mine + "/../go.mod", "")) {
            assertThat(error(client.ask("source", Map.of("file", other))).get("code").getAsInt()).as(other).isEqualTo(-32602);
        }
    }

    @Test
    void filesOfTheServingMachineAreOutOfReach() {
        terminal.run("break main.main");
        terminal.run("continue");
        JsonRpcSocket client = client(Role.FULL);

        for (String line : List.of("source /etc/passwd", "transcript " + folder.resolve("kept"), "transcript -off", "exit", "exit -c",
                "breakpoints -save " + folder.resolve("kept"), "config -save", "config substitute-path / /etc",
                "config substitute-path -guess", "edit", "on 1 -edit", "goroutines -exec breakpoints -save " + folder.resolve("kept"))) {
            assertThat(error(client.ask("execute", Map.of("line", line))).get("message").getAsString())
                    .as(line)
                    .containsAnyOf("where the session is served", "The session is shared", "nobody says whether the target is to stop");
        }
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void aHaltWaitsForNothing() throws IOException {
        end();
        serve("looping");
        JsonRpcSocket runner = client(Role.FULL);
        JsonRpcSocket other = client(Role.FULL);

        CompletableFuture<JsonObject> running = runner.start("resume", Map.of("how", "continue"));
        other.next("resumed");
        // this one waits for its turn, and is not sent behind the resume
        CompletableFuture<JsonObject> waiting = other.start("stack", NOTHING);
        client(Role.FULL).call("halt", NOTHING);

        assertThat(JsonRpcSocket.await(running).getAsJsonObject("result").get("Running").getAsBoolean()).isFalse();
        assertThat(JsonRpcSocket.await(waiting).getAsJsonArray("result")).isNotEmpty();
    }

    @Test
    void fiftyClientsGetTheirOwnAnswers() {
        terminal.run("break main.main");
        terminal.run("continue");
        List<JsonRpcSocket> fifty =
                IntStream.range(0, 50).mapToObj(i -> client(Role.FULL)).toList();

        List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < fifty.size(); i++) {
                answers.add(fifty.get(i).start("evaluate", Map.of("expression", i + " + " + 1000 * round)));
            }
        }

        for (int n = 0; n < answers.size(); n++) {
            assertThat(JsonRpcSocket.await(answers.get(n)).getAsJsonObject("result").get("value").getAsString())
                    .isEqualTo(String.valueOf(n % 50 + 1000 * (n / 50)));
        }
    }

    @Test
    void aClientThatDoesNotReadIsDroppedAndNotWaitedFor() throws IOException {
        String token = token(server.invite(Role.FULL));
        URI address = URI.create(server.endpoint());
        try (Socket slow = new Socket("127.0.0.1", address.getPort())) {
            JsonRpcSocket client = client(Role.FULL);
            Frames frames = new Frames(slow);
            frames.upgrade(address.getPort(), "");
            frames.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"authenticate\",\"params\":{\"token\":\"" + token + "\"}}");
            String sources = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"sources\"}";
            int requests = 5_000;
            for (int i = 0; i < requests / 100; i++) {
                frames.send("[" + (sources + ",").repeat(99) + sources + "]");
            }
            long answer = client.ask("sources", NOTHING).toString().length();

            assertThat(client.call("evaluate", Map.of("expression", "1 + 1")).getAsJsonObject().get("value").getAsString())
                    .isEqualTo("2");
            assertThat(client.next("left").get("by").getAsString()).isEqualTo("client 2");
            assertThat(frames.untilTheEnd()).as("it has ended, before all was sent").isLessThan(requests * answer);
        }
    }

    @Test
    void whatIsNoRequestGetsAnErrorAndTheSessionGoesOn() {
        JsonRpcSocket client = client(Role.FULL);
        Map<String, String> hostile = Map.of(
                "", "-32700 The request is empty.",
                "{", "-32700 This is no JSON: Unexpected end-of-input: expected close marker for Object.",
                "[".repeat(1 << 20), "-32700 This is no JSON: it is nested deeper than 100 levels, or a text in it is too long.",
                "[]", "-32600 The batch is empty.",
                "1", "-32600 This is no request of JSON-RPC 2.0: it needs jsonrpc, method, and params as an object or array.",
                "[" + "1,".repeat(1_000) + "1]", "-32600 A batch holds 1000 requests at most: send several.");

        hostile.forEach((text, answer) -> {
            client.send(text);
            assertThat(errorIn(client.nextAnswer())).isEqualTo(answer);
        });
        client.sendBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(errorIn(client.nextAnswer())).startsWith("-32700 This is no JSON");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"state\"}");
        client.send("[{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"nothing\"},{\"jsonrpc\":\"2.0\",\"method\":\"state\"},7]");
        assertThat(client.nextAnswer())
                .as("a notification has no answer, in a batch neither")
                .startsWith("[{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"error\":{\"code\":-32601,")
                .contains("},{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,");
        assertThat(error(client.ask("stack", Map.of("depth", "deep"))).get("code").getAsInt()).isEqualTo(-32602);
        assertThat(error(client.ask("stack", Map.of("bogus", 1))).get("code").getAsInt()).isEqualTo(-32602);
        assertThat(client.call("state", NOTHING).isJsonObject()).isTrue();
    }

    @Test
    void textThatIsNotUtf8EndsItsOwnConnectionOnly() throws IOException {
        int port = URI.create(server.endpoint()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            Frames frames = new Frames(socket);
            frames.upgrade(port, "");
            frames.send(new byte[] {(byte) 0xff});

            assertThat(frames.closeCode()).as("RFC 6455, section 8.1").isEqualTo(1007);
        }
        assertThat(client(Role.GUEST).call("state", NOTHING).isJsonObject()).isTrue();
    }

    @Test
    void foreignPagesAndForeignNamesAreForbidden() throws IOException {
        int socketPort = URI.create(server.endpoint()).getPort();
        int pagePort = URI.create(server.invite(Role.GUEST)).getPort();
        String upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

        assertThat(status(socketPort, "127.0.0.1:" + socketPort, upgrade)).contains(" 101 ");
        assertThat(status(socketPort, "localhost:" + socketPort, upgrade + "Origin: http://localhost:" + pagePort + "\r\n"))
                .contains(" 101 ");
        assertThat(status(socketPort, "evil.example:" + socketPort, upgrade)).contains(" 403 ");
        assertThat(status(socketPort, "127.0.0.1:" + socketPort, upgrade + "Origin: http://evil.example\r\n"))
                .contains(" 403 ");
        assertThat(status(socketPort, "127.0.0.1:" + socketPort, upgrade + "Origin: null\r\n")).contains(" 403 ");
        assertThat(status(pagePort, "127.0.0.1:" + pagePort, "")).contains(" 200 ");
        assertThat(status(pagePort, "evil.example:" + pagePort, "")).contains(" 403 ");
        assertThat(status(pagePort, "127.0.0.1:" + pagePort, "Origin: http://evil.example\r\n")).contains(" 403 ");
    }

    private static String status(int port, String host, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(16);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }
}
