package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.delve.ServerVersion;
import io.jdlv.protocol.SentCalls.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says when a catalogue has something that jdlv does not know of, or lacks what jdlv relies on. */
class EditedCatalogueTest {
    private static final int OLDEST = 0;
    private static final int NEWEST = 7;

    private final List<JsonObject> catalogues = new ArrayList<>(Catalogues.json());

    @Test
    void aMemberRenamedInTheNewestVersion() {
        field(NEWEST, "api.Variable", "len").addProperty("name", "length");

        assertThat(findings())
                .containsExactly(
                        "Delve 1.27.2 has api.Variable.length (int64): add @SerializedName(\"length\") long to Variable"
                                + " (or, if it is left out on purpose, to TypeCheck.LEFT_OUT).",
                        "api.Variable.len is in Delve 1.26.1 and gone in Delve 1.27.2. If Delve took it away, jdlv must do without"
                                + " it there, and HistoryCheck must learn of that; if not, the catalogue was changed by hand: run"
                                + " scripts/protocol.",
                        "api.Variable.length came after 1.26.1 and is in 1.27.2, and no Capability names it: add it to the one that"
                                + " it belongs to, or a new one such as NAME(1, 27, 2, \"What it is\", \"api.Variable.length\"), and"
                                + " see what jdlv does without it (docs/protocol.md).");
    }

    @Test
    void aMemberOfARequestRenamedInAnOlderVersion() {
        field(3, "rpc2.FindLocationIn", "Loc").addProperty("name", "Location");

        assertThat(findings())
                .contains("Program.findLocation sends the member rpc2.FindLocationIn.Loc to Delve 1.23.1, which ignores it: make up"
                        + " for it there, or require a Capability.");
    }

    @Test
    void aMemberRenamedInEveryVersion() {
        for (int i = OLDEST; i <= NEWEST; i++) {
            field(i, "api.Goroutine", "waitSince").addProperty("name", "waitingSince");
        }

        assertThat(findings())
                .containsExactly(
                        "Delve 1.27.2 has api.Goroutine.waitingSince (int64): add @SerializedName(\"waitingSince\") long to"
                                + " Goroutine (or, if it is left out on purpose, to TypeCheck.LEFT_OUT).",
                        "Goroutine.waitSince is written as \"waitSince\", which no version of Delve knows: correct its name or"
                                + " remove it.");
    }

    @Test
    void aMethodRemovedFromTheNewestVersion() {
        removeMethod(NEWEST, "RPCServer.Ancestors");

        assertThat(findings())
                .contains(
                        "Goroutines.ancestors sends RPCServer.Ancestors to Delve 1.27.2, which ignores it: make up for it there, or"
                                + " require a Capability.",
                        "RPCServer.Ancestors is in Delve 1.26.1 and gone in Delve 1.27.2. If Delve took it away, jdlv must do"
                                + " without it there, and HistoryCheck must learn of that; if not, the catalogue was changed by"
                                + " hand: run scripts/protocol.");
    }

    @Test
    void aMethodRemovedFromEveryVersion() {
        for (int i = OLDEST; i <= NEWEST; i++) {
            removeMethod(i, "RPCServer.Ancestors");
        }

        assertThat(findings())
                .contains("RpcMethod.ANCESTORS is RPCServer.Ancestors, which no version of Delve has: correct its name or remove it.");
    }

    @Test
    void aNewMethod() {
        array(NEWEST, "methods").add(JsonParser.parseString(
                """
                {"name":"RPCServer.MakeTea","request":"rpc2.MakeTeaIn","response":"rpc2.MakeTeaOut","answered":"out of order"}"""));

        assertThat(findings())
                .containsExactly(
                        "Delve 1.27.2 has RPCServer.MakeTea(rpc2.MakeTeaIn) rpc2.MakeTeaOut, answered out of order: add"
                                + " MAKE_TEA(\"MakeTea\") to RpcMethod and a method that sends it to the part of DelveClient it"
                                + " belongs to, with records for its argument and its answer.",
                        "RPCServer.MakeTea came after 1.26.1 and is in 1.27.2, and no Capability names it: add it to the one that it"
                                + " belongs to, or a new one such as NAME(1, 27, 2, \"What it is\", \"RPCServer.MakeTea\"), and see"
                                + " what jdlv does without it (docs/protocol.md).");
    }

