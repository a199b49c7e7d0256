package io.jdlv.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static Request request(String method, String parameters) {
        return new Request("RPCServer." + method, JsonParser.parseString(parameters).getAsJsonObject());
    }

    @Test
    void whatGoReadsAlikeIsEqual() {
        Request full = request("Eval", "{\"Scope\":{\"GoroutineID\":-1,\"Frame\":0},\"Expr\":\"x\",\"Cfg\":null,\"On\":false,\"L\":[],\"S\":\"\"}");
        Request short1 = request("Eval", "{\"expr\":\"x\",\"scope\":{\"goroutineID\":-1}}");

        assertThat(full).isEqualTo(short1).hasSameHashCodeAs(short1);
        assertThat(full).isNotEqualTo(request("Eval", "{\"expr\":\"X\",\"scope\":{\"goroutineID\":-1}}"));
        assertThat(full).isNotEqualTo(request("Set", "{\"expr\":\"x\",\"scope\":{\"goroutineID\":-1}}"));
    }

    @Test
    void whereTheClientHasItsSourcesDoesNotCount() {
        assertThat(request("FindLocation", "{\"Loc\":\"main.main\",\"SubstitutePathRules\":[[\"/a\",\"/b\"]]}"))
                .isEqualTo(request("FindLocation", "{\"Loc\":\"main.main\",\"SubstitutePathRules\":[]}"));
    }

    @Test
    void whetherTheClientTakesEventsDoesNotCount() {
        assertThat(request("Command", "{\"name\":\"continue\",\"WithEvents\":true}"))
                .isEqualTo(request("Command", "{\"name\":\"continue\"}"));
    }

    @Test
    void elementsOfListsCountEvenWhenTheyAreZero() {
        assertThat(request("Restart", "{\"NewArgs\":[\"\",\"a\"]}")).isNotEqualTo(request("Restart", "{\"NewArgs\":[\"a\"]}"));
        assertThat(request("X", "{\"L\":[0]}")).isNotEqualTo(request("X", "{\"L\":[]}"));
    }

    @Test
    void isShownWithoutWhatDoesNotCount() {
        assertThat(request("Eval", "{\"Expr\":\"x\",\"Cfg\":null,\"Scope\":{\"GoroutineID\":-1,\"Frame\":0}}"))
                .hasToString("Eval {\"Expr\":\"x\",\"Scope\":{\"GoroutineID\":-1}}");
        assertThat(request("State", "{\"NonBlocking\":false}")).hasToString("State");
        assertThat(request("Eval", "{\"Expr\":\"" + "x".repeat(1000) + "\"}").toString()).hasSizeLessThan(400).endsWith("...");
    }

    @Test
    void differencesAreNamed() {
        Request asked = request("Eval", "{\"Scope\":{\"GoroutineID\":-1,\"Frame\":2},\"Expr\":\"a\"}");
        Request recorded = request("Eval", "{\"Scope\":{\"GoroutineID\":-1},\"Expr\":\"b\",\"Cfg\":{\"MaxStringLen\":64}}");

        assertThat(asked.differences(recorded))
                .containsExactly(
                        "Cfg.MaxStringLen is not given, recorded is 64",
                        "Expr is \"a\", recorded is \"b\"",
                        "Scope.Frame is 2, recorded is not given");
        assertThat(asked.differences(asked)).isEmpty();
    }
}
