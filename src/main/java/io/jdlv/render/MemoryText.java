package io.jdlv.render;

import com.google.gson.annotations.JsonAdapter;
import io.jdlv.delve.Memory;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.UnsignedLongAdapter;

/**
 * Memory as a table of numbers.
 *
 * @param address where it is, unsigned
 * @param bytes what is there
 * @param littleEndian whether the first byte of a number is its lowest
 * @param format how each number is written
 * @param size how many bytes each number has, 1 to 8
 */
public record MemoryText(
        @JsonAdapter(UnsignedLongAdapter.class) long address, ByteString bytes, boolean littleEndian, @TextOnly MemoryDump.Format format, @TextOnly int size)
        implements Result {
    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public void writeTo(TextSink out) {
        out.print(MemoryDump.of(address, new Memory(bytes, littleEndian), format, size));
    }
}
