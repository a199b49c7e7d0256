package io.jdlv.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** The part of a line that a completion replaces, in the line reader's terms: nothing is quoted, nothing escaped. */
record OfferedWord(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return start == 0 ? 0 : 1;
    }

    @Override
    public List<String> words() {
        return start == 0 ? List.of(word()) : List.of(line.substring(0, start), word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
