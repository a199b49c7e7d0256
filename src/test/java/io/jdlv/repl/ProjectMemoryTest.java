package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.PathRule;
import io.jdlv.session.Displays;
import io.jdlv.session.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectMemoryTest {
    private static final String MAIN = "/src/app/main.go";
    private static final ProjectNotes NOTES = new ProjectNotes(
            MAIN,
            List.of(
                    Breakpoint.NEW.withFileLine(MAIN, 12).withName("loop").withCondition("n > 3").withDisabled(true),
                    Breakpoint.NEW.withFileLine(MAIN, 20)),
            List.of(new Displays.Entry("n", "%x")),
            List.of(new PathRule("/src", "/home/gopher/src")));

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptComesBack() throws IOException {
        memory().save(NOTES);

        assertThat(memory().load(MAIN)).contains(NOTES);
        assertThat(memory().load("/src/other/main.go")).isEmpty();
    }

    @Test
    void nothingToRememberIsForgotten() throws IOException {
        memory().save(NOTES);
        memory().save(ProjectNotes.none(MAIN));

        assertThat(memory().load(MAIN)).isEmpty();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoneOfOursIsNoMemory() throws IOException {
        memory().save(NOTES);
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"breakpoints\": 3");
        }

        assertThat(memory().load(MAIN)).isEmpty();
    }

    @Test
    void onlyWhatIsNotThereYetIsOffered() {
        assertThat(NOTES.summary()).isEqualTo("2 breakpoints, 1 display and 1 path rule");
        ProjectNotes present = new ProjectNotes(MAIN, List.of(Breakpoint.NEW), List.of(), NOTES.pathRules());

        assertThat(NOTES.beyond(present).summary()).isEqualTo("1 display");
        assertThat(NOTES.beyond(NOTES).isEmpty()).isTrue();
    }

    private ProjectMemory memory() {
        return new ProjectMemory(new StateFolder(folder));
    }
}
