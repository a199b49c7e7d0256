package io.jdlv.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scripts/bench reads and writes. */
class TableTest {
    @Test
    void aRowHasMediansAndTheirRatio() {
        Row row = new Row("ten breakpoints", List.of(3.0, 100.0, 2.0), List.of(0.25, 0.75));

        assertThat(row.text()).isEqualTo("| ten breakpoints | 3.000 | 0.500 | 6.0 |");
    }

    @Test
    void onlyTheMarkedRegionOfTheFileIsWritten() {
        String text = "before\n" + MarkedRegion.BEGIN + "old\nold\n" + MarkedRegion.END + "behind\n";

        assertThat(MarkedRegion.replace(text, "new\n"))
                .isEqualTo("before\n" + MarkedRegion.BEGIN + "new\n" + MarkedRegion.END + "behind\n");
        assertThatThrownBy(() -> MarkedRegion.replace("before\nbehind\n", "new\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDocumentHasAPlaceForIt() throws IOException {
        String text = Files.readString(Path.of("docs/performance.md"));

        assertThat(MarkedRegion.replace(text, "| new |\n")).contains("| new |\n");
    }

    @Test
    void argumentsAreRead() {
        assertThat(Settings.parse(List.of())).isEqualTo(new Settings(50, 100, 3, false, Optional.empty()));
        assertThat(Settings.parse(List.of("--ms", "80", "--mbit", "20", "--runs", "5", "--write")))
                .isEqualTo(new Settings(80, 20, 5, true, Optional.empty()));
        assertThat(Settings.parse(List.of("--only", "steps")).measures("twenty steps")).isTrue();
        assertThat(Settings.parse(List.of("--only", "steps")).measures("ten breakpoints")).isFalse();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> Settings.parse(List.of("--ms")))
                .hasMessageStartingWith("--ms needs something behind it.");
        assertThatThrownBy(() -> Settings.parse(List.of("--runs", "0")))
                .hasMessage("--runs needs a number from 1 to 1000000 behind it, not 0.");
        assertThatThrownBy(() -> Settings.parse(List.of("--fast"))).hasMessageStartingWith("--fast is not known.\n");
        assertThatThrownBy(() -> Settings.parse(List.of("--write", "--only", "steps")))
                .hasMessage("--write wants the whole table: leave out --only.");
    }

    @Test
    void scriptsDifferAndEnd() {
        assertThat(Script.all()).hasSize(10).extracting(Script::title).doesNotHaveDuplicates();
        assertThat(Script.all()).allSatisfy(script -> assertThat(script.text()).endsWith("\nexit\n"));
    }
}
