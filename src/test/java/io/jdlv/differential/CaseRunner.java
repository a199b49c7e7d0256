package io.jdlv.differential;

import io.jdlv.differential.CommandCase.Evidence;
import io.jdlv.differential.CommandCase.Server;
import io.jdlv.testing.Finished;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs one case through one client after the other. Both run in the same emptied folder with the same home, so that no
 * path tells them apart; what they wrote stays beside it for a look.
 */
final class CaseRunner {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration SERVER_END = Duration.ofSeconds(2);

    /** A server is used with programs of a Go that is older than those it is meant for, too. */
    private static final String ANY_GO = "--check-go-version=false";

    /**
     * Dlv takes the home of the user from the system, not from HOME. Only this variable keeps its configuration and
     * history, which it writes, away from those of the person who runs the tests.
     */
    private static final String CONFIGURATION = "XDG_CONFIG_HOME";

    /** One processor and no preemption by signals: where goroutines stand is then the same in every run. */
    private static final Map<String, String> TARGET_ENVIRONMENT =
            Map.of("GOMAXPROCS", "1", "GODEBUG", "asyncpreemptoff=1", "GOGC", "off");

    private final Path serverDlv;
    private final Path clientDlv;
    private final FixtureBuilder builder;
    private final Normaliser normaliser;
    private final CommandCase test;
    private final Folders folders;

    /**
     * Prepares a run.
     *
     * @param serverDlv the dlv that serves
     * @param clientDlv the dlv whose client does what the case needs done before
     * @param builder what builds for that server
     * @param normaliser what makes equal sessions equal
     * @param test the case
     * @param output the folder for what is kept of all cases
     */
    CaseRunner(
            Path serverDlv, Path clientDlv, FixtureBuilder builder, Normaliser normaliser, CommandCase test, Path output) {
        this.serverDlv = serverDlv;
        this.clientDlv = clientDlv;
        this.builder = builder;
        this.normaliser = normaliser;
        this.test = test;
        this.folders = new Folders(output.resolve(test.name()));
    }

    /**
     * Runs the case through the clients, in order.
     *
     * @param clients with different names
     * @return what each did, in the same order
     */
    List<ClientRun> run(List<ClientRunner> clients) throws IOException {
        folders.create();
        Path program = builder.build(test.fixture());
        Map<String, String> placeholders = placeholders(program);
        Files.writeString(folders.session(), fill(placeholders, test.text()));
        List<ClientRun> runs = new ArrayList<>();
        if (test.server() == Server.SHARED) {
            try (HeadlessServer server = serve(serverDlv, program)) {
                prepare(server, placeholders);
                for (ClientRunner client : clients) {
                    runs.add(session(client, server, placeholders));
                }
            }
        } else {
            for (ClientRunner client : clients) {
                folders.empty();
                try (HeadlessServer server = serve(serverDlv, program)) {
                    prepare(server, placeholders);
                    runs.add(session(client, server, placeholders));
                }
            }
        }
        return runs;
    }

    /**
     * Runs the case once more, after {@link #run}, in the same folders and with a new server of its own.
     *
     * @param client the client
     * @param dlv the dlv that serves
     * @return what it did
     */
    ClientRun runAgain(ClientRunner client, Path dlv) throws IOException {
        Path program = builder.build(test.fixture());
        folders.empty();
        try (HeadlessServer server = serve(dlv, program)) {
            prepare(server, placeholders(program));
            return session(client, server, placeholders(program));
        }
    }

    /** Returns the dlv that serves. */
    Path serverDlv() {
        return serverDlv;
    }

    /** Tells whether the last server ended with a panic of its own. */
    boolean serverPanicked() throws IOException {
        String log = Files.readString(folders.log(), StandardCharsets.ISO_8859_1);
        return log.contains("\nfatal error: ") || log.contains("\npanic: ");
    }

    private Map<String, String> placeholders(Path program) {
        String source = builder.sourceFolder(test.fixture()).toString();
        return Map.of("{run}", folders.run().toString(), "{src}", source, "{exe}", program.toString());
    }