    @ParameterizedTest
    @ValueSource(ints = {OLDEST, 4, NEWEST})
    void aTypeThatAJavaTypeCannotHold(int version) {
        JsonObject length = field(version, "api.Variable", "len");
        length.addProperty("go", "uint64");
        length.addProperty("kind", "uint64");
        JsonObject line = field(version, "api.Location", "line");
        line.addProperty("go", "int64");
        line.addProperty("kind", "int64");
        JsonObject addresses = field(version, "api.Location", "pcs");
        addresses.addProperty("go", "[]string");
        addresses.add("element", JsonParser.parseString("{\"kind\":\"string\"}"));
        String release = "Delve " + catalogues.get(version).get("delve").getAsString();

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "api.Variable.len is uint64 in " + release + ", and Variable.length cannot hold it: make it"
                                + " @JsonAdapter(UnsignedLongAdapter.class) long.",
                        "api.Location.line is int64 in " + release + ", and Location.line cannot hold it: make it long.",
                        "api.Location.pcs is []string in " + release + ", and Location.pcs cannot hold it: make it List<String>.");
    }

    @Test
    void anotherOrderOfAnswers() {
        method(2, "RPCServer.Eval").addProperty("answered", "out of order");

        assertThat(findings())
                .containsExactly("RPCServer.Eval is answered out of order by Delve 1.22.1: make RpcMethod.EVAL.isAnsweredInOrder say so.");
    }

    @Test
    void newConstantsCommandsAndNumbers() {
        type(NEWEST, "api.EventKind").getAsJsonArray("constants").add(constant("EventTeaIsReady", 6));
        type(NEWEST, "api.VariableFlags").getAsJsonArray("constants").add(constant("VariableWarm", 256));
        array(NEWEST, "commands").add(JsonParser.parseString("{\"name\":\"Brew\",\"value\":\"brew\"}"));
        find(array(NEWEST, "constants"), "rpc2.ExamineMemoryLengthLimit").addProperty("value", 131072);
        array(NEWEST, "constants").add(constant("rpc2.Leaves", 5));

        assertThat(findings())
                .contains(
                        "Delve 1.27.2 has the command \"brew\": add it to CommandName.",
                        "rpc2.ExamineMemoryLengthLimit is 131072 in Delve 1.27.2, and 65536 in Java: change that.",
                        "Delve 1.27.2 has the constant rpc2.Leaves = 5: see what it means for jdlv and add it to MethodCheck.NUMBERS.",
                        "Delve 1.27.2 has EventTeaIsReady, the api.EventKind 6: add a constant for it to EventKind.",
                        "Delve 1.27.2 has VariableWarm, the api.VariableFlags 256: add a constant for it to VariableFlag.");
    }

    @Test
    void aCommandThatAnOlderVersionDoesNotKnow() {
        remove(array(1, "commands"), named("StepOut"));

        assertThat(findings())
                .contains("Execution.command sends the command \"stepOut\" to Delve 1.21.2, which ignores it: make up for it there, or"
                        + " require a Capability.");
    }

    @Test
    void aCapabilityThatCameEarlierThanItSays() {
        JsonObject skip = field(NEWEST, "rpc2.StacktraceIn", "Skip").deepCopy();
        type(6, "rpc2.StacktraceIn").getAsJsonArray("fields").add(skip);

        assertThat(findings())
                .containsExactly("Capability.STACKTRACE_SKIP is since 1.26.2, but its rpc2.StacktraceIn.Skip came after 1.25.2 and is in"
                        + " 1.26.1: correct the version.");
    }

    @Test
    void aCapabilityThatCameLaterThanItSays() {
        for (int i = 1; i < 4; i++) {
            remove(type(i, "api.Image").getAsJsonArray("fields"), named("LoadError"));
        }

        assertThat(findings())
                .containsExactly("Capability.LIBRARY_LOAD_ERROR is since 1.21.0, but its api.Image.LoadError came after 1.23.1 and is in"
                        + " 1.24.2: correct the version.");
    }

    @Test
    void aMissingCatalogue() {
        catalogues.remove(3);

        assertThat(findings())
                .containsExactly("There must be one catalogue of each minor version from 1.20 on, and there are those of [1.20.2, 1.21.2,"
                        + " 1.22.1, 1.24.2, 1.25.2, 1.26.1, 1.27.2]: make the others with scripts/protocol VERSION.");
    }

    @Test
    void aNewerCatalogue() {
        JsonObject next = catalogues.get(NEWEST).deepCopy();
        next.addProperty("delve", "1.28.0");
        catalogues.add(next);

        assertThat(findings())
                .containsExactly("The newest catalogue is of Delve 1.28.0, and ServerVersion.NEWEST_KNOWN is 1.27.2: change that when the"
                        + " rest of this list is done.");
    }

    /** Whatever is renamed, wherever it is. */
    @ParameterizedTest
    @ValueSource(ints = {OLDEST, 5, NEWEST})
    void everyNameCounts(int version) {
        List<JsonObject> named = new ArrayList<>();
        for (String list : List.of("methods", "commands", "constants")) {
            array(version, list).forEach(each -> named.add(each.getAsJsonObject()));
        }
        for (JsonElement type : array(version, "types")) {
            for (String list : List.of("fields", "constants")) {
                if (type.getAsJsonObject().has(list)) {
                    type.getAsJsonObject().getAsJsonArray(list).forEach(each -> named.add(each.getAsJsonObject()));
                }
            }
        }
        List<Sent> calls = SentCalls.to(ServerVersion.NEWEST_KNOWN);
        List<Catalogue> edited = new ArrayList<>(read().all());
        List<String> unnoticed = new ArrayList<>();
        for (JsonObject each : named) {
            String name = each.get("name").getAsString();
            each.addProperty("name", name + "Edited");
            edited.set(version, Catalogue.read(catalogues.get(version)));
            Catalogues all = new Catalogues(edited);
            if (new HistoryCheck(all).findings().isEmpty() && new TypeCheck(all, calls).findings().isEmpty()) {
                unnoticed.add(name);
            }
            each.addProperty("name", name);
        }

        assertThat(named).hasSizeGreaterThan(400);
        assertThat(unnoticed).isEmpty();
    }

    private List<String> findings() {
        return ApiCheck.findings(read());
    }

    private Catalogues read() {
        return new Catalogues(catalogues.stream().map(Catalogue::read).toList());
    }

    private JsonArray array(int version, String name) {
        return catalogues.get(version).getAsJsonArray(name);
    }

    private JsonObject method(int version, String name) {
        return find(array(version, "methods"), name);
    }

    private JsonObject type(int version, String name) {
        return find(array(version, "types"), name);
    }

    private JsonObject field(int version, String type, String name) {
        return find(type(version, type).getAsJsonArray("fields"), name);
    }

    private void removeMethod(int version, String name) {
        remove(array(version, "methods"), named(name));
    }

    private static JsonObject constant(String name, int value) {
        JsonObject constant = new JsonObject();
        constant.addProperty("name", name);
        constant.addProperty("value", value);
        return constant;
    }

    private static JsonObject find(JsonArray list, String name) {
        return list.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(named(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " to change."));
    }

    private static void remove(JsonArray list, Predicate<JsonObject> which) {
        assertThat(list.asList().removeIf(each -> which.test(each.getAsJsonObject()))).isTrue();
    }

    private static Predicate<JsonObject> named(String name) {
        return each -> each.get("name").getAsString().equals(name);
    }
}
