package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import io.jdlv.script.BatchRun;
import io.jdlv.script.CommandFile;
import io.jdlv.script.ScriptOptions;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.testing.DelveRelease;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the cases of the corpus show is, as JSON, what {@code docs/results.schema.json} says, one after the other on a server
 * for each program.
 */
@Tag("live")
@Tag("differential")
class ResultsAsJsonLiveTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** What may end the server. */
    private static final Pattern LEAVING = Pattern.compile("(?m)^(exit|quit|q) +-");

    /** Names of files that stand alone are of the folder of the run, not of that in which tests run. */
    private static final Pattern FILE = Pattern.compile("(?m)(-save|^source|^transcript(?: -\\w)*|^dump) +(?=\\w)");

    @TempDir
    Path folder;

    private final ResultJson json = new ResultJson();
    private final Set<String> checked = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> everyResultFitsTheSchema() throws IOException {
        GoTools tools = GoTools.find();
        FixtureBuilder builder = new FixtureBuilder(tools);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "results.schema.json")));
        Map<String, List<CommandCase>> byServer = new Corpus().cases().stream()
                .filter(each -> each.servers().contains(DelveRelease.NEWEST.version()))
                .collect(Collectors.groupingBy(ResultsAsJsonLiveTest::server, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                byServer.entrySet().stream().map(program -> DynamicTest.dynamicTest(program.getKey(), () -> {
                    CommandCase first = program.getValue().getFirst();
                    Fixture fixture = first.fixture();
                    Path log = Files.createTempFile(folder, "server", ".log");
                    try (HeadlessServer server = HeadlessServer.start(new HeadlessServer.Options(
                            tools.dlv(), List.of("exec", builder.build(fixture).toString()), true, first.serverFlags(), List.of(),
                            Map.of(), folder, log))) {
                        for (CommandCase each : program.getValue()) {
                            check(each, server, schema);
                        }
                    }
                })),
                Stream.of(DynamicTest.dynamicTest("and there were results of most kinds", () -> assertThat(checked)
                        .contains("breakpoint", "breakpoints", "disassembly", "failure", "goroutine", "memory", "registers",
                                "source", "stack", "stop", "threads", "type", "value", "variables"))));
    }

    /** Cases that share one: those of a program and of the same flags, but for those that may end it. */
    private static String server(CommandCase test) {
        String program = String.join(" ", test.fixture().origin().toString(), test.fixture().name(), String.join(" ", test.serverFlags()));
        return LEAVING.matcher(test.text()).find() ? program + " " + test.name() : program;
    }

    private void check(CommandCase test, HeadlessServer server, Schema schema) throws IOException {
        Path file = Files.writeString(
                folder.resolve("case"), "clearall\nrestart\n"
                        + FILE.matcher(test.text()).replaceAll("$1 {run}/").replace("{run}", folder.toString()),
                StandardCharsets.UTF_8);
        List<Result> results = new ArrayList<>();
        try (Session session = Session.open(Dialer.to(Address.parse(server.address())), Configuration.defaults())) {
            new BatchRun(
                            session, List.of(), ScriptOptions.standard(), results::add, warning -> {},
                            Map.of("XDG_CONFIG_HOME", folder.toString(), "HOME", folder.toString()))
                    .run(CommandFile.read(file.toString()), Optional.of(LIMIT));
        }
        for (Result result : results) {
            String line = json.line(json.of(result));
            assertThat(schema.validate(line, InputFormat.JSON)).as(test.name() + ": " + line).isEmpty();
            checked.add(result.kind());
        }
    }
}
