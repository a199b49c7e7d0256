package io.jdlv.recording.anonymise;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between double quotes in Go's source. */
final class QuotedText {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)");

    private QuotedText() {}

    /** Changes the text between the escapes, which stay. */
    static String rewrite(String text, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder();
        Matcher escapes = ESCAPE.matcher(text);
        int at = 0;
        while (escapes.find()) {
            out.append(change.apply(text.substring(at, escapes.start()))).append(escapes.group());
            at = escapes.end();
        }
        return out.append(change.apply(text.substring(at))).toString();
    }
}
