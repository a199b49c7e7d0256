package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;

/** {@code tengo breakpoints}. */
final class BreakpointsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Lists the breakpoints in scripts.", "breakpoints", "bp")
                .details(
                        """
                        With the number of places that each has in the scripts known so far, its condition
                        and how often it has stopped one. The Go breakpoints tengoEntry, tengoStop and
                        tengoHead of breakpoints are what they are made of; the last line says where in
                        the host's VM they are, and by what that was found.""");
    }

    @Override
    public void run(Invocation call) {
        ScriptStops stops = Scripts.of(call).stops();
        if (stops.breakpoints().all().isEmpty()) {
            call.say("(no breakpoints in scripts)");
        }
        stops.breakpoints().all().forEach(each -> call.say(line(stops, each, "at")));
        if (!stops.breakpoints().all().isEmpty()) {
            call.say(stops.places().told());
        }
    }

    /** A breakpoint in a line. */
    static String line(ScriptStops stops, ScriptBreakpoint breakpoint, String verb) {
        int places = stops.spots(breakpoint).size();
        String where = verb.equals("at") ? "at " + breakpoint.place() : verb + " at " + breakpoint.place();
        return "Script breakpoint " + breakpoint.id() + " " + where
                + breakpoint.condition().map(condition -> " if " + condition).orElse("")
                + (places == 0 ? ", in no script yet" : places == 1 ? "" : ", in " + places + " places")
                + (stops.breakpoints().hits(breakpoint) > 0 ? " (hits " + stops.breakpoints().hits(breakpoint) + ")" : "");
    }
}
