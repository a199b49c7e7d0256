package io.jdlv.recording.anonymise;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what stands in texts: words, numbers, and the bytes that texts are made of. */
final class Words {
    /** Printable bytes in a row that are a text and no chance. */
    private static final int TEXT_LEAST = 4;

    private static final Pattern LITERAL =
            Pattern.compile("0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|\\d[\\d_]*(?:[eE]\\d+)?i?");
    private static final Pattern FLOAT = Pattern.compile("([+-]?)(\\d+)(?:\\.(\\d+))?([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Vocabulary vocabulary;
    private final Substitution substitution;
    private final Evidence evidence;

    Words(Vocabulary vocabulary, Substitution substitution, Evidence evidence) {
        this.vocabulary = vocabulary;
        this.substitution = substitution;
        this.evidence = evidence;
    }

    static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** Replaces a word; one that is no word of Go does not become one. */
    String replace(String word) {
        String replaced = substitution.word(word);
        while (isReserved(replaced) && !isReserved(word)) {
            replaced = substitution.word(replaced);
        }
        return replaced;
    }

    private boolean isReserved(String word) {
        return vocabulary.isOfLanguage(word) || vocabulary.isRegisterInExpression(word);
    }

    /** Replaces every word of a text. */
    String replaceAll(String text) {
        return each(text, this::replace);
    }

    private static String each(String text, UnaryOperator<String> replacement) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(replacement.apply(word.group())));
    }

    /** Replaces a word that begins with a digit, if it tells something. */
    String number(String word) {
        if (!word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return LITERAL.matcher(word).matches() ? word : replace(word);
        }
        if (word.length() <= 3) {
            return word;
        }
        try {
            long number = Long.parseUnsignedLong(word);
            boolean stays = Long.compareUnsigned(number, Evidence.SMALL) < 0 || evidence.isNumber(number);
            return stays ? word : Long.toUnsignedString(substitution.number(number));
        } catch (NumberFormatException e) {
            // more than 64 bits
            return replace(word);
        }
    }

    /** Replaces a number with a fraction or an exponent. */
    String floatingPoint(String text) {
        Matcher parts = FLOAT.matcher(text);
        if (!parts.matches()) {
            return replaceAll(text);
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        if (parts.group(2).length() + fraction.length() <= 3) {
            return text;
        }
        return parts.group(1) + number(parts.group(2)) + (fraction.isEmpty() ? "" : "." + substitution.word(fraction))
                + (parts.group(4) == null ? "" : parts.group(4));
    }

    /** Replaces the texts among bytes: whatever is printable over some length. */
    byte[] memory(byte[] bytes) {
        byte[] replaced = bytes.clone();
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] >= 0 && (bytes[end] < ' ' || bytes[end] == 0x7f)) {
                if (end - start >= TEXT_LEAST) {
                    text(replaced, start, end);
                }
                start = end + 1;
            }
        }
        return replaced;
    }

    /** Replaces all words among bytes of a string. */
    byte[] text(byte[] bytes) {
        byte[] replaced = bytes.clone();
        text(replaced, 0, bytes.length);
        return replaced;
    }

    private void text(byte[] bytes, int start, int end) {
        Bytes word = bytes();
        for (int i = start; i < end; i++) {
            bytes[i] = (byte) word.next(bytes[i] & 0xff);
        }
    }

    /** Begins a text whose bytes come one by one. */
    Bytes bytes() {
        return new Bytes();
    }

    /** The bytes of a text; those of its words are replaced as {@link Words#replace} replaces them. */
    final class Bytes {
        private final StringBuilder word = new StringBuilder();

        /** Replaces the next byte, 0 to 255; what is no ASCII is left. */
        int next(int value) {
            if (value >= 0x80 || !isWordPart(value)) {
                word.setLength(0);
                return value;
            }
            word.append((char) value);
            String replaced = substitution.word(word.toString());
            return replaced.charAt(replaced.length() - 1);
        }
    }
}
