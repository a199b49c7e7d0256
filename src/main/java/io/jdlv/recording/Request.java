package io.jdlv.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.jdlv.delve.RpcMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a client asks. Two requests are equal when a server could not tell them apart: the case of members' names and
 * members with Go's zero value do not count, as in Go's {@code encoding/json}. Nor does what concerns the client alone: where
 * its sources are, and whether it takes events.
 */
final class Request {
    private static final String SERVICE = "RPCServer.";
    private static final Set<String> CLIENTS_OWN = Set.of("substitutepathrules", "withevents");
    private static final int TEXT_MOST = 300;

    private final String method;
    private final JsonObject parameters;
    private final SortedMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param wireMethod as it is sent, for example {@code RPCServer.Eval}
     * @param parameters its argument
     */
    Request(String wireMethod, JsonObject parameters) {
        this.method = wireMethod.startsWith(SERVICE) ? wireMethod.substring(SERVICE.length()) : wireMethod;
        this.parameters = prune(parameters).getAsJsonObject();
        collect("", this.parameters);
    }

    /** Without what does not count. */
    private static JsonElement prune(JsonElement value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject pruned = new JsonObject();
                object.entrySet().stream()
                        .filter(member -> !CLIENTS_OWN.contains(member.getKey().toLowerCase(Locale.ROOT)) && !isZero(member.getValue()))
                        .forEach(member -> pruned.add(member.getKey(), prune(member.getValue())));
                yield pruned;
            }
            case JsonArray array -> {
                JsonArray pruned = new JsonArray();
                array.forEach(element -> pruned.add(prune(element)));
                yield pruned;
            }
            default -> value;
        };
    }

    private void collect(String path, JsonElement value) {
        switch (value) {
            case JsonObject object -> object.entrySet()
                    .forEach(member -> collect(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(path + "[" + i + "]", array.get(i));
                }
            }
            default -> values.put(path, value.toString());
        }
    }

    private static boolean isZero(JsonElement value) {
        return switch (value) {
            case JsonPrimitive primitive when primitive.isBoolean() -> !primitive.getAsBoolean();
            case JsonPrimitive primitive when primitive.isNumber() -> primitive.getAsString().equals("0");
            case JsonPrimitive primitive -> primitive.getAsString().isEmpty();
            case JsonArray array -> array.isEmpty();
            default -> value.isJsonNull();
        };
    }

    /** The method's name without its service. */
    String method() {
        return method;
    }

    /** The method, unless it is one that no Delve that we know has. */
    Optional<RpcMethod> known() {
        return Arrays.stream(RpcMethod.values())
                .filter(each -> each.goName().equals(method))
                .findFirst();
    }

    /** A member of the argument as text; empty where there is none or its zero value. */
    String text(String member) {
        return parameters.get(member) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    /** What differs in the arguments of two requests, for a sentence: {@code Expr is "a", recorded is "b"}. */
    List<String> differences(Request recorded) {
        SortedSet<String> paths = new TreeSet<>(values.keySet());
        paths.addAll(recorded.values.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String asked = values.getOrDefault(path, "not given");
            String there = recorded.values.getOrDefault(path, "not given");
            if (!asked.equals(there)) {
                differences.add(path + " is " + shorten(asked) + ", recorded is " + shorten(there));
            }
        }
        return differences;
    }

    private static String shorten(String text) {
        return text.length() <= TEXT_MOST ? text : text.substring(0, TEXT_MOST) + "...";
    }

    /** Method and arguments, for a message. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? method : method + " " + shorten(parameters.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Request request && method.equals(request.method) && values.equals(request.values);
    }

    @Override
    public int hashCode() {
        int hash = method.hashCode();
        for (Map.Entry<String, String> member : values.entrySet()) {
            hash += member.getKey().toLowerCase(Locale.ROOT).hashCode() ^ member.getValue().hashCode();
        }
        return hash;
    }
}
