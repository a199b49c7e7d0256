package io.jdlv.delve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the records make of a component that the JSON did not have, and defensive copies of those it had. */
final class OrEmpty {
    private OrEmpty() {}

    static String text(String value) {
        return value == null ? "" : value;
    }

    static <T> Optional<T> optional(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** Null elements, which only a broken server sends, are left out. */
    static <T> List<T> list(List<T> values) {
        if (values == null) {
            return List.of();
        }
        for (T value : values) {
            if (value == null) {
                return values.stream().filter(Objects::nonNull).toList();
            }
        }
        return List.copyOf(values);
    }

    /** For lists where Go's nil and empty mean different things. */
    static <T> Optional<List<T>> optionalList(Optional<List<T>> values) {
        return optional(values).map(OrEmpty::list);
    }

    /** Keeps the order. */
    static <V> Map<String, V> map(Map<String, V> values) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        Map<String, V> copy = new LinkedHashMap<>(values);
        copy.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(copy);
    }

}
