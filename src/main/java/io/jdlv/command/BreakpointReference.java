package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.Call;
import java.util.OptionalInt;

/** A breakpoint as it is typed: a number or a name. */
record BreakpointReference(String typed) {
    private OptionalInt id() {
        return Numbers.tryAtoi(typed);
    }

    Call<Breakpoint> get(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().get(id().getAsInt()) : delve.breakpoints().get(typed);
    }

    Call<Breakpoint> clear(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().clear(id().getAsInt()) : delve.breakpoints().clear(typed);
    }

    Call<Breakpoint> toggle(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().toggle(id().getAsInt()) : delve.breakpoints().toggle(typed);
    }
}
