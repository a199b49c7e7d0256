package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.syntax.ExpressionParser;
import java.util.Optional;

/** {@code tengo break PLACE [if CONDITION]}. */
final class BreakCommand implements Command {
    private static final String IF = " if ";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Stops scripts at a line or in a function.", "break", "b")
                .usage("break [<file>:]<line> [if <condition>]\nbreak <function> [if <condition>]")
                .details(
                        """
                        It holds for every VM, of scripts that are run later too; a stop names its VM.
                        Between stops scripts run at full speed: a byte of the code is replaced by an
                        operation on which there is a Go breakpoint. The condition is an expression in
                        the script's names, as tengo p takes it.

                        Examples:
                          tengo break 12
                          tengo break pricing:3 if amount > 100
                          tengo break describe""");
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("tengo break needs a line, FILE:LINE or a function.");
        int condition = typed.indexOf(IF);
        String place = (condition < 0 ? typed : typed.substring(0, condition)).strip();
        if (place.contains(" ")) {
            throw new CommandException("tengo break takes one place: " + place + " has a space.");
        }
        Optional<String> when = condition < 0 ? Optional.empty() : Optional.of(typed.substring(condition + IF.length()).strip());
        when.ifPresent(ExpressionParser::parse);
        ScriptStops stops = Scripts.of(call).stops();
        ScriptBreakpoint breakpoint = stops.add(place, when);
        call.say(BreakpointsCommand.line(stops, breakpoint, "set"));
        stops.firstPlacesInCode().ifPresent(places -> call.say(places.told()));
    }
}
