package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.repl.PagerChoice.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagedOutputTest {
    private static final Optional<Window> WINDOW = Optional.of(new Window(3, 10));

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void whichPager() {
        assertThat(choice(Map.of("DELVE_PAGER", "most", "PAGER", "less"))).contains(List.of("most"));
        assertThat(choice(Map.of("PAGER", "less -R"))).contains(List.of("less", "-R"));
        assertThat(choice(Map.of())).contains(List.of("more"));
        assertThat(choice(Map.of("TERM", "dumb", "PAGER", "less"))).isEmpty();
        assertThat(choice(Map.of("TERM", "dumb", "DELVE_PAGER", "less"))).contains(List.of("less"));
        assertThat(PagerChoice.of(Map.of("DELVE_PAGER", "less"), Optional.empty())).as("no terminal").isEmpty();
    }

    @Test
    void aPageIsShownAtOnce() throws IOException {
        assertThat(show("1\n2\n3\n", "cat")).isEqualTo("1\n2\n3\n");
    }

    @Test
    void aPagerGetsAllOfALongOutput() throws IOException {
        assertThat(show("1\n2\n3\n4\n5\n", "cp /dev/stdin " + folder.resolve("paged")))
                .isEqualTo("1\n2\n3\nSending output to pager...\n");
        assertThat(folder.resolve("paged")).hasContent("1\n2\n3\n4\n5\n");
    }

    @Test
    void longLinesCountForSeveral() throws IOException {
        assertThat(show("x".repeat(50) + "\n", "cp /dev/stdin " + folder.resolve("paged")))
                .endsWith("Sending output to pager...\n");
        assertThat(folder.resolve("paged")).hasContent("x".repeat(50) + "\n");
    }

    @Test
    void withoutThePagerEverythingIsShown() throws IOException {
        assertThat(show("1\n2\n3\n4\n5\n", "no-such-pager")).isEqualTo("1\n2\n3\n4\n5\n");
    }

    @Test
    void outputThatWasNotSaidToBeLongIsNeverPaged() throws IOException {
        PagedOutput out = new PagedOutput(terminal, () -> PagerChoice.of(Map.of("PAGER", "cat"), WINDOW));
        out.write("1\n2\n3\n4\n5\n".getBytes(StandardCharsets.UTF_8));

        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("1\n2\n3\n4\n5\n");
    }

    private static Optional<List<String>> choice(Map<String, String> environment) {
        return PagerChoice.of(environment, WINDOW).map(PagerChoice::command);
    }

    private String show(String text, String pager) throws IOException {
        PagedOutput out = new PagedOutput(terminal, () -> PagerChoice.of(Map.of("DELVE_PAGER", pager), WINDOW));
        out.begin(() -> {});
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.end();
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
