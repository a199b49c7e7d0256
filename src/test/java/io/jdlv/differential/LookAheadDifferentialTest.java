package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.DelveRelease;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases of the corpus through jdlv one command at a time, and looking ahead: byte for byte the same. A part of the corpus,
 * spread over it, for {@link DifferentialTest} holds all of it against dlv; the system property {@code
 * jdlv.lookahead.every=1} takes all cases.
 */
@Tag("live")
@Tag("differential")
class LookAheadDifferentialTest {
    private final Corpus corpus = new Corpus();

    @TestFactory
    Stream<DynamicTest> whatIsShownDoesNotTellWhetherItLookedAhead() throws IOException {
        GoTools tools = GoTools.find();
        FixtureBuilder builder = new FixtureBuilder(tools);
        Normaliser normaliser = corpus.normaliser();
        JdlvClient ahead = JdlvClient.of(System.getProperty(DifferentialTest.CANDIDATE, "jdlv"));
        List<ClientRunner> clients = List.of(ahead.with("one-at-a-time", "--one-at-a-time"), ahead);
        Path output = Path.of("target", "look-ahead").toAbsolutePath();
        List<CommandCase> cases = corpus.cases();
        int every = Integer.getInteger("jdlv.lookahead.every", 16);
        return IntStream.range(0, cases.size())
                .filter(i -> i % every == 0)
                .mapToObj(cases::get)
                .filter(each -> each.servers().contains(DelveRelease.NEWEST.version()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    List<ClientRun> runs = new CaseRunner(tools.dlv(), tools.dlv(), builder, normaliser, each, output).run(clients);
                    assertThat(runs.getLast().differencesFrom(runs.getFirst())).as(each.name()).isEmpty();
                }));
    }
}
