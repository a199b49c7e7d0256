package io.jdlv.repl;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes every candidate: what fits was decided by {@link Completions}, by rules that are not those of a shell. */
final class OfferMatcher implements CompletionMatcher {
    private List<Candidate> candidates = List.of();
    private String word = "";

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> offered) {
        candidates = List.copyOf(offered);
        return candidates;
    }

    @Override
    public Candidate exactMatch() {
        return candidates.stream()
                .filter(candidate -> candidate.value().equals(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        if (candidates.isEmpty()) {
            return "";
        }
        String common = candidates.get(0).value();
        for (Candidate candidate : candidates) {
            int length = 0;
            int most = Math.min(common.length(), candidate.value().length());
            while (length < most && common.charAt(length) == candidate.value().charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
