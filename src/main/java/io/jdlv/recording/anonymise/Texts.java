package io.jdlv.recording.anonymise;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the texts of a recording, each as what it is. */
final class Texts {
    /** Breakpoints that Delve sets by itself. */
    private static final Set<String> OWN_BREAKPOINTS = Set.of("unrecovered-panic", "runtime-fatal-throw");

    /** Where in an instruction a name begins: a word with a dot in it. */
    private static final Pattern SYMBOL = Pattern.compile("[^\\s,\\[\\]]*[\\p{L}_)\\]][^\\s,\\[\\]]*\\.");

    private final Vocabulary vocabulary;
    private final Evidence evidence;
    private final Words words;
    private final CommandText commands;

    /**
     * @param commandWords what a line may begin with that is typed
     */
    Texts(Substitution substitution, Evidence evidence, Set<String> commandWords) {
        this.vocabulary = new Vocabulary();
        this.evidence = evidence;
        this.words = new Words(vocabulary, substitution, evidence);
        this.commands = new CommandText(this, commandWords);
    }

    Words words() {
        return words;
    }

    Evidence evidence() {
        return evidence;
    }

    /** A text of the program's: nothing in it stays but its signs. */
    String value(String text) {
        return words.replaceAll(text);
    }

    /** Names from debug information: types, functions. */
    String names(String text) {
        return code(CodeText.Kind.NAMES, text);
    }

    /** A path. */
    String file(String text) {
        evidence.file(text);
        return code(CodeText.Kind.FILE, text);
    }

    /** What was typed in Go: expressions, places, patterns; and what Delve calls things after it. */
    String expression(String text) {
        return OWN_BREAKPOINTS.contains(text) ? text : code(CodeText.Kind.EXPRESSION, text);
    }

    /** A message of Delve's. */
    String error(String text) {
        return code(CodeText.Kind.ERROR, text);
    }

    /** An instruction: the names in it. */
    String assembly(String text) {
        Matcher symbol = SYMBOL.matcher(text);
        return symbol.find()
                ? text.substring(0, symbol.start()) + code(CodeText.Kind.ASSEMBLY, text.substring(symbol.start()))
                : text;
    }

    /** A typed line. */
    String command(String line) {
        return commands.rewrite(line);
    }

    /** Bytes of memory in base64. */
    String memory(String base64) {
        return Base64.getEncoder().encodeToString(words.memory(Base64.getDecoder().decode(base64)));
    }

    /** Bytes of a string in base64. */
    String textBytes(String base64) {
        return Base64.getEncoder().encodeToString(words.text(Base64.getDecoder().decode(base64)));
    }

    /** Whether a type is the library's, so that its fields' names are. */
    boolean isLibraryType(String type) {
        String name = type.replaceFirst("^\\**", "");
        int generic = name.indexOf('[') < 0 ? name.length() : name.indexOf('[');
        int dot = name.lastIndexOf('.', generic);
        return dot > 0 && vocabulary.isPackage(name.substring(0, dot));
    }

    private String code(CodeText.Kind kind, String text) {
        return new CodeText(vocabulary, words, evidence, kind, text).rewrite();
    }
}
