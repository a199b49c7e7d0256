package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;

/** Words separated by white space, where quotes keep white space (Delve pkg/config/split.go, SplitQuotedFields). */
public final class QuotedFields {
    private enum State {
        SPACE, FIELD, QUOTE, ESCAPE
    }

    private QuotedFields() {
    }

    /**
     * Splits a text into words. Between quotes a backslash makes the next character plain; outside it is itself. A
     * quotation that is never closed is kept as far as it goes, unless it is empty.
     *
     * @param quote the quote character
     */
    public static List<String> split(String text, char quote) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        State state = State.SPACE;
        for (int c : text.codePoints().toArray()) {
            switch (state) {
                case SPACE, FIELD -> {
                    if (c == quote) {
                        state = State.QUOTE;
                    } else if (!GoUnicode.isSpace(c)) {
                        field.appendCodePoint(c);
                        state = State.FIELD;
                    } else if (state == State.FIELD) {
                        fields.add(field.toString());
                        field.setLength(0);
                        state = State.SPACE;
                    }
                }
                case QUOTE -> {
                    if (c == quote) {
                        state = State.FIELD;
                    } else if (c == '\\') {
                        state = State.ESCAPE;
                    } else {
                        field.appendCodePoint(c);
                    }
                }
                case ESCAPE -> {
                    field.appendCodePoint(c);
                    state = State.QUOTE;
                }
            }
        }
        if (state == State.FIELD || !field.isEmpty()) {
            fields.add(field.toString());
        }
        return List.copyOf(fields);
    }
}
