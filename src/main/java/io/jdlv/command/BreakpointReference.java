package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Done;
import io.jdlv.rpc.Call;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A breakpoint as it is typed: a number or a name. */
record BreakpointReference(String typed) {
    private OptionalInt id() {
        return Numbers.tryAtoi(typed);
    }

    Call<Breakpoint> get(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().get(id().getAsInt()) : delve.breakpoints().get(typed);
    }

    /**
     * Has it changed, when it is this line's turn to change the server: what it was is asked behind the changes before.
     *
     * @throws CommandException what the change itself throws, before anything is changed
     */
    void amend(Invocation call, UnaryOperator<Breakpoint> change) {
        call.host().beginChange();
        Breakpoint changed = change.apply(get(call.delve()).await());
        Call<Done> amendment = call.delve().breakpoints().amend(changed);
        call.host().endChange();
        amendment.await();
    }

    Call<Breakpoint> clear(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().clear(id().getAsInt()) : delve.breakpoints().clear(typed);
    }

    Call<Breakpoint> toggle(DelveClient delve) {
        return id().isPresent() ? delve.breakpoints().toggle(id().getAsInt()) : delve.breakpoints().toggle(typed);
    }
}
