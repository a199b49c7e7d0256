package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.ContextText.Entries;
import io.jdlv.render.ContextText.Entry;
import io.jdlv.render.ContextText.Section;
import io.jdlv.session.ContextDisplay;
import io.jdlv.session.ContextDisplay.Part;
import io.jdlv.testing.PlainPresentation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTextTest {
    @Test
    void whatChangedIsMarked() {
        StringBuilder out = new StringBuilder();
        Entries entries = new Entries(List.of(new Entry("n", "4", false), new Entry("total", "5", true)), "(none)");
        new ContextText(List.of(
                        new Section("locals of main.work", entries),
                        new Section("arguments of main.work", new Entries(List.of(), "(no args)"))))
                .writeTo(new PlainSink(out, new PlainPresentation()));

        assertThat(out.toString().lines())
                .containsExactly(
                        "-- locals of main.work --------------------------------------------------------",
                        "  n     = 4",
                        "* total = 5",
                        "-- arguments of main.work -----------------------------------------------------",
                        "  (no args)");
    }

    @Test
    void partsAreSwitchedOneByOne() {
        ContextDisplay display = ContextDisplay.off().with(Part.REGS, false).with(Part.STACK, false).with(Part.STACK, true);

        assertThat(display.parts()).containsExactlyInAnyOrder(Part.SOURCE, Part.ARGS, Part.LOCALS, Part.STACK);
        assertThat(display.atStops()).isFalse();
        assertThat(Part.named("regs")).contains(Part.REGS);
        assertThat(Part.named("registers")).isEmpty();
    }
}
