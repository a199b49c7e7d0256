package io.jdlv.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.jdlv.delve.Capability;
import io.jdlv.protocol.Catalogue.Constant;
import io.jdlv.protocol.Catalogue.Field;
import io.jdlv.protocol.Catalogue.Method;
import io.jdlv.protocol.Catalogue.Shape;
import io.jdlv.protocol.Catalogue.Type;
import io.jdlv.protocol.SentCalls.Sent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what a server would ignore without a word: members that it does not know, commands and numbers that it takes as
 * nothing. A member that is zero or empty says nothing that the server would miss.
 */
final class IgnoredCheck {
    /** A watchpoint's number holds its size above these bits. */
    private static final int WATCH_BITS = 15;

    private final Catalogue catalogue;
    private final Set<String> findings = new LinkedHashSet<>();

    private IgnoredCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A sentence for each thing that the server would ignore.
     *
     * @param calls what is sent to it
     */
    static Set<String> findings(Catalogue catalogue, List<Sent> calls) {
        IgnoredCheck check = new IgnoredCheck(catalogue);
        calls.forEach(check::check);
        return check.findings;
    }

    private void check(Sent sent) {
        Method method = catalogue.methods().get(sent.request().method());
        if (method == null) {
            ignored(sent, sent.request().method(), sent.request().method());
            return;
        }
        check(sent, sent.request().argument(), method.request());
        if (method.request().equals("api.DebuggerCommand")) {
            String name = sent.request().argument().get("name").getAsString();
            if (!catalogue.commands().containsKey(name)) {
                ignored(sent, "the command \"" + name + "\"", "api." + Character.toUpperCase(name.charAt(0)) + name.substring(1));
            }
        }
    }

    private void check(Sent sent, JsonObject object, String typeName) {
        Type type = catalogue.type(typeName).orElseThrow();
        object.asMap().forEach((name, value) -> {
            Field field = type.fieldsByName().get(name);
            if (field != null) {
                check(sent, value, field.shape());
            } else if (!isNothing(value)) {
                ignored(sent, "the member " + typeName + "." + name, typeName + "." + name);
            }
        });
    }

    private void check(Sent sent, JsonElement value, Shape shape) {
        switch (shape.kind()) {
            case "object" -> check(sent, value.getAsJsonObject(), shape.type());
            case "list", "array" -> value.getAsJsonArray().forEach(each -> check(sent, each, shape.element()));
            case "map" -> value.getAsJsonObject().asMap().values().forEach(each -> check(sent, each, shape.element()));
            case "enum" -> checkNumber(sent, value.getAsInt(), shape.type());
            default -> {
                // a number or text that the server reads
            }
        }
    }

    private void checkNumber(Sent sent, int number, String typeName) {
        List<Constant> constants = catalogue.type(typeName).orElseThrow().constants();
        boolean bits = JavaTypes.BITS.containsKey(typeName) || typeName.equals("api.WatchType");
        int known = constants.stream().mapToInt(constant -> constant.value().getAsInt()).reduce(0, (a, b) -> a | b);
        boolean isKnown = bits
                ? (number & WATCH_BITS & ~known) == 0
                : constants.stream().anyMatch(constant -> constant.value().getAsInt() == number);
        if (!isKnown) {
            ignored(sent, "the " + typeName + " " + number, newestName(typeName, number));
        }
    }

    private static String newestName(String typeName, int number) {
        return Catalogues.checkedIn().newest().type(typeName).stream()
                .flatMap(type -> type.constants().stream())
                .filter(constant -> constant.value().getAsInt() == number)
                .map(constant -> typeName.substring(0, typeName.indexOf('.') + 1) + constant.name())
                .findFirst()
                .orElse(typeName);
    }

    private void ignored(Sent sent, String what, String part) {
        Optional<Capability> capability = Capability.neededFor(part);
        findings.add(sent.by() + " sends " + what + " to " + catalogue + ", which ignores it: make up for it there, or require "
                + capability.map(it -> "Capability." + it).orElse("a Capability") + ".");
    }

    /** Whether a value is what a member that is left out is, too. */
    static boolean isNothing(JsonElement value) {
        if (value.isJsonObject()) {
            return value.getAsJsonObject().asMap().values().stream().allMatch(IgnoredCheck::isNothing);
        }
        if (value.isJsonArray()) {
            return value.getAsJsonArray().isEmpty();
        }
        return value.isJsonNull() || List.of("0", "", "false").contains(value.getAsString());
    }
}
