package io.jdlv.recording.anonymise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * A text with Go's names in it: an expression, a type, a function's name, a place in the source, an error message. What
 * stays is what every Go program has: the language, its library, the signs between the names.
 */
final class CodeText {
    /** Where a text comes from, and so what in it can be relied on. */
    enum Kind {
        /** From debug information: {@code log.Logger} is the library's. */
        NAMES,
        /** A path of a file. */
        FILE,
        /** Typed: {@code log} may be a variable. */
        EXPRESSION,
        /** A regular expression, typed or made from what was typed. */
        PATTERN,
        /** A message of Delve's. */
        ERROR,
        /** An instruction. */
        ASSEMBLY
    }

    /**
     * An open bracket.
     *
     * @param library whether a name of the library goes on behind it
     * @param receiver whether that name has a bracket open of its own
     */
    private record Bracket(boolean library, boolean receiver) {}

    /** A dot in the last element of a package's path, as debug information has it. */
    private static final String DOT_OF_PATH = "%2e";

    private static final String RUN = "./-+~@$·";
    private static final Pattern CONNECTED = Pattern.compile("[./@~$][\\p{L}\\p{N}_]");
    private static final Pattern LIBRARY_FILE = Pattern.compile("\\w+\\.(?:go|s|h|c)");

    private final Vocabulary vocabulary;
    private final Words words;
    private final Evidence evidence;
    private final Kind kind;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private int at;
    /** Whether the name of the library that goes on has a bracket open, as {@code sync.(*Mutex} has. */
    private boolean receiver;

