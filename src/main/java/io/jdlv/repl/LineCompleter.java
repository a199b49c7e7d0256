package io.jdlv.repl;

import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * The line reader's way to {@link Completions}. It asks first for the word at the cursor and then for what can replace it;
 * one look gives both.
 */
final class LineCompleter implements Completer, Parser {
    private final Completions completions;
    private Completions.Offer offer = new Completions.Offer(0, List.of());

    LineCompleter(Completions completions) {
        this.completions = completions;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context != ParseContext.COMPLETE) {
            return new OfferedWord(line, Math.min(cursor, line.length()), 0);
        }
        offer = completions.complete(line.substring(0, cursor));
        return new OfferedWord(line, cursor, Math.min(offer.start(), cursor));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Set<String> values = Set.copyOf(offer.values());
        for (String value : offer.values()) {
            // a folder, or a name that is only the beginning of another's selector, is typed on without a space
            boolean whole = line.wordIndex() == 0 && values.size() == 1;
            candidates.add(new Candidate(value, value, null, null, null, null, whole));
        }
    }
}
