package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Variable;
import io.jdlv.rpc.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private static final ResultJson JSON = new ResultJson();

    private static String line(Result result) {
        return JSON.line(JSON.of(result));
    }

    private static Variable variable(String json) {
        return Texts.read(Variable.class, json);
    }

    @Test
    void valuesHaveDelvesNamesAndLayoutStaysOut() {
        assertThat(line(new ValueText(variable("{'name':'n','addr':824633779928,'type':'int','kind':2,'value':'7'}"), "%x")))
                .startsWith("{\"kind\":\"value\",\"data\":{\"value\":{\"name\":\"n\",\"addr\":824633779928,\"onlyAddr\":false,\"type\":\"int\"")
                .doesNotContain("%x");
    }

    @Test
    void aNumberThatJavaScriptWouldRoundIsText() {
        MemoryText low = new MemoryText(
                (1L << 53) - 1, ByteString.copyOf(new byte[] {1}), true, MemoryDump.Format.HEXADECIMAL, 1);
        MemoryText high = new MemoryText(1L << 53, ByteString.EMPTY, true, MemoryDump.Format.HEXADECIMAL, 1);
        MemoryText kernel = new MemoryText(-1, ByteString.EMPTY, true, MemoryDump.Format.HEXADECIMAL, 1);

        assertThat(line(low))
                .isEqualTo("{\"kind\":\"memory\",\"data\":{\"address\":9007199254740991,\"bytes\":\"AQ==\",\"littleEndian\":true}}");
        assertThat(line(high)).contains("\"address\":\"9007199254740992\"");
        assertThat(line(kernel)).contains("\"address\":\"18446744073709551615\"");
    }

    @Test
    void nothingInALineActsOnATerminal() {
        Result hostile = new ContextText.Entries(
                List.of(new ContextText.Entry("s", "\u001b[2J\u009b\u202eé\uD83D\uDE00\n\u007f", false)), "");

        assertThat(line(hostile)).contains("\\u001b[2J\\u009b\\u202e\\u00e9\\ud83d\\ude00\\n\\u007f").doesNotContain("\n");
    }

    @Test
    void aResultWithinAnotherSaysItsKind() {
        ContextText context = new ContextText(
                List.of(new ContextText.Section("registers", new ContextText.Entries(List.of(), "none"))));

        assertThat(line(context))
                .isEqualTo("{\"kind\":\"context\",\"data\":{\"sections\":[{\"heading\":\"registers\","
                        + "\"body\":{\"kind\":\"entries\",\"data\":{\"entries\":[]}}}]}}");
    }

    @Test
    void theTextIsThereOnRequest() {
        Result result = new MemoryText(
                0x1000, ByteString.copyOf(new byte[] {0x7f}), true, MemoryDump.Format.HEXADECIMAL, 1);

        assertThat(Texts.plain(new JsonLine(result, JSON, true)))
                .endsWith(",\"text\":\"" + Texts.plain(result).replace("\n", "\\n") + "\"}\n");
        assertThat(Texts.plain(new JsonLine(result, JSON, false))).doesNotContain("text");
    }
}
