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

    private static final Pattern ELSEWHERE = Pattern.compile("(?m)^(exit|quit|q) +-|-save\\b|^transcript|^dump");

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
        Map<String, List<CommandCase>> byProgram = new Corpus().cases().stream()
                .filter(each -> each.servers().contains(DelveRelease.NEWEST.version()) && each.serverFlags().isEmpty())
                // the server has to be there for the next, and nothing is written in the folder where tests run
                .filter(each -> !ELSEWHERE.matcher(each.text()).find())
                .collect(Collectors.groupingBy(
                        each -> each.fixture().origin() + " " + each.fixture().name(), TreeMap::new, Collectors.toList()));
        return Stream.concat(
                byProgram.entrySet().stream().map(program -> DynamicTest.dynamicTest(program.getKey(), () -> {
                    Fixture fixture = program.getValue().getFirst().fixture();
                    Path log = Files.createTempFile(folder, "server", ".log");
                    try (HeadlessServer server = HeadlessServer.start(new HeadlessServer.Options(
                            tools.dlv(), List.of("exec", builder.build(fixture).toString()), true, List.of(), List.of(),
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

    private void check(CommandCase test, HeadlessServer server, Schema schema) throws IOException {
        Path file = Files.writeString(
                folder.resolve("case"), "clearall\nrestart\n" + test.text().replace("{run}", folder.toString()),
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
