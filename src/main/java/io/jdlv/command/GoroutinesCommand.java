package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutineGroup;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code goroutines [FLAGS]}. */
final class GoroutinesCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.GOROUTINES, "Lists goroutines.", "goroutines", "grs")
                .usage(
                        """
                        goroutines [-u|-r|-g|-s] [-t [depth]] [-l] [-with loc expr]
                            [-without loc expr] [-group argument] [-chan expr] [-exec command]""")
                .details(
                        """
                        Which place is shown with each:
                          -u   the topmost one in user code (unless another is asked for)
                          -r   the topmost one, in the runtime or not
                          -g   the go statement that started it
                          -s   the start of its function

                        What else is shown:
                          -l           its labels
                          -t [depth]   its stack, 10 frames unless a depth is given
                          -exec cmd    what a command says in it; it takes the rest of the line

                        Which are shown:
                          -with KIND ARG, -w       only those for which it is so
                          -without KIND ARG, -wo   only those for which it is not
                          -chan expr               only those that wait on this channel; the
                                                   expression has no spaces

                        KIND is userloc, curloc, goloc or startloc (ARG is part of the place, as -u,
                        -r, -g and -s show it), label (ARG is key or key=value), running (on a thread)
                        or user (not the runtime's); the last two have no ARG. Several filters hold
                        together.

                        How they are grouped, with up to 5 of each group and how many there are:
                          -group KIND              by a place, running or user
                          -group label key         by the value of a label

                        Examples:
                          goroutines -t 5
                          goroutines -with userloc net/http -without running
                          goroutines -group startloc
                          goroutines -with label request=42 -exec stack 3
                          goroutines -chan results""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        // what it runs in each goroutine it runs ahead itself
        return (" " + arguments).contains(" -exec ") ? Order.ALONE : Order.READING;
    }

    @Override
    public void run(Invocation call) {
        GoroutineArguments arguments = GoroutineArguments.parse(call.arguments());
        Optional<GoroutineStacks> stacks = arguments.stackDepth().stream()
                .mapToObj(depth -> new GoroutineStacks(call, depth))
                .findFirst();
        Call<DebuggerState> stop = call.delve().execution().state();
        GoroutineList list = new GoroutineList(call, arguments, stacks);
        Supplier<GoroutinePage> beginning = list.page(0);
        call.host().pageOutput();
        // before the list, behind whose first goroutine their stacks are asked for
        DebuggerState state = stop.await();
        GoroutinePage first = beginning.get();
        if (arguments.command().isEmpty() || GoroutineLister.canRunAhead(call, arguments.command())) {
            call.cancellation().endSoon(() -> show(call, list, first, stacks, state, arguments));
        } else {
            show(call, list, first, stacks, state, arguments);
        }
    }

    private static void show(
            Invocation call,
            GoroutineList list,
            GoroutinePage first,
            Optional<GoroutineStacks> stacks,
            DebuggerState state,
            GoroutineArguments arguments) {
        GoroutinePage goroutines = first;
        int shown = 0;
        while (true) {
            if (goroutines.groups().isEmpty()) {
                List<Goroutine> sorted = goroutines.goroutines().stream()
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList();
                GoroutineLister.list(call, "", sorted, arguments, stacks, state, !goroutines.hasNext());
                shown += sorted.size();
            } else {
                showGroups(call, goroutines, arguments, stacks, state);
            }
            if (call.cancellation().isCancelled()) {
                call.say("interrupted");
                return;
            }
            if (!goroutines.hasNext()) {
                break;
            }
            goroutines = list.page(goroutines.next()).get();
        }
        if (shown > 0) {
            call.say("[" + shown + " goroutines]");
        }
    }

    private static void showGroups(
            Invocation call,
            GoroutinePage page,
            GoroutineArguments arguments,
            Optional<GoroutineStacks> stacks,
            DebuggerState state) {
        List<GoroutineGroup> groups = page.groups();
        for (int i = 0; i < groups.size(); i++) {
            GoroutineGroup group = groups.get(i);
            call.say(group.name());
            GoroutineLister.list(
                    call,
                    "\t",
                    page.goroutines().subList(group.offset(), group.offset() + group.count()),
                    arguments,
                    stacks,
                    state,
                    !page.hasNext() && i == groups.size() - 1);
            call.say("\tTotal: " + group.total() + (i < groups.size() - 1 ? "\n" : ""));
        }
        if (page.tooManyGroups()) {
            call.say("Too many groups");
        }
    }
}
