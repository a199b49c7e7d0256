package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * A breakpoint that a restart could not set again.
 *
 * @param breakpoint the breakpoint
 * @param reason     why not
 */
public record DiscardedBreakpoint(
        @SerializedName("Breakpoint") Breakpoint breakpoint, @SerializedName("Reason") String reason) {

    /** Makes missing parts empty. */
    public DiscardedBreakpoint {
        breakpoint = breakpoint == null ? Breakpoint.NEW : breakpoint;
        reason = OrEmpty.text(reason);
    }
}
