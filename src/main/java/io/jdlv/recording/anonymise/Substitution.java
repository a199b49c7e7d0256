package io.jdlv.recording.anonymise;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what words and numbers are replaced: always the same one by the same one, different ones by different ones, and not
 * to be undone without the key, which nobody keeps.
 *
 * <p>Each character is replaced by one of its kind, lower case by lower case, a digit by a digit, and which one depends on
 * the key and on the characters before it in its word. So a word keeps its length, in bytes too, and words that begin alike
 * still do: a text that a server cut off remains the beginning of the whole one. This is what Crypto-PAn does with the bits
 * of network addresses (Xu, Fan, Ammar, Moon: Prefix-Preserving IP Address Anonymization, ICNP 2002).
 */
final class Substitution {
    /** A multiplier that has no divisor in common with the number of characters makes a permutation of them. */
    private static final int[] FOR_LETTERS = {1, 3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25};

    private static final int[] FOR_DIGITS = {1, 3, 7, 9};
    private static final int LETTERS = 26;
    private static final int DIGITS = 10;
    /** Code points that share all but the last byte of their UTF-8 form. */
    private static final int ROW = 64;

    private final Cipher cipher;
    private final byte[] input = new byte[16];
    private final byte[] state = new byte[16];
    private final byte[] start;

    /**
     * @param key 16 bytes
     */
    Substitution(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES.", e);
        }
        absorb(0);
        start = state.clone();
    }

    /** One with a key that nobody knows. */
    static Substitution secret() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return new Substitution(key);
    }

    /** Replaces a word, which has no characters that end one. */
    String word(String word) {
        StringBuilder replaced = new StringBuilder(word.length());
        begin();
        word.codePoints().forEach(character -> replaced.appendCodePoint(next(character)));
        return replaced.toString();
    }

    /** Begins another word. */
    void begin() {
        System.arraycopy(start, 0, state, 0, state.length);
    }

    /** Replaces the next character of the word that was begun. */
    int next(int character) {
        int replaced = replace(character);
        absorb(character);
        return replaced;
    }

    private int replace(int character) {
        if (character >= 'a' && character <= 'z') {
            return 'a' + permute(character - 'a', LETTERS, FOR_LETTERS);
        }
        if (character >= 'A' && character <= 'Z') {
            return 'A' + permute(character - 'A', LETTERS, FOR_LETTERS);
        }
        if (character >= '0' && character <= '9') {
            return '0' + permute(character - '0', DIGITS, FOR_DIGITS);
        }
        if (character < 0x80) {
            return character;
        }
        int row = character / ROW * ROW;
        int replaced = character;
        do {
            replaced = row + ((replaced - row) * (2 * state[0] + 1) + state[1] & ROW - 1);
        } while (!isLike(character, replaced));
        return replaced;
    }

    /** A permutation of the numbers below {@code count} that the state decides. */
    private int permute(int number, int count, int[] multipliers) {
        int multiplier = multipliers[(state[0] & 0xff) % multipliers.length];
        return (number * multiplier + (state[1] & 0xff) + ((state[2] & 0xff) << 8)) % count;
    }

    /** Going on until the result is of the same kind permutes the characters of that kind. */
    private static boolean isLike(int character, int other) {
        return Character.isLetterOrDigit(other)
                && Character.isLetter(character) == Character.isLetter(other)
                && Character.isUpperCase(character) == Character.isUpperCase(other);
    }

    private void absorb(int number) {
        ByteBuffer.wrap(input).putInt(number).put(state, 4, 12);
        for (int i = 0; i < 4; i++) {
            input[i] ^= state[i];
        }
        encrypt();
    }

    private void encrypt() {
        try {
            cipher.update(input, 0, input.length, state);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("A block of AES has 16 bytes.", e);
        }
    }

    /**
     * Replaces a number by one of as many bits, so that it fits the same type.
     *
     * @param number unsigned
     */
    long number(long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
        long replaced = number;
        for (int bit = bits - 2; bit >= 0; bit--) {
            ByteBuffer.wrap(input).putLong(number >>> bit + 1).putInt(bits).putInt(-1);
            encrypt();
            replaced ^= (long) (state[0] & 1) << bit;
        }
        return replaced;
    }
}
