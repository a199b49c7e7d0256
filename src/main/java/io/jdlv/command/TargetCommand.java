package io.jdlv.command;

import io.jdlv.delve.Capability;
import io.jdlv.delve.Target;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.lang.TabWriter;
import java.util.List;

/** {@code target list|switch|follow-exec}: several processes. */
final class TargetCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Manages the processes debugged.", "target")
                .usage("target follow-exec [-on [regex]] [-off]\ntarget list\ntarget switch [pid]")
                .details(
                        """
                        With follow-exec the server debugs the programs that the program starts as well, those whose command line
                        matches a regular expression if one is given. list shows all processes, switch selects another.""");
    }

    @Override
    public void run(Invocation call) {
        String[] parts = SpaceSplit.two(call.arguments());
        switch (parts[0]) {
            case "list" -> list(call);
            case "switch" -> select(call, parts.length > 1 ? parts[1] : "");
            case "follow-exec" -> followExec(call, parts.length > 1 ? parts[1] : "");
            case "" -> throw new CommandException("not enough arguments for 'target'");
            default -> throw new CommandException("unknown command 'target " + parts[0] + "'");
        }
    }

    private static void list(Invocation call) {
        call.session().require(Capability.TARGETS);
        StringBuilder rows = new StringBuilder();
        for (Target target : call.delve().processes().list().await()) {
            rows.append(target.pid() == call.view().shownPid() ? "*" : "")
                    .append('\t')
                    .append(target.pid())
                    .append('\t')
                    .append(target.commandLine())
                    .append('\n');
        }
        String table = TabWriter.format(rows.toString(), 4, 4, 2, ' ');
        call.show(out -> out.print(table));
    }

    private static void select(Invocation call, String typed) {
        call.session().require(Capability.TARGETS);
        List<Target> targets = call.delve().processes().list().await();
        int pid = GoNumber.atoi(typed);
        Target wanted = targets.stream()
                .filter(t -> t.pid() == pid)
                .findFirst()
                .orElseThrow(() -> new CommandException("could not find target " + pid));
        wanted.currentThread().ifPresent(th -> call.delve().execution().switchThread(th.id()).await());
    }

    private static void followExec(Invocation call, String typed) {
        call.session().require(Capability.TARGETS);
        if (typed.isEmpty()) {
            boolean enabled = call.delve().processes().isFollowExecEnabled().await();
            call.say("Follow exec is " + (enabled ? "enabled." : "disabled."));
            return;
        }
        String[] parts = SpaceSplit.two(typed);
        switch (parts[0]) {
            case "-on" -> call.delve().processes().followExec(true, parts.length == 2 ? parts[1] : "").await();
            case "-off" -> {
                if (parts.length > 1) {
                    throw new CommandException("too many arguments");
                }
                call.delve().processes().followExec(false, "").await();
            }
            default -> throw new CommandException("unknown argument " + GoQuote.quote(parts[0]) + " to 'target follow-exec'");
        }
    }
}
