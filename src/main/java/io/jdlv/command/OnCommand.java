package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.BreakpointText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** {@code on BREAKPOINT COMMAND} and {@code on BREAKPOINT -edit}. */
final class OnCommand implements Command {
    private static final String EDIT = "-edit";

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
    public Order order(String arguments, Function<String, Order> line) {
        return SpaceSplit.two(arguments).rest().filter(EDIT::equals).isPresent() ? Order.ALONE : Order.DEFINING;
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        String command = parts.rest().orElseThrow(() -> new CommandException("not enough arguments"));
        new BreakpointReference(parts.first())
                .amend(call, before -> command.equals(EDIT) ? edit(call, before) : call.collect(before, command));
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
