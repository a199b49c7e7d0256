package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.session.GoroutinePages;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("live")
class GoroutineListLiveTest {
    private static final Pattern LINE = Pattern.compile("(?m)^[* ] Goroutine (\\d+) - ");

    /** Some of the first have ended, and their places in the runtime's list are empty. */
    @ParameterizedTest
    @ValueSource(strings = {"goroutines", "goroutines -t 1"})
    void eachIsShownOnceWhereDeadOnesAreAmongThem(String command, @TempDir Path folder) {
        for (String counts : List.of("100 40", "300 40", "300 200", "10500 40")) {
            try (TestSession session = TestSession.alone("endless", folder, counts.split(" "))) {
                session.run("break main.ready");
                session.run("continue");

                assertThat(shown(session, command)).as(counts).isEqualTo(pages(session));
            }
        }
    }

    @Test
    void theSameStopIsAskedOnceForBothForms(@TempDir Path folder) {
        try (TestSession session = TestSession.alone("endless", folder, "300")) {
            session.run("break main.ready");
            session.run("continue");
            session.session().snapshot().keep();
            session.run("goroutines");

            assertThat(session.costOf("goroutines").turnarounds()).isZero();
            assertThat(session.costOf("goroutines -t 1").turnarounds()).as("the stacks").isEqualTo(1);
        }
    }

    private static List<Long> shown(TestSession session, String command) {
        return LINE.matcher(session.run(command)).results().map(line -> Long.valueOf(line.group(1))).toList();
    }

    /** As dlv shows them: 10,000 at a time, each page sorted. */
    private static List<Long> pages(TestSession session) {
        List<Long> all = new ArrayList<>();
        int start = 0;
        while (start >= 0) {
            GoroutinePage page = session.session().delve().goroutines().list(start, GoroutinePages.SIZE).await();
            all.addAll(page.goroutines().stream().map(Goroutine::id).sorted().toList());
            start = page.next();
        }
        return all;
    }
}
