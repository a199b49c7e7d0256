package io.jdlv.lang;

/** Splitting at the first space, as Delve's terminal does everywhere (Split2PartsBySpace in pkg/config/split.go). */
public final class SpaceSplit {
    private SpaceSplit() {}

    /** One part when there is no space, else what is before and behind the first one, both trimmed. */
    public static String[] two(String text) {
        String[] parts = text.split(" ", 2);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return parts;
    }

    /** The word before the first space and the rest, trimmed; the rest is empty when there is none. */
    public static String[] nameAndRest(String line) {
        String[] parts = two(line);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }
}
