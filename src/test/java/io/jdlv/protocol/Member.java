package io.jdlv.protocol;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A component of a record that is written as JSON.
 *
 * @param owner the record
 * @param component the component's name in Java
 * @param type its type
 * @param adapter what writes and reads it, where it says so
 */
record Member(Class<?> owner, String component, Type type, Optional<Class<?>> adapter) {
    /** The members of a record by their names in JSON. */
    static Map<String, Member> of(Class<?> owner) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (RecordComponent component : owner.getRecordComponents()) {
            Field field = field(owner, component.getName());
            SerializedName name = field.getAnnotation(SerializedName.class);
            Optional<Class<?>> adapter = Optional.ofNullable(field.getAnnotation(JsonAdapter.class)).map(JsonAdapter::value);
            members.put(
                    name == null ? component.getName() : name.value(),
                    new Member(owner, component.getName(), component.getGenericType(), adapter));
        }
        return members;
    }

    private static Field field(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code Variable.length}, {@code Requests.Eval.scope}. */
    @Override
    public String toString() {
        return name(owner) + "." + component;
    }

    /** A class without its package. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
