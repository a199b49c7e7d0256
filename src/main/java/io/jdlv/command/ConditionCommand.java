package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.lang.SpaceSplit;
import java.util.function.UnaryOperator;

/** {@code condition}: on which hits a breakpoint stops. */
final class ConditionCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Says on which hits a breakpoint stops.", "condition", "cond")
                .usage(
                        """
                        condition <breakpoint name or id> <boolean expression>
                        condition -hitcount <breakpoint name or id> <operator> <number>
                        condition -per-g-hitcount <breakpoint name or id> <operator> <number>
                        condition -clear <breakpoint name or id>""")
                .details(
                        """
                        Operators are > >= < <= == != and % (every so many hits); a number alone is ==. -hitcount counts the hits
                        of all goroutines, -per-g-hitcount those of each.""")
                .allow(Prefix.ON);
    }

    @Override
    public void run(Invocation call) {
        String[] parts = two(call.arguments());
        boolean perGoroutine = parts[0].equals("-per-g-hitcount");
        if (parts[0].equals("-hitcount") || perGoroutine) {
            if (call.scope().isBehind(Prefix.ON)) {
                call.amend(bp -> bp.withHitCondition(parts[1], perGoroutine));
                return;
            }
            String[] rest = two(parts[1]);
            change(call, rest[0], bp -> bp.withHitCondition(rest[1], perGoroutine));
        } else if (parts[0].equals("-clear")) {
            change(call, parts[1], bp -> bp.withCondition(""));
        } else if (call.scope().isBehind(Prefix.ON)) {
            call.amend(bp -> bp.withCondition(call.arguments()));
        } else {
            change(call, parts[0], bp -> bp.withCondition(parts[1]));
        }
    }

    private static String[] two(String text) {
        String[] parts = SpaceSplit.two(text);
        if (parts.length < 2) {
            throw new CommandException("not enough arguments");
        }
        return parts;
    }

    private static void change(Invocation call, String reference, UnaryOperator<Breakpoint> change) {
        Breakpoint breakpoint = new BreakpointReference(reference).get(call.delve()).await();
        call.delve().breakpoints().amend(change.apply(breakpoint)).await();
    }
}
