package io.jdlv.transport;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A client in a process of its own, so that a test can kill it. It starts a dlv with the subcommand and words of its
 * command line, and says what it did; then it reads requests, one {@code METHOD PARAMETER} a line, and passes on what
 * the program and dlv say.
 */
final class AbandonedClient {
    private AbandonedClient() {}

    public static void main(String[] words) throws IOException {
        Subcommand subcommand = Subcommand.valueOf(words[0].toUpperCase(Locale.ROOT));
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        TargetOutput output = new TargetOutput() {
            @Override
            public void target(byte[] bytes) {
                say("program " + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\nprogram "));
            }

            @Override
            public void server(String line) {
                say("server " + line);
            }
        };
        LocalServer server = LocalServer.start(
                DlvBinary.find(Optional.empty()),
                DlvCommand.of(subcommand, rest, Optional.empty()),
                TerminalSize.standard(),
                output);
        RawClient client = new RawClient(server.dialer());
        say("dlv " + server.pid() + " at " + server.address());
        Thread.ofPlatform().daemon().start(() -> passOn(client));
        try (var requests = new java.util.Scanner(System.in, StandardCharsets.UTF_8)) {
            while (requests.hasNextLine()) {
                String[] request = requests.nextLine().split(" ", 2);
                if (request[0].equals("type")) {
                    server.terminal().write((request[1] + "\n").getBytes(StandardCharsets.UTF_8));
                } else {
                    client.send(request[0], request[1]);
                }
            }
        }
    }

    private static void passOn(RawClient client) {
        try {
            for (String answer = client.receive(); answer != null; answer = client.receive()) {
                say("answer " + answer);
            }
        } catch (IOException e) {
            say("connection ended: " + e.getMessage());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
