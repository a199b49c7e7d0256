package io.jdlv.render;

import io.jdlv.delve.Breakpoint;

/**
 * What was done with a breakpoint.
 *
 * @param breakpoint as it is now, or was
 * @param done {@code set}, {@code cleared}, {@code toggled}
 */
public record BreakpointChange(Breakpoint breakpoint, String done) implements Result {
    @Override
    public String kind() {
        return "breakpoint";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(BreakpointText.report(breakpoint, done, out.presentation()));
    }
}
