package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/protocol.md says of every capability what jdlv does without it. */
class CapabilityTableTest {
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (\\d+\\.\\d+\\.\\d+) \\| (.+) \\|");

    @Test
    void everyCapabilityHasARow() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "protocol.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + ", since " + row.group(2))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Capability.values())
                        .map(capability -> capability.description() + ", since " + capability.since())
                        .toList());
    }
}
