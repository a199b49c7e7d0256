package io.jdlv.lang;

import java.util.List;
import java.util.Map;

/** Writes a {@link PointerCast} so that every server understands it. */
public final class ResolvedCast {
    private ResolvedCast() {}

    /**
     * The cast of a known address to a type of known names, such as {@code (*"some/path/pkg.T")(0xc000010000)}.
     *
     * @param address what the operand points at, unsigned
     * @param fullNames the full name of each name in the cast's type
     */
    public static String text(PointerCast cast, long address, Map<GoType.Named, String> fullNames) {
        String operand = "(" + GoNumber.hex(address) + ")";
        if (!(cast.type() instanceof GoType.Pointer)) {
            return cast.type().text() + operand;
        }
        StringBuilder stars = new StringBuilder();
        GoType target = cast.type();
        while (target instanceof GoType.Pointer pointer) {
            stars.append('*');
            target = pointer.target();
        }
        // a quoted name is taken as it stands; types of the language alone need no quotes
        String name = NamedTypes.in(target).isEmpty()
                ? target.text()
                : GoQuote.quote(NamedTypes.full(target, fullNames).text());
        return "(" + stars + name + ")" + operand;
    }

    /** The expression with each of its casts replaced, {@code replacements} in the order of {@code casts}. */
    public static String replace(String expression, List<PointerCast> casts, List<String> replacements) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (int i = 0; i < casts.size(); i++) {
            replaced.append(expression, at, casts.get(i).start()).append(replacements.get(i));
            at = casts.get(i).end();
        }
        return replaced.append(expression.substring(at)).toString();
    }
}
