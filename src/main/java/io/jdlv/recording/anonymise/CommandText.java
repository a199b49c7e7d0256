package io.jdlv.recording.anonymise;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that was typed in a session. Its command and flags stay, and what stands behind them is rewritten as what it is. */
final class CommandText {
    /** Commands that have another one behind a number or a name. */
    private static final Set<String> PREFIXES = Set.of("frame", "goroutine", "gr", "deferred", "on", "up", "down");

    /** Commands whose arguments are the program's or a remark. */
    private static final Set<String> OF_VALUES = Set.of("input", "restart", "r", "checkpoint", "check");

    /** Commands whose arguments are files. */
    private static final Set<String> OF_FILES = Set.of("source", "transcript", "dump");

    /** Commands whose arguments are regular expressions. */
    private static final Set<String> OF_PATTERNS = Set.of("funcs", "types", "sources", "packages", "vars");

    /** Commands whose arguments are words of jdlv's. */
    private static final Set<String> OF_WORDS = Set.of("help", "h", "context");

    private static final Set<String> YES_OR_NO = Set.of("y", "n", "yes", "no", "Y", "N");

    /** Commands whose arguments are an expression that may begin with a minus. */
    private static final Set<String> WITHOUT_FLAGS = Set.of("print", "p", "set", "whatis");

    /** A flag of a command, with the word behind it where that is one of a few. */
    private static final Pattern FLAG = Pattern.compile("(?:-(?:fmt|mode|with|without|wo|group)\\s+[a-z]+"
            + "|-(?:adepth|count|len|size)\\s+\\d+"
            + "|-(?:bytes|chan|clear|defer|edit|eof|exec|force|full|guess|hitcount|list|noargs|off|offsets|on|per-g-hitcount|rm"
            + "|rw|save|unsafe|[acdglrstuvwx]))(?=\\s|$)\\s*");

    private static final Pattern SPLIT = Pattern.compile("(\\s*)(\\S+)(\\s*)(.*)", Pattern.DOTALL);

    private final Texts texts;
    private final Set<String> commands;

    CommandText(Texts texts, Set<String> commands) {
        this.texts = texts;
        this.commands = commands;
    }

    String rewrite(String line) {
        Matcher parts = SPLIT.matcher(line);
        if (!parts.matches() || YES_OR_NO.contains(line.strip())) {
            return line;
        }
        String first = parts.group(2);
        if (first.startsWith("#") || !commands.contains(first)) {
            return texts.value(line);
        }
        return parts.group(1) + first + parts.group(3) + behind(first, parts.group(4));
    }

    /** What stands behind a command's word, which may be another word of it. */
    private String behind(String first, String rest) {
        Matcher parts = SPLIT.matcher(rest);
        return parts.matches() && commands.contains(first + " " + parts.group(2))
                ? parts.group(1) + parts.group(2) + parts.group(3) + arguments(first, parts.group(4))
                : arguments(first, rest);
    }

    private String arguments(String command, String rest) {
        if (OF_WORDS.contains(command)) {
            return rest;
        }
        if (OF_VALUES.contains(command)) {
            return behindFlags(rest, texts::value);
        }
        if (OF_FILES.contains(command)) {
            return behindFlags(rest, texts::file);
        }
        if (OF_PATTERNS.contains(command)) {
            return behindFlags(rest, texts::pattern);
        }
        if (PREFIXES.contains(command)) {
            return prefixed(rest);
        }
        if (command.equals("config")) {
            return configured(rest);
        }
        return WITHOUT_FLAGS.contains(command) ? texts.expression(rest) : behindFlags(rest, texts::expression);
    }

    private String prefixed(String rest) {
        Matcher parts = SPLIT.matcher(rest);
        if (!parts.matches()) {
            return rest;
        }
        return commands.contains(parts.group(2))
                ? rewrite(rest)
                : parts.group(1) + texts.expression(parts.group(2)) + parts.group(3) + rewrite(parts.group(4));
    }

    /** The key stays; what is set is a number, a word of jdlv's, or paths. */
    private String configured(String rest) {
        Matcher parts = SPLIT.matcher(rest);
        return parts.matches() ? parts.group(1) + parts.group(2) + parts.group(3) + texts.file(parts.group(4)) : rest;
    }

    private static String behindFlags(String rest, UnaryOperator<String> rewriting) {
        Matcher flag = FLAG.matcher(rest);
        int at = 0;
        while (flag.region(at, rest.length()).lookingAt()) {
            at = flag.end();
        }
        return rest.substring(0, at) + rewriting.apply(rest.substring(at));
    }
}
