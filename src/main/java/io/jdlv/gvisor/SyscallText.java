package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * All that a table says of one system call.
 *
 * @param architecture whose number it has
 * @param call the entry
 */
record SyscallText(Architecture architecture, Syscall call) implements Result {
    @Override
    public String kind() {
        return "gvisor-syscall";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(call.name() + ", number " + call.number() + " on " + architecture.word());
        line(out, "handler", call.handler());
        line(out, "support", call.level().word());
        if (!call.note().isEmpty()) {
            line(out, "note", call.note());
        }
        call.urls().forEach(url -> line(out, "see", url));
    }

    private static void line(TextSink out, String title, String text) {
        out.println("    %-9s%s".formatted(title, text));
    }
}
