package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.ColourSink;
import io.jdlv.render.Style;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.testing.PlainPresentation;
import org.junit.jupiter.api.Test;

class PalettesTest {
    private final Configuration defaults = Configuration.defaults();

    @Test
    void delvesColoursUnlessConfigured() {
        assertThat(coloured(defaults, Style.STRING)).isEqualTo("\u001b[32mx\u001b[0m");
        assertThat(coloured(defaults, Style.LINE_NUMBER)).isEqualTo("\u001b[34mx\u001b[0m");
        assertThat(coloured(defaults, Style.FUNCTION)).isEqualTo("\u001b[1mx\u001b[0m");
        assertThat(coloured(defaults, Style.KEYWORD)).isEqualTo("x");
    }

    @Test
    void configuredColoursTakeTheirPlace() {
        Configuration configured = defaults.with(ConfigKey.SOURCE_LIST_KEYWORD_COLOR, "\u001b[0;35m")
                .with(ConfigKey.STACKTRACE_FUNCTION_COLOR, "\u001b[31m");

        assertThat(coloured(configured, Style.KEYWORD)).isEqualTo("\u001b[0;35mx\u001b[0m");
        assertThat(coloured(configured, Style.FUNCTION)).isEqualTo("\u001b[31mx\u001b[0m");
    }

    @Test
    void lineNumbersTakeANumberOrASequence() {
        assertThat(coloured(lines(91), Style.LINE_NUMBER)).isEqualTo("\u001b[91mx\u001b[0m");
        assertThat(coloured(lines(50), Style.LINE_NUMBER)).as("no colour").isEqualTo("\u001b[34mx\u001b[0m");
        assertThat(coloured(lines("\u001b[36m"), Style.LINE_NUMBER)).isEqualTo("\u001b[36mx\u001b[0m");
        assertThat(coloured(lines(""), Style.LINE_NUMBER)).isEqualTo("x");
    }

    private Configuration lines(Object value) {
        return defaults.with(ConfigKey.SOURCE_LIST_LINE_COLOR, value);
    }

    private static String coloured(Configuration configuration, Style style) {
        StringBuilder out = new StringBuilder();
        new ColourSink(out, Palettes.from(configuration), new PlainPresentation()).print(style, "x");
        return out.toString();
    }
}
