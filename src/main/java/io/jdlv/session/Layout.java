package io.jdlv.session;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many bytes a type takes and what its addresses are multiples of, by the rules of Go's compilers.
 *
 * @param size in bytes, with the padding behind it
 * @param alignment in bytes; a power of two, or 0 if it cannot be told
 */
record Layout(long size, long alignment) {
    private static final String WORD = "uintptr";

    /** The integer types in a type whose sizes are not in their names; a word's is the machine's. */
    static Set<String> integerTypes(Variable value) {
        Set<String> found = new TreeSet<>(Set.of(WORD));
        collect(value, found);
        return found;
    }

    private static void collect(Variable value, Collection<String> found) {
        if (isInteger(value.kind()) && fixedSize(value.type()).isEmpty()) {
            found.add(value.type());
        }
        value.children().forEach(child -> collect(child, found));
    }

    /**
     * The layout of a value's type.
     *
     * @param value with all its fields and an element of each array
     * @return empty when something in it was not loaded or cannot be told
     */
    static Optional<Layout> of(Variable value, IntegerWidths widths) {
        long word = widths.of(WORD).orElse(0);
        if (word == 0) {
            return Optional.empty();
        }
        return switch (value.kind()) {
            case BOOL -> simple(1, word);
            case FLOAT32 -> simple(4, word);
            case FLOAT64 -> simple(8, word);
            case COMPLEX64 -> Optional.of(new Layout(8, 4));
            case COMPLEX128 -> Optional.of(new Layout(16, Math.min(8, word)));
            case PTR, UNSAFE_POINTER, CHAN, MAP, FUNC -> Optional.of(new Layout(word, word));
            case STRING, INTERFACE -> Optional.of(new Layout(2 * word, word));
            case SLICE -> Optional.of(new Layout(3 * word, word));
            case STRUCT -> structure(value, widths, word);
            case ARRAY -> array(value, widths);
            default -> integer(value, widths, word);
        };
    }

    private static Optional<Layout> simple(long size, long word) {
        return Optional.of(new Layout(size, Math.min(size, word)));
    }

    private static Optional<Layout> integer(Variable value, IntegerWidths widths, long word) {
        if (!isInteger(value.kind())) {
            return Optional.empty();
        }
        OptionalInt size = fixedSize(value.type());
        return size.isPresent()
                ? simple(size.getAsInt(), word)
                : widths.of(value.type()).map(width -> new Layout(width, Math.min(width, word)));
    }

    private static Optional<Layout> structure(Variable value, IntegerWidths widths, long word) {
        if (value.children().size() != value.length()) {
            return Optional.empty();
        }
        long end = 0;
        long alignment = 1;
        boolean allAligned = true;
        for (Variable field : value.children()) {
            Optional<Layout> layout = of(field, widths);
            if (layout.isEmpty()) {
                return Optional.empty();
            }
            alignment = Math.max(alignment, layout.get().alignment());
            allAligned &= layout.get().alignment() > 0;
            end = field.address() - value.address() + layout.get().size();
            boolean isLast = field == value.children().getLast();
            if (isLast && layout.get().size() == 0 && end > 0) {
                // so that the address of what has no size is still inside
                end++;
            }
        }
        // nothing is aligned to more than a word
        return allAligned || alignment == word
                ? Optional.of(new Layout((end + alignment - 1) / alignment * alignment, alignment))
                : Optional.empty();
    }

    /** One without elements has the alignment of one that has some, and nothing tells that. */
    private static Optional<Layout> array(Variable value, IntegerWidths widths) {
        if (value.children().isEmpty()) {
            return value.length() == 0 ? Optional.of(new Layout(0, 0)) : Optional.empty();
        }
        return of(value.children().getFirst(), widths)
                .map(element -> new Layout(element.size() * value.length(), element.alignment()));
    }

    private static boolean isInteger(VariableKind kind) {
        return kind.isSigned() || kind.isUnsigned();
    }

    private static OptionalInt fixedSize(String type) {
        return switch (type) {
            case "int", "uint", WORD -> OptionalInt.empty();
            default -> ValueSize.ofBasic(type);
        };
    }
}
