package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.JsonFlag.Form;
import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFlagTest {
    @ParameterizedTest
    @CsvSource({
        "--json x.y, JSON, x.y",
        "--json=text -fmt hex 0x10, JSON_WITH_TEXT, -fmt hex 0x10",
        "--json, JSON, ''",
        "x --json, TEXT, x --json",
        "--jsonx, TEXT, --jsonx",
        "'', TEXT, ''"
    })
    void itIsTheFirstWordBehindACommand(String arguments, Form form, String rest) {
        assertThat(JsonFlag.parse(arguments)).isEqualTo(new JsonFlag(form, rest));
    }

    @Test
    void behindAPrefixThatHasItTooAResultIsWrittenOnce() {
        List<Result> shown = new ArrayList<>();
        JsonFlag flag = new JsonFlag(Form.JSON, "");

        flag.applyTo(flag.applyTo(shown::add)).accept(new Message("done"));

        assertThat(shown).singleElement().isInstanceOfSatisfying(
                JsonLine.class, line -> assertThat(line.result()).isEqualTo(new Message("done")));
    }
}
