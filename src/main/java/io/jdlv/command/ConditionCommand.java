package io.jdlv.command;

import io.jdlv.lang.SpaceSplit;

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
                        The expression is evaluated where the breakpoint is, at each hit; one that
                        cannot be evaluated stops the program and says so. runtime.curg.goid is the
                        number of the goroutine.

                        -hitcount counts the hits of all goroutines, -per-g-hitcount those of each.
                        Operators are > >= < <= == != and %, which is true at every so many hits.
                        -clear removes the boolean condition.

                        Examples:
                          condition 2 i == 10
                          condition entry runtime.curg.goid == 5
                          condition -hitcount 2 > 100
                          condition -hitcount 2 % 10
                          condition -clear 2""")
                .defining()
                .allow(Prefix.ON);
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = two(call.arguments());
        boolean perGoroutine = parts.first().equals("-per-g-hitcount");
        if (parts.first().equals("-hitcount") || perGoroutine) {
            if (call.scope().isBehind(Prefix.ON)) {
                call.amend(bp -> bp.withHitCondition(parts.rest().orElse(""), perGoroutine));
                return;
            }
            SpaceSplit rest = two(parts.rest().orElse(""));
            new BreakpointReference(rest.first()).amend(call, bp -> bp.withHitCondition(rest.rest().orElse(""), perGoroutine));
        } else if (parts.first().equals("-clear")) {
            new BreakpointReference(parts.rest().orElse("")).amend(call, bp -> bp.withCondition(""));
        } else if (call.scope().isBehind(Prefix.ON)) {
            call.amend(bp -> bp.withCondition(call.expand(call.arguments())));
        } else {
            new BreakpointReference(parts.first()).amend(call, bp -> bp.withCondition(call.expand(parts.rest().orElse(""))));
        }
    }

    private static SpaceSplit two(String text) {
        SpaceSplit parts = SpaceSplit.two(text);
        if (parts.rest().isEmpty()) {
            throw new CommandException("not enough arguments");
        }
        return parts;
    }
}
