package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A breakpoint to be created.
 *
 * @param breakpoint   its place and properties
 * @param locationExpr the location expression by which the server finds it again after a restart; empty for none
 * @param pathRules    the rules for paths in that expression
 * @param suspended    whether it may wait for its place to exist (a plugin's function)
 */
public record BreakpointRequest(
        @SerializedName("Breakpoint") Breakpoint breakpoint,
        @SerializedName("LocExpr") String locationExpr,
        @SerializedName("SubstitutePathRules") List<PathRule> pathRules,
        @SerializedName("Suspended") boolean suspended) {

    /** Makes missing parts empty. */
    public BreakpointRequest {
        locationExpr = OrEmpty.text(locationExpr);
        pathRules = OrEmpty.list(pathRules);
    }

    /**
     * {@return a request by place alone}
     *
     * @param breakpoint its place and properties
     */
    public static BreakpointRequest of(Breakpoint breakpoint) {
        return new BreakpointRequest(breakpoint, "", List.of(), false);
    }
}
