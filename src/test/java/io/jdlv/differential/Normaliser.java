package io.jdlv.differential;

import io.jdlv.differential.CommandCase.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what may differ between two equal sessions: colour and a word about waiting always, and on fresh servers what the
 * patterns of {@code normalise.txt} name. On a shared server nothing else may differ.
 */
final class Normaliser {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** What jdlv says when a server takes seconds to answer, as one does on a machine that is busy with other tests. */
    private static final Pattern SLOW = Pattern.compile("^No answer from \\S+ yet\\. .*\n", Pattern.MULTILINE);

    private record Rule(Pattern pattern, String replacement) {}

    private final List<Rule> rules;

    private Normaliser(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads patterns, one a line: regular expression, replacement and reason, a tab between each; the replacement may be empty.
     * Empty lines and lines that begin with {@code #} are skipped.
     *
     * @param text the content of the file
     * @return the normaliser
     * @throws IllegalArgumentException if a line has not three parts, so that no pattern goes without its reason
     */
    static Normaliser parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t");
            if (parts.length != 3) {
                throw new IllegalArgumentException("A pattern needs regex, replacement and reason, tab between: " + line);
            }
            rules.add(new Rule(Pattern.compile(parts[0], Pattern.MULTILINE), parts[1]));
        }
        return new Normaliser(rules);
    }

    /**
     * Makes the texts of two equal sessions equal.
     *
     * @param server how the session was served
     * @param text what a client wrote
     * @return the text to compare
     */
    String apply(Server server, String text) {
        String result = SLOW.matcher(COLOUR.matcher(text).replaceAll("")).replaceAll("");
        if (server == Server.FRESH) {
            for (Rule rule : rules) {
                Matcher matcher = rule.pattern().matcher(result);
                result = matcher.replaceAll(rule.replacement());
            }
        }
        return result;
    }
}
