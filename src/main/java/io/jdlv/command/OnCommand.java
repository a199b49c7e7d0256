package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.BreakpointText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** {@code on BREAKPOINT COMMAND} and {@code on BREAKPOINT -edit}. */
final class OnCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Shows something whenever a breakpoint is hit.", "on")
                .usage("on <breakpoint name or id> <command>\non <breakpoint name or id> -edit")
                .details(
                        """
                        Commands are print, stack, goroutine, args, locals, trace and condition. With -edit all of a breakpoint's
                        commands are opened in an editor (DELVE_EDITOR or EDITOR), one a line.""");
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        if (parts.rest().isEmpty()) {
            throw new CommandException("not enough arguments");
        }
        Breakpoint before = new BreakpointReference(parts.first()).get(call.delve()).await();
        Breakpoint after = parts.rest().orElse("").equals("-edit") ? edit(call, before) : call.collect(before, parts.rest().orElse(""));
        call.delve().breakpoints().amend(after).await();
    }

    private static Breakpoint edit(Invocation call, Breakpoint before) {
        List<String> lines = Editor.from(call.host().environment()).editText(BreakpointText.attributes(before, true));
        AtomicReference<Breakpoint> edited = new AtomicReference<>(before.withTracepoint(false)
                .withGoroutine(false)
                .withStacktrace(0)
                .withVariables(List.of())
                .withCondition("")
                .withHitCondition("", before.hitConditionPerGoroutine()));
        Scope collecting = call.scope().collecting(edited);
        for (int i = 0; i < lines.size(); i++) {
            try {
                call.runIn(collecting, lines.get(i));
            } catch (CommandException e) {
                call.say((i + 1) + ": " + e.getMessage());
            }
        }
        return edited.get();
    }
}
