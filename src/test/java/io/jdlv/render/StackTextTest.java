package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Stackframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTextTest {
    private static final String INNER =
            "{'pc': 4857043, 'file': '/src/store/shelf.go', 'line': 79, 'function': {'name': 'store.(*Shelf).Add'}, 'FrameOffset': 16, 'FramePointerOffset': -8";
    private static final String OUTER =
            "{'pc': 4532295, 'file': '/go/proc.go', 'line': 290, 'function': {'name': 'runtime.main'}";

    private static String show(boolean offsets, String... frames) {
        List<Stackframe> stack =
                List.of(frames).stream().map(frame -> Texts.read(Stackframe.class, frame + "}")).toList();
        return Texts.plain(new StackText(stack, "", offsets));
    }

    @Test
    void aFrameIsTwoLines() {
        assertThat(show(false, INNER, OUTER + ", 'Bottom': true"))
                .isEqualTo(
                        """
                        0  0x00000000004a1cd3 in store.(*Shelf).Add
                           at ./store/shelf.go:79
                        1  0x0000000000452847 in runtime.main
                           at /go/proc.go:290
                        """);
    }

    @Test
    void aStackThatGoesOnSaysSo() {
        assertThat(show(false, OUTER)).endsWith("   at /go/proc.go:290\n(truncated)\n");
    }

    @Test
    void offsetsHaveTheirSign() {
        assertThat(show(true, INNER + ", 'Bottom': true")).contains("   frame: +0x10 frame pointer -0x8\n");
    }

    @Test
    void aFrameThatCouldNotBeReadSaysWhy() {
        assertThat(show(false, "{'Err': 'bad frame', 'Bottom': true")).isEqualTo("   error: bad frame\n");
    }

    @Test
    void variablesStandBelowTheirFrame() {
        String frame = INNER + ", 'Bottom': true, 'Arguments': [{'name': 'n', 'kind': 2, 'type': 'int', 'value': '10', 'addr': 1}]";

        assertThat(show(false, frame)).endsWith("   at ./store/shelf.go:79\n       n = 10\n\n");
    }

    @Test
    void noFramesAreNoText() {
        assertThat(show(false)).isEmpty();
    }

    @Test
    void functionAndFileStandOutInColour() {
        StackText text = new StackText(List.of(Texts.read(Stackframe.class, OUTER + ", 'Bottom': true}")), "", false);

        assertThat(Texts.coloured(text, Palette.standard()))
                .contains(" in \u001b[1mruntime.main\u001b[0m\n", "at /go/\u001b[1mproc.go:290\u001b[0m\n");
    }
}
