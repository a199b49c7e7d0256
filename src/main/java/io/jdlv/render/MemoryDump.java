package io.jdlv.render;
import io.jdlv.rpc.ByteString;
public record MemoryDump(long address, ByteString bytes, boolean le, MemoryFormat format, int size) implements Result {
    public void writeTo(TextSink out) { out.println(""); }
}
