package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * Something that a script has done.
 *
 * @param vm the number of its VM
 * @param depth how many calls of the script are around it
 * @param what a call with its arguments, a return with its result, or a line with its place
 */
record TraceRow(int vm, int depth, String what) implements Result {
    private static final int DEEPEST_INDENT = 20;

    @Override
    public String kind() {
        return "tengo-trace";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println("VM " + vm + "  " + "  ".repeat(Math.min(depth, DEEPEST_INDENT)) + what);
    }
}
