package io.jdlv.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.delve.PathRule;
import io.jdlv.delve.WatchType;
import io.jdlv.render.Result;
import io.jdlv.render.TextOnly;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.CodedEnum;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.UnsignedLongListAdapter;
import io.jdlv.rpc.UnsignedLongMapAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON Schema of results, from the records that they are: what {@code io.jdlv.render.ResultJson} makes of each type
 * of component. A type that it has no rule for is an error, so that a result with one cannot be added unseen.
 */
final class ResultSchema {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, JsonObject> definitions = new TreeMap<>();

    private ResultSchema() {}

    /**
     * {@return the schema of a line that holds one of these results}
     *
     * @param results records by their kinds
     */
    static String of(Map<String, Class<? extends Result>> results) {
        return new ResultSchema().write(new TreeMap<>(results));
    }

    private String write(Map<String, Class<? extends Result>> results) {
        JsonArray lines = new JsonArray();
        JsonArray inner = new JsonArray();
        results.forEach((kind, type) -> {
            JsonObject data = reference(type);
            JsonObject line = result(kind, data);
            line.getAsJsonObject("properties").add("text", simple("string"));
            lines.add(line);
            inner.add(result(kind, data));
        });
        definitions.put("Result", member("oneOf", inner));
        definitions.put("integer", integer());

        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.addProperty("title", "A line that jdlv writes with --json");
        schema.add("oneOf", lines);
        JsonObject all = new JsonObject();
        definitions.forEach(all::add);
        schema.add("$defs", all);
        return GSON.toJson(schema) + "\n";
    }

    private static JsonObject result(String kind, JsonObject data) {
        JsonObject constant = new JsonObject();
        constant.addProperty("const", kind);
        JsonObject properties = new JsonObject();
        properties.add("kind", constant);
        properties.add("data", data);
        return object(properties, List.of("kind", "data"));
    }

    /** An integer of 64 bits: digits in a string where a double would round it. */
    private static JsonObject integer() {
        JsonObject text = simple("string");
        text.addProperty("pattern", "^-?[0-9]+$");
        JsonArray either = new JsonArray();
        either.add(simple("integer"));
        either.add(text);
        return member("anyOf", either);
    }

    private JsonObject reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> before = named.putIfAbsent(name, type);
        if (before == null) {
            // its place is taken first: a type may contain itself
            definitions.put(name, new JsonObject());
            definitions.put(name, record(type));
        } else if (before != type) {
            throw new IllegalStateException(before + " and " + type + " need different simple names.");
        }
        return definition(name);
    }

    private static JsonObject definition(String name) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + name);
        return reference;
    }

    private JsonObject record(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " is not a record.");
        }
        JsonObject properties = new JsonObject();
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(TextOnly.class))
                .toList();
        components.forEach(component -> properties.add(name(component), schema(component)));
        return object(
                properties,
                components.stream().filter(component -> !isOptional(component)).map(ResultSchema::name).toList());
    }

    private static boolean isOptional(RecordComponent component) {
        return Set.of(Optional.class, OptionalInt.class, OptionalLong.class).contains(component.getType());
    }

    private static String name(RecordComponent component) {
        SerializedName given = field(component, SerializedName.class);
        return given == null ? component.getName() : given.value();
    }

    /** Gson's annotations are those of the component's field. */
    private static <A extends Annotation> A field(RecordComponent component, Class<A> annotation) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName()).getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject schema(RecordComponent component) {
        JsonAdapter adapter = field(component, JsonAdapter.class);
        if (adapter == null) {
            return schema(component.getGenericType());
        }
        Class<?> by = adapter.value();
        if (by == UnsignedLongAdapter.class) {
            return definition("integer");
        }
        if (by == UnsignedLongListAdapter.class) {
            return array(definition("integer"));
        }
        if (by == UnsignedLongMapAdapter.class) {
            return member("additionalProperties", definition("integer"), "object");
        }
        throw new IllegalStateException("There is no schema for what " + by + " writes.");
    }

    /** Types of Delve's API that say themselves how they are written. */
    private static Optional<JsonObject> ofOwnAdapter(Class<?> type) {
        if (type == WatchType.class) {
            return Optional.of(simple("integer"));
        }
        return type == PathRule.class ? Optional.of(array(simple("string"))) : Optional.empty();
    }

    private JsonObject schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return schema(arguments[0]);
            }
            if (raw == List.class || raw == Set.class) {
                return array(schema(arguments[0]));
            }
            if (raw == Map.class) {
                return member("additionalProperties", schema(arguments[1]), "object");
            }
            throw new IllegalStateException("There is no schema for " + type + ".");
        }
        return plain((Class<?>) type);
    }

    private JsonObject plain(Class<?> type) {
        if (type == int.class || type == Integer.class || type == short.class || type == OptionalInt.class) {
            return simple("integer");
        }
        if (type == long.class || type == Long.class || type == OptionalLong.class) {
            return definition("integer");
        }
        if (type == double.class || type == Double.class) {
            return simple("number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return simple("boolean");
        }
        if (type == String.class || type == Instant.class) {
            return simple("string");
        }
        if (type == ByteString.class) {
            JsonObject bytes = simple("string");
            bytes.addProperty("contentEncoding", "base64");
            return bytes;
        }
        if (type == Result.class) {
            return definition("Result");
        }
        if (CodedEnum.class.isAssignableFrom(type)) {
            return simple("integer");
        }
        if (type.isAnnotationPresent(JsonAdapter.class)) {
            return ofOwnAdapter(type)
                    .orElseThrow(() -> new IllegalStateException("There is no schema for " + type + "."));
        }
        if (type.isEnum()) {
            JsonArray names = new JsonArray();
            Arrays.stream(type.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
            return member("enum", names);
        }
        return reference(type);
    }

    private static JsonObject object(JsonObject properties, List<String> required) {
        JsonObject object = simple("object");
        object.add("properties", properties);
        JsonArray names = new JsonArray();
        required.forEach(names::add);
        object.add("required", names);
        object.addProperty("additionalProperties", false);
        return object;
    }

    private static JsonObject array(JsonObject items) {
        return member("items", items, "array");
    }

    private static JsonObject simple(String type) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", type);
        return schema;
    }

    private static JsonObject member(String name, JsonElement value) {
        JsonObject schema = new JsonObject();
        schema.add(name, value);
        return schema;
    }

    private static JsonObject member(String name, JsonElement value, String type) {
        JsonObject schema = simple(type);
        schema.add(name, value);
        return schema;
    }
}
