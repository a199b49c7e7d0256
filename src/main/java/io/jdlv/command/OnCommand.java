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
                        Commands are
                          print <expression>    shows a value
                          args, locals          show variables, with -v in full
                          stack <depth>         shows the call stack
                          goroutine             shows the goroutine
                          trace                 makes it a tracepoint: it shows all this and goes on
                          condition ...         sets a condition, see condition

                        With -edit the commands of a breakpoint are opened in an editor, one a line,
                        and what is saved replaces them. The editor is the one that DELVE_EDITOR or
                        EDITOR names.

                        Examples:
                          on 1 print len(queue)
                          on entry stack 5
                          on 1 condition i > 3
                          on 1 -edit""");
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
        call.host().useThisMachine("on -edit");
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
