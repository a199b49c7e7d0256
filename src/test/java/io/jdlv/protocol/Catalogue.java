package io.jdlv.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;
import io.jdlv.delve.ServerVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be said to the servers of one release, as {@code protocol/catalogue} has it; docs/protocol.md says what it means.
 *
 * @param version the release
 * @param methods by their names on the wire
 * @param commands what a DebuggerCommand may be named: Go's names by those on the wire
 * @param constants other constants of the API by name, numbers or strings
 * @param types by name
 */
record Catalogue(
        ServerVersion version,
        Map<String, Method> methods,
        Map<String, String> commands,
        Map<String, JsonPrimitive> constants,
        Map<String, Type> types) {

    /** A call: the types of its argument and its answer, and when it is answered. */
    record Method(String name, String request, String response, String answered) {
        boolean isAnsweredInOrder() {
            return answered.equals("in order");
        }
    }

    /** A struct with its fields, or an integer type with its constants. */
    record Type(String name, String underlying, List<Field> fields, List<Constant> constants) {
        Map<String, Field> fieldsByName() {
            return byName(fields, Field::name);
        }
    }

    /**
     * A member of a JSON object.
     *
     * @param from the embedded struct that it stands in, or null
     */
    record Field(
            String name,
            @SerializedName("go") String goType,
            String kind,
            String type,
            long length,
            Shape element,
            boolean nullable,
            boolean omitempty,
            String from) {
        Shape shape() {
            return new Shape(kind, type, length, element, nullable);
        }

        /** Its name over all types: a field of an embedded struct is the same wherever that is embedded. */
        String part(Type in) {
            return (from == null ? in.name() : from) + "." + name;
        }
    }

    /** What a value looks like in JSON; parts that its kind has not are null or 0. */
    record Shape(String kind, String type, long length, Shape element, boolean nullable) {}

    /** A name of Go's and its value. */
    record Constant(String name, JsonPrimitive value) {}

    private record File(
            String delve, List<Method> methods, List<Constant> commands, List<Constant> constants, List<Type> types) {}

    static Catalogue read(JsonObject json) {
        File file = new Gson().fromJson(json, File.class);
        Map<String, String> commands = new LinkedHashMap<>();
        file.commands().forEach(command -> commands.put(command.value().getAsString(), command.name()));
        Map<String, JsonPrimitive> constants = new LinkedHashMap<>();
        file.constants().forEach(constant -> constants.put(constant.name(), constant.value()));
        return new Catalogue(
                ServerVersion.parse(file.delve()).orElseThrow(),
                byName(file.methods(), Method::name),
                commands,
                constants,
                byName(file.types(), Type::name));
    }

    /** The integer type's or struct's description; nothing if the release does not have it. */
    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public String toString() {
        return "Delve " + version;
    }
}
