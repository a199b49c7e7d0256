package io.jdlv.tengo.vm;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.ValuePrinter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes objects of a script in tengo's syntax. */
final class ValueFormat {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    /** Seconds from year 1 to 1970 and to 1885, from which Go counts (time.Time: wall and ext). */
    private static final long TO_1970 = 62_135_596_800L;

    private static final long TO_1885 = 59_453_308_800L;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Int", "int"),
            Map.entry("Float", "float"),
            Map.entry("String", "string"),
            Map.entry("Bool", "bool"),
            Map.entry("Char", "char"),
            Map.entry("Bytes", "bytes"),
            Map.entry("Array", "array"),
            Map.entry("ImmutableArray", "immutable-array"),
            Map.entry("Map", "map"),
            Map.entry("ImmutableMap", "immutable-map"),
            Map.entry("Error", "error"),
            Map.entry("Time", "time"),
            Map.entry("Undefined", "undefined"),
            Map.entry("CompiledFunction", "compiled-function"),
            Map.entry("UserFunction", "user-function"),
            Map.entry("BuiltinFunction", "builtin-function"));

    private final Names names;

    ValueFormat(Names names) {
        this.names = names;
    }

    /** A value of the Go type Object, or a pointer to a type that implements it. */
    ScriptValue format(Variable object) {
        Optional<Variable> struct = struct(object);
        if (struct.isEmpty()) {
            return object.isUnreadable()
                    ? new ScriptValue("unreadable", "(unreadable " + object.unreadable() + ")")
                    : ScriptValue.NOTHING;
        }
        Variable value = struct.get();
        String type = names.shortType(value.type());
        if (type.equals("ObjectPtr")) {
            return behind(value);
        }
        String shown = value.onlyAddress() || value.children().isEmpty() ? "..." : text(type, value);
        return new ScriptValue(TYPES.getOrDefault(type, type), shown);
    }

    /** The object that a value of the Go type Object is, behind the pointer of a variable that a closure shares. */
    ScriptObject object(Variable object) {
        Optional<Variable> struct = struct(object);
        if (struct.isEmpty()) {
            return new ScriptObject("void", "nil", 0, Optional.empty());
        }
        Variable found = struct.get();
        String type = names.shortType(found.type());
        if (type.equals("ObjectPtr")) {
            return object(Fields.of(found, "Value"));
        }
        Optional<Variable> value = Fields.find(found, "Value").or(() -> Fields.find(found, "value"));
        Optional<Object> plain = value.flatMap(each -> plain(type, each));
        return new ScriptObject(type, names.at(type, found.address()), value.map(Variable::length).orElse(0L), plain);
    }

    private static Optional<Object> plain(String type, Variable value) {
        return switch (type) {
            case "Int" -> Optional.of(Fields.longNumber(value));
            case "Float" -> Optional.of(number(value.value()));
            case "Bool" -> Optional.of(Fields.flag(value));
            case "Char" -> Optional.of(Fields.number(value));
            case "String" -> Optional.of(value.value());
            default -> Optional.empty();
        };
    }

    /** Delve writes infinity in its own way. */
    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** A variable that a closure shares is a pointer to its value. */
    private ScriptValue behind(Variable pointer) {
        Variable value = Fields.of(pointer, "Value");
        return value.children().isEmpty() ? new ScriptValue("shared", "...") : format(value.children().getFirst());
    }

    /** The struct that an interface or pointer leads to; with only its address where it was not loaded. */
    private static Optional<Variable> struct(Variable object) {
        Variable at = object;
        while (at.kind() == VariableKind.INTERFACE || at.kind() == VariableKind.PTR) {
            if (at.children().isEmpty()) {
                return at.kind() == VariableKind.PTR && at.onlyAddress() ? Optional.of(at) : Optional.empty();
            }
            at = at.children().getFirst();
        }
        return at.kind() == VariableKind.INVALID ? Optional.empty() : Optional.of(at);
    }

    private String text(String type, Variable value) {
        return switch (type) {
            case "Int", "Float" -> Fields.of(value, "Value").value();
            case "Bool" -> value.children().getLast().value();
            case "String" -> string(Fields.of(value, "Value"));
            case "Char" -> GoQuote.quoteRune(Fields.number(Fields.of(value, "Value")));
            case "Bytes" -> bytes(Fields.of(value, "Value"));
            case "Array" -> array(Fields.of(value, "Value"));
            case "ImmutableArray" -> "immutable(" + array(Fields.of(value, "Value")) + ")";
            case "Map" -> map(Fields.of(value, "Value"));
            case "ImmutableMap" -> "immutable(" + map(Fields.of(value, "Value")) + ")";
            case "Error" -> "error(" + format(Fields.of(value, "Value")).text() + ")";
            case "Time" -> time(Fields.of(value, "Value"));
            case "Undefined" -> "undefined";
            case "CompiledFunction" -> function(value);
            case "UserFunction" -> "<user-function " + named(value) + ">";
            case "BuiltinFunction" -> "<builtin-function " + named(value) + ">";
            default -> type.contains(".") ? "<" + ValuePrinter.singleLine(value) + ">" : "<" + type + ">";
        };
    }

    private static String named(Variable function) {
        String name = Fields.of(function, "Name").value();
        String go = Fields.find(function, "Value").map(Variable::value).orElse("");
        return go.isEmpty() ? name : name + ": " + go;
    }

    private static String function(Variable function) {
        int parameters = Fields.number(Fields.of(function, "NumParameters"));
        boolean variadic = Fields.find(function, "VarArgs").map(Fields::flag).orElse(false);
        long captured = Fields.find(function, "Free").map(Variable::length).orElse(0L);
        return "<compiled-function of " + parameters + (parameters == 1 ? " parameter" : " parameters")
                + (variadic ? ", variadic" : "")
                + (captured > 0 ? ", " + captured + " captured" : "") + ">";
    }

    private static String string(Variable text) {
        long more = text.length() - text.stringBytes().length;
        return GoQuote.quote(text.stringBytes()) + (more > 0 ? "...+" + more + " more" : "");
    }

    private static String bytes(Variable slice) {
        byte[] loaded = new byte[slice.children().size()];
        for (int i = 0; i < loaded.length; i++) {
            loaded[i] = (byte) Fields.number(slice.children().get(i));
        }
        long more = slice.length() - loaded.length;
        return "bytes(" + GoQuote.quote(loaded) + (more > 0 ? "...+" + more + " more" : "") + ")";
    }

    private String array(Variable slice) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        slice.children().forEach(element -> elements.add(format(element).text()));
        addMore(elements, slice.length() - slice.children().size());
        return elements.toString();
    }

    private String map(Variable map) {
        record Entry(String key, Variable value) {}
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < map.children().size(); i += 2) {
            entries.add(new Entry(map.children().get(i).value(), map.children().get(i + 1)));
        }
        entries.sort(Comparator.comparing(Entry::key));
        StringJoiner shown = new StringJoiner(", ", "{", "}");
        entries.forEach(entry -> shown.add(key(entry.key()) + ": " + format(entry.value()).text()));
        addMore(shown, map.length() - entries.size());
        return shown.toString();
    }

    private static void addMore(StringJoiner shown, long more) {
        if (more > 0) {
            shown.add("...+" + more + " more");
        }
    }

    private static String key(String key) {
        return IDENTIFIER.matcher(key).matches() ? key : GoQuote.quote(key);
    }

    /** A time.Time has its seconds in one of two fields, as a bit of the other says. */
    private static String time(Variable time) {
        long wall = Long.parseUnsignedLong(Fields.of(time, "wall").value());
        long nanos = wall & ((1L << 30) - 1);
        long seconds = wall < 0 ? TO_1885 + (wall << 1 >>> 31) : Fields.longNumber(Fields.of(time, "ext"));
        try {
            return "time(" + GoQuote.quote(Instant.ofEpochSecond(seconds - TO_1970, nanos).toString()) + ")";
        } catch (DateTimeException e) {
            return "time(...)";
        }
    }
}
