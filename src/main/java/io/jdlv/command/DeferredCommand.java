package io.jdlv.command;

import io.jdlv.lang.SpaceSplit;
import java.util.function.Function;

/** {@code deferred N COMMAND}. */
final class DeferredCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Runs a command in the context of a deferred call.", "deferred")
                .usage("deferred <n> <command>")
                .details(
                        """
                        The command is print, args or locals; stack -defer numbers the calls, from 1.
                        Arguments have the values that they were deferred with.

                        Examples:
                          deferred 1 args
                          frame 2 deferred 1 print reason""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return SpaceSplit.two(arguments).rest().map(line).orElse(Order.ALONE);
    }

    @Override
    public void run(Invocation call) {
        int space = call.arguments().indexOf(' ');
        if (space < 0) {
            throw new CommandException("not enough arguments");
        }
        int number = Numbers.atoi(call.arguments().substring(0, space));
        if (number <= 0) {
            throw new CommandException(
                    "argument of deferred must be a number greater than 0 (use 'stack -defer' to see the list of deferred calls)");
        }
        Scope scope = call.scope().behind(Prefix.DEFERRED).at(call.eval().withDeferredCall(number));
        call.runIn(scope, call.arguments().substring(space));
    }
}
