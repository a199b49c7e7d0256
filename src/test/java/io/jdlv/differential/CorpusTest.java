package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private final Corpus corpus = new Corpus();

    @Test
    void isReadableAndLarge() throws IOException {
        assertThat(corpus.cases()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void listsDifferencesOnlyOfCasesThatExist() throws IOException {
        List<String> names = corpus.cases().stream().map(CommandCase::name).toList();

        assertThat(corpus.differences().entries()).extracting(Differences.Entry::name).isSubsetOf(names);
    }

    @Test
    void hasAReasonForEveryPattern() throws IOException {
        assertThat(corpus.normaliser().apply(CommandCase.Server.FRESH, "Process 12 has exited with status 0"))
                .isEqualTo("Process PID has exited with status 0");
    }
}