    CodeText(Vocabulary vocabulary, Words words, Evidence evidence, Kind kind, String text) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.evidence = evidence;
        this.kind = kind;
        this.text = text;
    }

    /** The text with the program's own names replaced. */
    String rewrite() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '`') {
                literal(c);
            } else if (c == '\\' || c == '%' || c == '\'') {
                copy(escapeLength(c));
            } else if (isRunPart(at)) {
                run();
            } else {
                bracket(c);
            }
        }
        return out.toString();
    }

    private void copy(int length) {
        int end = Math.min(at + length, text.length());
        out.append(text, at, end);
        at = end;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    /** How much belongs to an escape: {@code \d}, {@code %2e} of a package's path, {@code %x} of a command, {@code 'a'}. */
    private int escapeLength(char c) {
        if (c == '\\') {
            return kind == Kind.FILE ? 1 : 2;
        }
        if (c == '\'') {
            int close = text.indexOf('\'', charAt(at + 1) == '\\' ? at + 3 : at + 2);
            boolean character = close > 0 && (charAt(at + 1) == '\\' || close - at <= 3);
            return character ? close + 1 - at : 1;
        }
        if (text.startsWith(DOT_OF_PATH, at) && (kind == Kind.PATTERN || Words.isWordPart(charAt(at - 1)))) {
            return DOT_OF_PATH.length();
        }
        int verb = at + 1;
        while ("#+- 0".indexOf(charAt(verb)) >= 0) {
            verb++;
        }
        return Character.isLetter(charAt(verb)) && !Words.isWordPart(charAt(verb + 1)) ? verb + 1 - at : 1;
    }

    private void bracket(char c) {
        copy(1);
        if (c == '[') {
            brackets.push(new Bracket(false, false));
        } else if (c == ']' && !brackets.isEmpty()) {
            Bracket closed = brackets.pop();
            if (closed.library()) {
                receiver = closed.receiver();
                goOnWithLibraryName();
            }
        }
    }

    /** A string, which is a value, or a quoted type name, or what an error message is about. */
    private void literal(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && quote == '"' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        String inner = text.substring(at + 1, end);
        String before = out.toString().stripTrailing();
        boolean names = kind == Kind.ERROR
                || before.endsWith("*")
                || before.endsWith("]")
                || kind == Kind.NAMES && (before.isEmpty() || before.endsWith("("));
        out.append(quote)
                .append(names ? inside(kind == Kind.ERROR ? Kind.EXPRESSION : Kind.NAMES, inner) : value(inner, quote));
        at = end;
        copy(1);
    }

    private String inside(Kind other, String inner) {
        return new CodeText(vocabulary, words, evidence, other, inner).rewrite();
    }

    private String value(String inner, char quote) {
        return quote == '`' ? words.replaceAll(inner) : QuotedText.rewrite(inner, words::replaceAll);
    }

    private boolean isRunPart(int index) {
        char c = charAt(index);
        return Words.isWordPart(c) || Character.isSurrogate(c) || RUN.indexOf(c) >= 0;
    }

    private int runEnd() {
        int end = at;
        while (isRunPart(end)) {
            end++;
        }
        return end;
    }

    /** Names with what connects them: {@code example.com/store.Shelf}, {@code /src/main.go}, {@code 12}. */
    private void run() {
        if (libraryFile() || kind != Kind.FILE && libraryName()) {
            return;
        }
        boolean absolute = charAt(at) == '/';
        boolean plain = CONNECTED.matcher(text).region(at, runEnd()).results().findFirst().isEmpty();
        while (isRunPart(at)) {
            if (!Words.isWordPart(text.codePointAt(at))) {
                copy(1);
                continue;
            }
            int start = at;
            while (at < text.length() && Words.isWordPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            String word = text.substring(start, at);
            boolean folder = absolute && charAt(start - 1) == '/' && vocabulary.isFolder(word);
            out.append(folder ? word : word(word, plain));
        }
    }

    /**
     * @param plain whether it stands alone, and not in a path or a qualified name
     */
    private String word(String word, boolean plain) {
        if (Character.isDigit(word.charAt(0))) {
            return words.number(word);
        }
        boolean stays = vocabulary.isOfLanguage(word)
                || switch (kind) {
                    case NAMES, FILE -> false;
                    // of a module's version, /v2
                    case PATTERN -> word.equals("v") && text.startsWith("[0-9]", at);
                    case EXPRESSION -> vocabulary.isRegisterInExpression(word);
                    case ERROR -> plain && vocabulary.isOfErrors(word);
                    case ASSEMBLY -> vocabulary.isRegister(word) || word.equals("ptr");
                };
        return stays ? word : words.replace(word);
    }

    /** A source file of Go's own, by its path or, where the program was built with -trimpath, by its package. */
    private boolean libraryFile() {
        int end = runEnd();
        String path = text.substring(at, end);
        for (String root : evidence.goRoots()) {
            if (path.startsWith(root)) {
                // the folder may tell a name
                String folder = root.substring(0, root.length() - "src/".length());
                out.append(inside(Kind.FILE, folder)).append(text, at + folder.length(), end);
                at = end;
                return true;
            }
        }
        int slash = path.lastIndexOf('/');
        if (slash > 0
                && vocabulary.isPackage(path.substring(0, slash))
                && LIBRARY_FILE.matcher(path.substring(slash + 1)).matches()) {
            copy(end - at);
            return true;
        }
        return false;
    }

    /** A name of Go's library with its package before it. */
    private boolean libraryName() {
        int packageEnd = packageEnd();
        if (packageEnd < 0) {
            return false;
        }
        int name = packageEnd + dotLength(packageEnd);
        name += signLength(name, '(');
        name += signLength(name, '*');
        String path = text.substring(at, packageEnd).replace("\\", "");
        String full = path + "." + text.substring(name, wordEnd(name));
        if (kind == Kind.NAMES) {
            evidence.libraryName(full);
        } else if (!vocabulary.isUnmistakable(path) && !evidence.isLibraryName(full)) {
            return false;
        }
        copy(packageEnd - at);
        receiver = false;
        goOnWithLibraryName();
        if (path.equals(Vocabulary.SHAPES)) {
            // a type may follow that has no name
            copy(dotLength(at));
        }
        return true;
    }

    /** Where the longest path of a package of the library ends that begins here and has a name behind it; -1 if none does. */
    private int packageEnd() {
        int found = -1;
        for (int end = at; isRunPart(end) || dotLength(end) > 0; end += Math.max(dotLength(end), 1)) {
            int name = end + dotLength(end);
            if (name > end
                    && (Words.isWordPart(charAt(name)) || signLength(name, '(') > 0 || text.startsWith(Vocabulary.SHAPES, at))
                    && vocabulary.isPackage(text.substring(at, end).replace("\\", ""))) {
                found = end;
            }
        }
        return found;
    }

    private int dotLength(int index) {
        return signLength(index, '.');
    }

    /** How long a sign is that stands here, perhaps escaped, as in a regular expression; 0 when it does not. */
    private int signLength(int index, char sign) {
        return charAt(index) == sign ? 1 : charAt(index) == '\\' && charAt(index + 1) == sign ? 2 : 0;
    }

    private int wordEnd(int start) {
        int end = start;
        while (Words.isWordPart(charAt(end))) {
            end++;
        }
        return end;
    }

    /** Copies {@code .name}, {@code .(*Type).method} and so on, as far as they go. */
    private void goOnWithLibraryName() {
        while (true) {
            int dot = dotLength(at);
            if (dot > 0 && Words.isWordPart(charAt(at + dot))) {
                copy(wordEnd(at + dot) - at);
            } else if (dot > 0 && signLength(at + dot, '(') > 0) {
                copy(dot + signLength(at + dot, '('));
                copy(signLength(at, '*'));
                copy(wordEnd(at) - at);
                receiver = true;
            } else if (signLength(at, ')') > 0 && receiver) {
                copy(signLength(at, ')'));
                receiver = false;
            } else if (text.startsWith("-fm", at)) {
                copy(3);
            } else {
                break;
            }
        }
        if (charAt(at) == '[') {
            copy(1);
            brackets.push(new Bracket(true, receiver));
        }
    }
}
