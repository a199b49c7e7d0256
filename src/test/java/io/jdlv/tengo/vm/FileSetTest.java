package io.jdlv.tengo.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Positions are those that tengo computes. */
class FileSetTest {
    private static final ScriptFile MAIN = new ScriptFile("(main)", 1, 10, List.of(0, 4, 5));
    private static final ScriptFile MODULE = new ScriptFile("/lib/pricing.tengo", 12, 3, List.of(0));
    private static final FileSet FILES = new FileSet(List.of(MAIN, MODULE));

    @Test
    void aPositionIsInTheFileWhoseRangeHasIt() {
        assertThat(FILES.position(1)).hasToString("Optional[(main):1:1]");
        assertThat(FILES.position(5)).hasToString("Optional[(main):2:1]");
        assertThat(FILES.position(11)).as("the end of the file has a position too").hasToString("Optional[(main):3:6]");
        assertThat(FILES.position(14)).hasToString("Optional[/lib/pricing.tengo:1:3]");
        assertThat(FILES.position(0)).isEmpty();
        assertThat(FILES.position(99)).isEmpty();
    }

    @Test
    void aFileIsNamedWholeOrByItsEnd() {
        assertThat(FILES.named("main")).contains(MAIN);
        assertThat(FILES.named("(main)")).contains(MAIN);
        assertThat(FILES.named("pricing")).contains(MODULE);
        assertThat(FILES.named("pricing.tengo")).contains(MODULE);
        assertThat(FILES.named("ricing")).isEmpty();
    }

    @Test
    void aTextFitsByItsLengthAndItsLines() {
        assertThat(MAIN.fits("abc\n\nfghij".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(MAIN.fits("abcd\n\nghij".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(MAIN.fits("abc\n\nfghi".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(MODULE.fits("a\nb".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(MODULE.fits("ab\n".getBytes(StandardCharsets.UTF_8)))
                .as("behind the break at the end there is no line")
                .isTrue();
    }
}
