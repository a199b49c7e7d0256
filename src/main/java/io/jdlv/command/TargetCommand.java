package io.jdlv.command;

import io.jdlv.delve.Target;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.List;
import java.util.function.Function;

/** {@code target list|switch|follow-exec}: several processes. */
final class TargetCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Manages the processes debugged.", "target")
                .usage(
                        """
                        target follow-exec [-on [regex]] [-off]
                        target list
                        target switch <pid>""")
                .details(
                        """
                          follow-exec -on [regex]   the server also debugs the programs that the
                                                    program starts; with a regular expression those
                                                    whose command line matches
                          follow-exec -off          it no longer does; those it has stay
                          list                      shows the processes, a star marks the current one
                          switch <pid>              makes another one the current one

                        Examples:
                          target follow-exec -on worker
                          target switch 4242""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.equals("list") ? Order.READING : Order.ALONE;
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        switch (parts.first()) {
            case "list" -> list(call);
            case "switch" -> select(call, parts.rest().orElse(""));
            case "follow-exec" -> followExec(call, parts.rest().orElse(""));
            case "" -> throw new CommandException("not enough arguments for 'target'");
            default -> throw new CommandException("unknown command 'target " + parts.first() + "'");
        }
    }

    private static void list(Invocation call) {
        List<Process> processes = call.delve().processes().list().await().stream()
                .map(target -> new Process(target.pid(), target.commandLine(), target.pid() == call.view().shownPid()))
                .toList();
        call.show(new Processes(processes));
    }

    /** One of the processes debugged. */
    private record Process(long pid, String commandLine, boolean current) {}

    /** The processes debugged, the current one starred. */
    private record Processes(List<Process> processes) implements Result {
        @Override
        public String kind() {
            return "processes";
        }

        @Override
        public void writeTo(TextSink out) {
            List<List<String>> rows = processes.stream()
                    .map(each -> List.of(each.current() ? "*" : "", String.valueOf(each.pid()), each.commandLine()))
                    .toList();
            out.print(Table.of(rows, 4, 4, 2, ' '));
        }
    }

    private static void select(Invocation call, String typed) {
        List<Target> targets = call.delve().processes().list().await();
        int pid = Numbers.atoi(typed);
        Target wanted = targets.stream()
                .filter(t -> t.pid() == pid)
                .findFirst()
                .orElseThrow(() -> new CommandException("could not find target " + pid));
        wanted.currentThread().ifPresent(th ->
                call.session().noteState(call.delve().execution().switchThread(th.id()).await()));
    }

    private static void followExec(Invocation call, String typed) {
        if (typed.isEmpty()) {
            boolean enabled = call.delve().processes().isFollowExecEnabled().await();
            call.say("Follow exec is " + (enabled ? "enabled." : "disabled."));
            return;
        }
        SpaceSplit parts = SpaceSplit.two(typed);
        switch (parts.first()) {
            case "-on" -> {
                call.session().execution().expectEvents();
                call.delve().processes().followExec(true, parts.rest().orElse("")).await();
            }
            case "-off" -> {
                if (parts.rest().isPresent()) {
                    throw new CommandException("too many arguments");
                }
                call.delve().processes().followExec(false, "").await();
            }
            default -> throw new CommandException("unknown argument " + GoQuote.quote(parts.first()) + " to 'target follow-exec'");
        }
    }
}
