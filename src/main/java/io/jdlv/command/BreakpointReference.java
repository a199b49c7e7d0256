package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Breakpoints;
import io.jdlv.rpc.Call;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A breakpoint as it is typed: a number or a name. */
record BreakpointReference(String typed) {
    private OptionalInt id() {
        return Numbers.tryAtoi(typed);
    }

    /**
     * Has it changed, when it is this line's turn to change the server: what it was is asked behind the changes before.
     *
     * @throws CommandException what the change itself throws, before anything is changed
     */
    void amend(Invocation call, UnaryOperator<Breakpoint> change) {
        call.host().beginChange();
        Breakpoints all = call.delve().breakpoints();
        Call<Breakpoint> now = id().isPresent() ? all.get(id().getAsInt()) : all.get(typed);
        ended(call, all.amend(change.apply(now.await())));
    }

    /** Deletes it, in this line's turn. {@return what it was} */
    Breakpoint clear(Invocation call) {
        call.host().beginChange();
        Breakpoints all = call.delve().breakpoints();
        return ended(call, id().isPresent() ? all.clear(id().getAsInt()) : all.clear(typed));
    }

    /** Turns it off or on, in this line's turn. {@return what it is now} */
    Breakpoint toggle(Invocation call) {
        call.host().beginChange();
        Breakpoints all = call.delve().breakpoints();
        return ended(call, id().isPresent() ? all.toggle(id().getAsInt()) : all.toggle(typed));
    }

    private static <T> T ended(Invocation call, Call<T> change) {
        call.host().endChange();
        return change.await();
    }
}
