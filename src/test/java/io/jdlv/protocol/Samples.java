package io.jdlv.protocol;

import io.jdlv.delve.WatchType;
import io.jdlv.rpc.Parts;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of a Java type: first one in which nothing is asked for, then others, in each of which one thing is different.
 */
final class Samples {
    private Samples() {}

    static List<Object> of(Type type) {
        return switch (type) {
            case ParameterizedType parameterized -> ofParameterized(parameterized);
            case Class<?> plain when plain.isEnum() -> List.of(plain.getEnumConstants());
            case Class<?> plain when plain == WatchType.class ->
                List.of(WatchType.NONE, WatchType.READ, WatchType.WRITE, WatchType.READ_WRITE);
            case Class<?> plain when plain.isRecord() -> ofRecord(plain);
            case Class<?> plain -> ofSimple(plain);
            default -> throw new IllegalArgumentException("There are no samples of " + type + ": add them to Samples.");
        };
    }

    /** Every first sample, then each of the others in its place with the rest as they were. */
    static List<List<Object>> oneAtATime(List<Type> types) {
        List<List<Object>> each = types.stream().map(Samples::of).toList();
        List<Object> first = each.stream().map(List::getFirst).toList();
        List<List<Object>> combinations = new ArrayList<>(List.of(first));
        for (int i = 0; i < types.size(); i++) {
            for (Object other : each.get(i).subList(1, each.get(i).size())) {
                List<Object> changed = new ArrayList<>(first);
                changed.set(i, other);
                combinations.add(List.copyOf(changed));
            }
        }
        return combinations;
    }

    private static List<Object> ofSimple(Class<?> type) {
        return switch (type.getName()) {
            case "boolean" -> List.of(false, true);
            case "int" -> List.of(0, 7);
            case "long" -> List.of(0L, 7L);
            case "java.lang.String" -> List.of("", "x");
            case "java.time.Duration" -> List.of(Duration.ZERO, Duration.ofMillis(7));
            case "java.lang.Integer" -> List.of(7);
            case "java.lang.Long" -> List.of(7L);
            default -> throw new IllegalArgumentException("There are no samples of " + type + ": add them to Samples.");
        };
    }

    private static List<Object> ofParameterized(ParameterizedType type) {
        if (type.getRawType() == Parts.class) {
            // who takes an answer apart asks for nothing else
            return List.of(Parts.NONE);
        }
        List<Object> contents = of(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]);
        List<Object> samples = new ArrayList<>();
        if (type.getRawType() == Optional.class) {
            samples.add(Optional.empty());
            contents.forEach(content -> samples.add(Optional.of(content)));
        } else if (type.getRawType() == List.class) {
            samples.add(List.of());
            contents.forEach(content -> samples.add(List.of(content)));
            samples.add(List.of(contents.getLast(), contents.getLast(), contents.getLast()));
        } else if (type.getRawType() == Set.class) {
            samples.add(Set.of());
            contents.forEach(content -> samples.add(Set.of(content)));
        } else if (type.getRawType() == Map.class) {
            samples.add(Map.of());
            contents.forEach(content -> samples.add(Map.of("key", content)));
        } else {
            throw new IllegalArgumentException("There are no samples of " + type + ": add them to Samples.");
        }
        return samples;
    }

    private static List<Object> ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] raw = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Object> samples = new ArrayList<>();
        for (List<Object> values : oneAtATime(
                Arrays.stream(components).map(RecordComponent::getGenericType).toList())) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
                samples.add(constructor.newInstance(values.toArray()));
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(e);
                }
                // a record that does not take such a value never sends it
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return samples;
    }
}
