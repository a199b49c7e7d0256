package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.jdlv.differential.Differences.Entry;
import io.jdlv.testing.DelveRelease;
import io.jdlv.testing.Era;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every case file through dlv's client and through jdlv, with servers of several releases. The reference is always the
 * client of the newest one. System properties, for work on the corpus:
 *
 * <ul>
 *   <li>{@code jdlv.differential.servers}: the servers' versions, a comma between; the newest and the oldest if not given
 *   <li>{@code jdlv.differential.only}: run the cases whose name contains one of these, a comma between
 *   <li>{@code jdlv.differential.candidate}: {@code dlv} holds dlv against itself, which shows whether the cases are
 *       stable; a path is a launcher to test in place of this build's classes
 *   <li>{@code jdlv.differential.parallel}: how many cases run at a time, 3 if not given
 * </ul>
 */
@Tag("live")
@Tag("differential")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    /** The system property that names what is tested. */
    static final String CANDIDATE = "jdlv.differential.candidate";

    private static final String NEWEST_AND_OLDEST = Era.CURRENT.release() + "," + Era.OLDEST.release();

    private final Corpus corpus = new Corpus();
    private final String candidateName = System.getProperty(CANDIDATE, "jdlv");
    private ExecutorService workers;
    private GoTools tools;
    private Normaliser normaliser;
    private Differences differences;

    @BeforeAll
    void readLists() throws IOException {
        workers = Executors.newFixedThreadPool(Integer.getInteger("jdlv.differential.parallel", 3));
        tools = GoTools.find();
        normaliser = corpus.normaliser();
        differences = corpus.differences();
    }

    @AfterAll
    void stopWorkers() {
        workers.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> bothClientsSayTheSame() throws IOException {
        List<CommandCase> cases = corpus.cases();
        List<DynamicTest> tests = new ArrayList<>();
        for (String version : words("jdlv.differential.servers", NEWEST_AND_OLDEST)) {
            tests.addAll(with(DelveRelease.of(version), cases));
        }
        return tests.stream();
    }

    private List<DynamicTest> with(DelveRelease server, List<CommandCase> cases) {
        CaseCheck check = new CaseCheck(new DlvClient("reference", tools.dlv()), candidate(), tools.dlv(), normaliser);
        Path output = Path.of("target", "differential", server.toString()).toAbsolutePath();
        Path dlv = server.dlv(tools);
        FixtureBuilder builder = new FixtureBuilder(tools, server.toolchain());
        List<String> only = words("jdlv.differential.only", "");
        List<DynamicTest> tests = new ArrayList<>();
        for (CommandCase each : cases) {
            if (each.servers().contains(server.version()) && only.stream().anyMatch(each.name()::contains)) {
                CaseRunner runner = new CaseRunner(dlv, tools.dlv(), builder, normaliser, each, output);
                Optional<Entry> listed = isStabilityCheck() ? Optional.empty() : differences.of(each.name(), server.version());
                Future<String> problem = workers.submit(() -> check.problem(runner, listed));
                String name = server + " " + each.name();
                tests.add(DynamicTest.dynamicTest(name, () -> assertThat(await(problem)).as(name).isEmpty()));
            }
        }
        return tests;
    }

    private static List<String> words(String property, String otherwise) {
        return List.of(System.getProperty(property, otherwise).split(","));
    }

    private static String await(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return fail(e.getCause());
        }
    }

    private boolean isStabilityCheck() {
        return candidateName.equals("dlv");
    }

    private ClientRunner candidate() {
        return isStabilityCheck() ? new DlvClient("again", tools.dlv()) : JdlvClient.of(candidateName);
    }
}
