package io.jdlv.render;

import io.jdlv.delve.Deferred;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.Variable;
import java.util.List;

/**
 * Frames, innermost first.
 *
 * <p>Delve: PrintStack in service/api/prettyprint.go.
 *
 * @param frames as the server sent them
 * @param indent what each line starts with
 * @param offsets whether each frame's distance to the stack's base is shown
 */
public record StackText(List<Stackframe> frames, @TextOnly String indent, @TextOnly boolean offsets) implements Result {
    public StackText {
        frames = List.copyOf(frames);
    }

    @Override
    public String kind() {
        return "stack";
    }

    @Override
    public void writeTo(TextSink out) {
        if (frames.isEmpty()) {
            return;
        }
        boolean spaced = offsets
                || frames.stream().anyMatch(f -> !f.defers().isEmpty() || !f.arguments().isEmpty() || !f.locals().isEmpty());
        int digits = String.valueOf(frames.size() - 1).length();
        String margin = indent + " ".repeat(digits + 2 + indent.length());
        for (int i = 0; i < frames.size(); i++) {
            Stackframe frame = frames.get(i);
            if (!frame.error().isEmpty()) {
                out.println(margin + "error: " + frame.error());
                continue;
            }
            String number = String.valueOf(i);
            out.print(indent + " ".repeat(digits - number.length()) + number + "  " + Locations.address(frame.pc()) + " in ")
                    .print(Style.FUNCTION, Locations.name(frame.function()))
                    .println();
            out.print(margin + "at ");
            fileLine(out, frame.file(), frame.line());
            if (offsets) {
                out.println(margin + "frame: " + signedHex(frame.frameOffset()) + " frame pointer "
                        + signedHex(frame.framePointerOffset()));
            }
            for (int j = 0; j < frame.defers().size(); j++) {
                deferred(out, margin + "    defer " + (j + 1) + ": ", frame.defers().get(j));
            }
            frame.arguments().forEach(v -> variable(out, margin, v));
            frame.locals().forEach(v -> variable(out, margin, v));
            if (spaced) {
                out.println();
            }
        }
        if (!frames.get(frames.size() - 1).bottom()) {
            out.println(indent + "(truncated)");
        }
    }

    private static void deferred(TextSink out, String header, Deferred defer) {
        String margin = " ".repeat(header.length());
        if (!defer.unreadable().isEmpty()) {
            out.println(header + "(unreadable defer: " + defer.unreadable() + ")");
            return;
        }
        out.print(header + Locations.address(defer.deferredLocation().pc()) + " in ")
                .print(Style.FUNCTION, Locations.name(defer.deferredLocation().function()))
                .println();
        out.println(margin + "at " + out.presentation().path(defer.deferredLocation().file()) + ":" + defer.deferredLocation().line());
        out.print(margin + "deferred by " + Locations.name(defer.deferLocation().function()) + " at ");
        fileLine(out, defer.deferLocation().file(), defer.deferLocation().line());
    }

    private static void variable(TextSink out, String margin, Variable variable) {
        out.println(margin + "    " + variable.name() + " = " + ValuePrinter.singleLine(variable));
    }

    private static void fileLine(TextSink out, String file, int line) {
        String path = out.presentation().path(file);
        int slash = path.lastIndexOf('/') + 1;
        out.print(path.substring(0, slash)).print(Style.BASENAME, path.substring(slash) + ":" + line).println();
    }

    /** Go's {@code %+#x}. */
    private static String signedHex(long value) {
        return value < 0 ? "-0x" + Long.toHexString(-value) : "+0x" + Long.toHexString(value);
    }
}
