package io.jdlv.tengo.vm;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of a script, as the VM knows it: without its text.
 *
 * @param name as the host gave it
 * @param base the position of its first byte among those of all files
 * @param size in bytes
 * @param lines the offset at which each line begins
 */
public record ScriptFile(String name, int base, int size, List<Integer> lines) {
    /** Keeps a copy. */
    public ScriptFile {
        lines = List.copyOf(lines);
    }

    boolean has(int pos) {
        return base <= pos && pos <= base + size;
    }

    /** Whether a name means this file: its whole name, the end of it behind a slash, or {@code main} for {@code (main)}. */
    public boolean isNamed(String typed) {
        return name.equals(typed)
                || name.equals("(" + typed + ")")
                || name.endsWith("/" + typed)
                || name.endsWith("/" + typed + ".tengo");
    }

    /** The place of a byte of this file. */
    public Position position(int offset) {
        int line = 0;
        while (line < lines.size() && lines.get(line) <= offset) {
            line++;
        }
        return new Position(name, line, line == 0 ? 1 : offset - lines.get(line - 1) + 1, offset);
    }

    /**
     * Whether a text can be this file's: as long, with its line breaks where the VM has them.
     *
     * @param text UTF-8
     */
    public boolean fits(byte[] text) {
        if (text.length != size) {
            return false;
        }
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.equals(lines);
    }
}
