package io.jdlv.render;

import io.jdlv.delve.Memory;
import io.jdlv.lang.TabWriter;

/** Memory as a table of numbers (Delve service/api/prettyprint.go, PrettyExamineMemory). */
public final class MemoryDump {
    private static final int PADDING = 3;

    private MemoryDump() {}

    /** How each number is written, and how many stand on a line. */
    public enum Format {
        BINARY(4),
        OCTAL(8),
        DECIMAL(8),
        HEXADECIMAL(8);

        private final int columns;

        Format(int columns) {
            this.columns = columns;
        }

        /** The digits are filled up with zeros to the most that a number of the size needs. */
        private String text(long number, int size) {
            return switch (this) {
                case BINARY -> filled(Long.toBinaryString(number), 8 * size);
                case OCTAL -> "0" + filled(Long.toOctalString(number), 3 * size);
                case DECIMAL -> filled(Long.toUnsignedString(number), 3 * size);
                case HEXADECIMAL -> "0x" + filled(Long.toHexString(number), 2 * size);
            };
        }
    }

    /**
     * {@return the table; every line begins with the address of its first number and is ended by a newline}
     *
     * @param address where the memory is, unsigned
     * @param memory  what is there; bytes at the end that do not make a whole number are left out
     * @param format  how each number is written
     * @param size    how many bytes each number has, 1 to 8
     */
    public static String of(long address, Memory memory, Format format, int size) {
        byte[] bytes = memory.bytes().toByteArray();
        int addressDigits = bytes.length == 0 ? 0 : Long.toHexString(address + bytes.length).length();
        StringBuilder text = new StringBuilder();
        TabWriter table = new TabWriter(text::append, 0, 0, PADDING, ' ');
        int lineLength = format.columns * size;
        for (int line = 0; line < bytes.length; line += lineLength) {
            table.write("0x" + filled(Long.toHexString(address + line), addressDigits) + ":\t");
            int end = Math.min(line + lineLength, bytes.length);
            for (int at = line; at + size <= end; at += size) {
                table.write(format.text(number(bytes, at, size, memory.littleEndian()), size) + "\t");
            }
            table.write("\n");
        }
        table.flush();
        return text.toString();
    }

    private static long number(byte[] bytes, int at, int size, boolean littleEndian) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            int index = littleEndian ? at + size - 1 - i : at + i;
            number = number << 8 | bytes[index] & 0xff;
        }
        return number;
    }

    private static String filled(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
