package io.jdlv.command;

/** Numbers as Go's {@code %#x} prints them. */
final class GoHex {
    private GoHex() {}

    /** {@code 0x49a5e0}; the bits are unsigned. */
    static String alternate(long value) {
        return "0x" + Long.toHexString(value);
    }
}
