package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final String EXECUTE = "gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeSyscall";

    private final NameIndex index = NameIndex.of(List.of(
            EXECUTE,
            "gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeOther",
            "kernel.init",
            "main.main",
            "main.Map[go.shape.string,example.com/a/b.T]"));

    @Test
    void byTheWholeName() {
        assertThat(index.find("main.m")).containsExactly("main.main");
        assertThat(index.find("gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeS")).containsExactly(EXECUTE);
    }

    @Test
    void byTheLastElementOfThePath() {
        assertThat(index.find("kernel.(*Task).executeS")).containsExactly(EXECUTE);
        assertThat(index.find("kernel.")).hasSize(3).startsWith("kernel.init");
    }

    @Test
    void bySomethingInside() {
        assertThat(index.find("sentry/kernel.(*Task).executeS")).containsExactly(EXECUTE);
        assertThat(index.find("executesyscall")).containsExactly(EXECUTE);
        assertThat(index.find("nothing")).isEmpty();
    }

    @Test
    void slashesInTypeArgumentsAreNotOfThePath() {
        assertThat(NameIndex.withoutPath("main.Map[go.shape.string,example.com/a/b.T]"))
                .isEqualTo("main.Map[go.shape.string,example.com/a/b.T]");
        assertThat(NameIndex.withoutPath(EXECUTE)).isEqualTo("kernel.(*Task).executeSyscall");
    }

    @Test
    void ofVeryManyOnlySomeAreOfferedAndTheLastOneTellsWhatTheyShare() {
        NameIndex many = NameIndex.of(IntStream.range(0, 100_000)
                .mapToObj(i -> "example.com/pkg/p%03d.Function%06d".formatted(i % 500, i))
                .toList());

        assertThat(many.find("example.com/pkg/p"))
                .hasSize(NameIndex.MAX_FOUND)
                .contains("example.com/pkg/p000.Function000000", "example.com/pkg/p499.Function099999");
        assertThat(many.find("p123.Function099")).hasSize(2);
        assertThat(many.find("Function099999")).containsExactly("example.com/pkg/p499.Function099999");
    }
}
