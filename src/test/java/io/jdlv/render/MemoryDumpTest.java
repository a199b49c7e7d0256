package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Memory;
import io.jdlv.render.MemoryDump.Format;
import io.jdlv.rpc.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryDumpTest {
    private static final byte[] BYTES = {1, 2, (byte) 0xff, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void eightBytesALine() {
        assertThat(dump(0xffa, Format.HEXADECIMAL, 1)).isEqualTo("""
                0x0ffa:   0x01   0x02   0xff   0x04   0x05   0x06   0x07   0x08  \s
                0x1002:   0x09   0x0a  \s
                """);
    }

    @Test
    void fourBinaryNumbersALine() {
        assertThat(dump(0x10, Format.BINARY, 1)).isEqualTo("""
                0x10:   00000001   00000010   11111111   00000100  \s
                0x14:   00000101   00000110   00000111   00001000  \s
                0x18:   00001001   00001010  \s
                """);
    }

    @Test
    void numbersThatAreNotWholeAreLeftOut() {
        assertThat(dump(0x10, Format.DECIMAL, 4)).isEqualTo("0x10:   000083821057   000134678021   \n");
        assertThat(dump(0x10, Format.OCTAL, 8)).isEqualTo("0x10:   0000040070140240477601001   \n");
    }

    @ParameterizedTest
    @CsvSource({"true, 0x0201", "false, 0x0102"})
    void theTargetsByteOrderCounts(boolean littleEndian, String first) {
        Memory memory = new Memory(ByteString.copyOf(BYTES), littleEndian);

        assertThat(MemoryDump.of(0, memory, Format.HEXADECIMAL, 2)).startsWith("0x0:   " + first + "   ");
    }

    @Test
    void addressesAreUnsigned() {
        assertThat(dump(0xfffffffffffffff0L, Format.HEXADECIMAL, 8))
                .isEqualTo("0xfffffffffffffff0:   0x0807060504ff0201   \n");
    }

    @Test
    void noMemoryIsNoText() {
        assertThat(MemoryDump.of(1, new Memory(ByteString.EMPTY, true), Format.DECIMAL, 1)).isEmpty();
    }

    private static String dump(long address, Format format, int size) {
        return MemoryDump.of(address, new Memory(ByteString.copyOf(BYTES), true), format, size);
    }
}
