package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.jdlv.protocol.Catalogue.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What jdlv sends and reads is what Delve's sources have, in every version. See docs/protocol.md. */
class ApiCheckTest {
    private final Catalogues catalogues = Catalogues.checkedIn();

    @Test
    void jdlvAgreesWithEveryCatalogue() {
        assertThat(lines(ApiCheck.findings(catalogues))).isEmpty();
    }

    @Test
    void nothingIsNullThatAServerLeavesOut() {
        assertThat(lines(AbsentCheck.findings(catalogues.newest()))).isEmpty();
    }

    /** Else nothing would follow from a member that is never sent to an older server. */
    @Test
    void theNewestServerIsSentEveryMemberOfEveryRequest() {
        Map<String, JsonObject> sent = new LinkedHashMap<>();
        SentCalls.to(catalogues.newest().version()).forEach(call -> call.request().argument().asMap().forEach((name, value) -> {
            JsonObject all = sent.computeIfAbsent(call.request().method(), method -> new JsonObject());
            if (!all.has(name) || IgnoredCheck.isNothing(all.get(name))) {
                all.add(name, value);
            }
        }));
        Set<String> never = new TreeSet<>();
        catalogues.newest().methods().values().forEach(method -> {
            Type type = catalogues.newest().type(method.request()).orElseThrow();
            JsonObject all = sent.getOrDefault(method.name(), new JsonObject());
            type.fields().stream()
                    .filter(field -> IgnoredCheck.isNothing(all.has(field.name()) ? all.get(field.name()) : new JsonObject()))
                    .forEach(field -> never.add(field.part(type)));
        });

        assertThat(never).isEqualTo(new TreeSet<>(TypeCheck.LEFT_OUT.keySet()));
    }

    private static String lines(Iterable<String> findings) {
        return String.join("\n", findings);
    }
}
