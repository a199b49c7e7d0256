package io.jdlv.lang;

import java.io.ByteArrayOutputStream;

/** The text made so far, and the flags, width and precision of the verb being formatted. */
final class FormatOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    boolean sharp;
    boolean zero;
    boolean plus;
    boolean minus;
    boolean space;
    /** {@code %#v}: Go syntax. */
    boolean goSyntax;
    /** Negative: none given. */
    int width;
    /** Negative: none given. */
    int precision;

    void clearFlags() {
        sharp = zero = plus = minus = space = goSyntax = false;
        width = precision = -1;
    }

    void write(String text) {
        out.writeBytes(Utf8.encode(text));
    }

    void write(byte[] bytes, int from, int to) {
        out.write(bytes, from, to - from);
    }

    /** Writes text padded to the width, with zeros on the left if the flags ask for them. */
    void pad(String text) {
        pad(Utf8.encode(text));
    }

    void pad(byte[] bytes) {
        int missing = width - Utf8.runeCount(bytes);
        if (!minus) {
            padding(missing);
        }
        out.writeBytes(bytes);
        if (minus) {
            padding(missing);
        }
    }

    /** Writes text padded with spaces whatever the zero flag says. */
    void padWithSpaces(String text) {
        boolean wanted = zero;
        zero = false;
        pad(text);
        zero = wanted;
    }

    void padding(int count) {
        int b = zero && !minus ? '0' : ' ';
        for (int i = 0; i < count; i++) {
            out.write(b);
        }
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