    private HeadlessServer serve(Path dlv, Path program) {
        return HeadlessServer.start(
                new HeadlessServer.Options(
                        dlv,
                        List.of("exec", program.toString()),
                        test.multiclient(),
                        Stream.concat(test.serverFlags().stream(), Stream.of(ANY_GO)).toList(),
                        test.arguments(),
                        serverEnvironment(),
                        folders.run(),
                        folders.log()));
    }

    private Map<String, String> serverEnvironment() {
        Map<String, String> variables = new HashMap<>(TARGET_ENVIRONMENT);
        variables.put(CONFIGURATION, folders.serverConfiguration().toString());
        return variables;
    }

    private void prepare(HeadlessServer server, Map<String, String> placeholders) throws IOException {
        if (test.setup().isEmpty()) {
            return;
        }
        Path file = Files.writeString(folders.setup(), fill(placeholders, String.join("\n", test.setup()) + "\n"));
        List<String> command = new DlvClient("setup", clientDlv).command(List.of(), file.toString(), server.address());
        Finished finished = client(command, "exit\nn\n", Map.of()).run();
        if (finished.exitCode() != 0 || finished.outText().contains(file + ":")) {
            throw new IllegalStateException("Setup of " + test + " failed: " + finished.outText() + finished.errText());
        }
    }

    private ClientRun session(ClientRunner client, HeadlessServer server, Map<String, String> placeholders)
            throws IOException {
        folders.empty();
        for (Map.Entry<String, String> file : test.files().entrySet()) {
            Path path = folders.run().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, fill(placeholders, file.getValue()));
            if (file.getValue().startsWith("#!") && !path.toFile().setExecutable(true)) {
                throw new IOException("Could not make " + path + " executable.");
            }
        }
        String input = fill(placeholders, String.join("\n", test.input()) + (test.input().isEmpty() ? "" : "\n"));
        Map<String, String> environment = new HashMap<>();
        test.environment().forEach((name, value) -> environment.put(name, fill(placeholders, value)));
        List<String> command = client.command(test.clientFlags(), folders.session().toString(), server.address());
        Finished finished = client(command, input, environment).run();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ClientRun.OUT, latin(finished.out()));
        texts.put(ClientRun.ERR, latin(finished.err()));
        for (String each : test.compare()) {
            texts.put(each, evidence(each, server));
        }
        Map<String, String> normal = new TreeMap<>();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            normal.put(each.getKey(), normaliser.apply(test.server(), each.getValue()));
            folders.keep(client.name(), each.getKey(), normal.get(each.getKey()));
        }
        return new ClientRun(finished.exitCode(), normal);
    }

    private String evidence(String name, HeadlessServer server) throws IOException {
        if (name.equals(Evidence.SERVER_ALIVE)) {
            return String.valueOf(server.isAliveAfter(SERVER_END));
        }
        if (name.equals(Evidence.TARGET_OUTPUT)) {
            return latin(server.output());
        }
        Path file = folders.run().resolve(name);
        return Files.exists(file) ? latin(Files.readAllBytes(file)) : "(no such file)";
    }

    private Program client(List<String> command, String input, Map<String, String> extra) {
        Map<String, String> variables = new HashMap<>();
        for (String unset : Set.of("EDITOR", "DELVE_EDITOR", "PAGER", "DELVE_PAGER", "NO_COLOR")) {
            variables.put(unset, "");
        }
        variables.putAll(Map.of("HOME", folders.run().toString(), "TERM", "xterm-256color"));
        variables.put(CONFIGURATION, folders.clientConfiguration().toString());
        variables.putAll(extra);
        if (!Path.of(variables.get(CONFIGURATION)).startsWith(folders.run())) {
            throw new IllegalStateException(test + " must keep " + CONFIGURATION + " below {run}.");
        }
        return new Program(command, folders.run(), variables, input.getBytes(StandardCharsets.UTF_8), TIMEOUT);
    }

    private static String fill(Map<String, String> placeholders, String text) {
        String result = text;
        for (Map.Entry<String, String> each : placeholders.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
        }
        return result;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
