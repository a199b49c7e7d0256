package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.ByteString;

/**
 * Memory of a program, sixteen bytes a line.
 *
 * @param address where it begins, unsigned
 * @param bytes what is there
 */
record TaskMemory(long address, ByteString bytes) implements Result {
    private static final int WIDTH = 16;

    @Override
    public String kind() {
        return "gvisor-memory";
    }

    @Override
    public void writeTo(TextSink out) {
        byte[] all = bytes.toByteArray();
        for (int line = 0; line < all.length; line += WIDTH) {
            StringBuilder numbers = new StringBuilder();
            StringBuilder characters = new StringBuilder();
            for (int i = line; i < Math.min(line + WIDTH, all.length); i++) {
                numbers.append(String.format(" %02x", all[i]));
                characters.append(all[i] >= ' ' && all[i] < 0x7f ? (char) all[i] : '.');
            }
            out.println("0x%x: %-48s  %s".formatted(address + line, numbers, characters));
        }
    }
}
