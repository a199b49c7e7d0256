package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.Style;
import io.jdlv.render.TextSink;
import java.util.List;
import java.util.Optional;

/**
 * A script's stack.
 *
 * @param heading which VM it is
 * @param frames innermost first
 * @param more how many there are behind them
 * @param error what ended the script, if something has
 */
record Backtrace(String heading, List<CallRow> frames, int more, Optional<String> error) implements Result {
    /** So many are shown unless another number is asked for, as dlv does with Go's. */
    static final int DEPTH = 50;

    /**
     * A frame.
     *
     * @param number 0 for the innermost
     * @param call the function with its arguments
     * @param place file, line and column
     * @param current whether it is the one that is looked at
     */
    record CallRow(int number, String call, String place, boolean current) {}

    /** Keeps a copy. */
    Backtrace {
        frames = List.copyOf(frames);
    }

    @Override
    public String kind() {
        return "tengo-stack";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(heading);
        int width = frames.isEmpty() ? 0 : String.valueOf(frames.getLast().number()).length();
        for (CallRow frame : frames) {
            out.print(frame.current() ? "=> " : "   ").print(String.format("%" + width + "d  ", frame.number()));
            out.print(Style.FUNCTION, frame.call()).println();
            out.println(" ".repeat(width + 9) + "at " + frame.place());
        }
        if (more > 0) {
            out.println(" ".repeat(width + 5) + "(" + more + " more)");
        }
        error.ifPresent(out::println);
    }
}
