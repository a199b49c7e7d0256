package io.jdlv.gvisor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The memory of a program. */
@FunctionalInterface
interface ProgramMemory {
    /** The bytes that are read of a text at first; most end before. */
    int FIRST_READ = 256;

    /**
     * Reads bytes.
     *
     * @param address in the program, unsigned
     * @param length how many
     * @return those that could be read, from the first on; fewer where what can be read ends
     */
    byte[] read(long address, int length);

    /** Reads bytes to take numbers from; both architectures have the lowest byte first. */
    default ByteBuffer numbers(long address, int length) {
        return ByteBuffer.wrap(read(address, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A text of the program.
     *
     * @param text without the zero byte
     * @param whole whether its end was read
     */
    record CString(String text, boolean whole) {}

    /**
     * Reads a text that ends with a zero byte.
     *
     * @param address in the program, unsigned
     * @param most how many bytes are read at most
     * @return the text, its end missing if it is longer; empty when not even its start can be read
     */
    default Optional<CString> string(long address, int most) {
        byte[] bytes = read(address, Math.min(FIRST_READ, most));
        int end = zero(bytes);
        if (end < 0 && bytes.length == FIRST_READ && most > FIRST_READ) {
            bytes = read(address, most);
            end = zero(bytes);
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        int length = end < 0 ? bytes.length : end;
        return Optional.of(new CString(new String(bytes, 0, length, StandardCharsets.UTF_8), end >= 0));
    }

    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
