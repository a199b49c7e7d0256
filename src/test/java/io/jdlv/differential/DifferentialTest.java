package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Every case file through dlv's client and through jdlv. System properties, for work on the corpus:
 *
 * <ul>
 *   <li>{@code jdlv.differential.only}: run the cases whose name contains this
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

    private final Corpus corpus = new Corpus();
    private final String candidateName = System.getProperty(CANDIDATE, "jdlv");
    private ExecutorService workers;
    private GoTools tools;
    private FixtureBuilder builder;
    private Normaliser normaliser;
    private Differences differences;

    @BeforeAll
    void readLists() throws IOException {
        workers = Executors.newFixedThreadPool(Integer.getInteger("jdlv.differential.parallel", 3));
        tools = GoTools.find();
        builder = new FixtureBuilder(tools);
        normaliser = corpus.normaliser();
        differences = corpus.differences();
    }

    @AfterAll
    void stopWorkers() {
        workers.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> bothClientsSayTheSame() throws IOException {
        String only = System.getProperty("jdlv.differential.only", "");
        List<ClientRunner> clients = List.of(new DlvClient("reference", tools.dlv()), candidate());
        Path output = Path.of("target", "differential").toAbsolutePath();
        List<DynamicTest> tests = new ArrayList<>();
        for (CommandCase each : corpus.cases()) {
            if (each.name().contains(only)) {
                CaseRunner runner = new CaseRunner(tools, builder, normaliser, each, output);
                Future<List<ClientRun>> runs = workers.submit(() -> runner.run(clients));
                tests.add(DynamicTest.dynamicTest(each.name(), () -> compare(each, runs)));
            }
        }
        return tests.stream();
    }

    private void compare(CommandCase test, Future<List<ClientRun>> future) throws InterruptedException, IOException {
        List<ClientRun> runs = await(future);
        String difference = difference(runs.getFirst(), runs.getLast());
        if (isStabilityCheck() || differences.reason(test.name()).isEmpty()) {
            assertThat(difference).as(test.name()).isEmpty();
        } else {
            assertThat(difference).as("%s is listed in differences.txt but does not differ", test.name()).isNotEmpty();
        }
    }

    static String difference(ClientRun reference, ClientRun candidate) {
        StringBuilder text = new StringBuilder();
        if (reference.exitCode() != candidate.exitCode()) {
            text.append("exit code " + candidate.exitCode() + " in place of " + reference.exitCode() + "\n");
        }
        for (String name : reference.texts().keySet()) {
            TextDifference.describe(name, reference.texts().get(name), candidate.texts().get(name)).ifPresent(text::append);
        }
        return text.toString();
    }

    private static List<ClientRun> await(Future<List<ClientRun>> future) throws InterruptedException {
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
