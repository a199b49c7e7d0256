package io.jdlv.transport;

/**
 * The size of the window that a program sees.
 *
 * @param columns 1 to 32767
 * @param rows 1 to 32767
 */
public record TerminalSize(int columns, int rows) {
    /** Checks the ranges. */
    public TerminalSize {
        if (columns < 1 || columns > Short.MAX_VALUE || rows < 1 || rows > Short.MAX_VALUE) {
            throw new IllegalArgumentException("A window has 1 to 32767 columns and rows.");
        }
    }

    /** What a program sees when nobody says otherwise: 80 columns, 24 rows. */
    public static TerminalSize standard() {
        return new TerminalSize(80, 24);
    }
}
