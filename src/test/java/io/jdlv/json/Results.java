package io.jdlv.json;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;

/** The results that jdlv has, found among its classes. */
final class Results {
    private Results() {}

    /** {@return the records that commands show, by their kinds; two may not share one} */
    static Map<String, Class<? extends Result>> byKind() {
        Map<String, Class<? extends Result>> found = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.jdlv").stream()
                        .filter(type -> type.isAssignableTo(Result.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .filter(type -> type != JsonLine.class)
                        .forEach(type -> {
                            Class<? extends Result> result = type.asSubclass(Result.class);
                            Class<? extends Result> other = found.put(kindOf(result), result);
                            if (other != null) {
                                throw new IllegalStateException(result + " and " + other + " are of one kind.");
                            }
                        });
        return found;
    }

    /** A kind is the same whatever a result holds: one that was never constructed is asked, for there is no other. */
    private static String kindOf(Class<? extends Result> type) {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field instance = unsafe.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            Object empty = unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
            return type.cast(empty).kind();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not tell its kind.", e);
        }
    }
}
