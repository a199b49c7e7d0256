package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.Stackframe;
import io.jdlv.render.GoroutineText;
import io.jdlv.render.Result;
import io.jdlv.render.StackText;
import io.jdlv.render.TextOnly;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.CallWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows goroutines one by one, with their labels, stacks and what a command says in each. Delve: printGoroutines. */
final class GoroutineLister {
    private GoroutineLister() {}

    /** Only the goroutines' own lines. */
    static void list(
            Invocation call, String indent, List<Goroutine> goroutines, GoroutineText.Place place, DebuggerState state) {
        goroutines.stream()
                .takeWhile(g -> !call.cancellation().isCancelled())
                .forEach(g -> call.show(new Line(g, indent, place, isSelected(g, state), false)));
    }

    /**
     * All that was asked for.
     *
     * @param stacks where stacks are asked for
     * @param last whether nothing is asked behind it
     */
    static void list(
            Invocation call,
            String indent,
            List<Goroutine> goroutines,
            GoroutineArguments arguments,
            Optional<GoroutineStacks> stacks,
            DebuggerState state,
            boolean last) {
        Runnable allSent = last ? call.host()::endChange : () -> {};
        Optional<CallWindow<List<Stackframe>>> window = stacks.map(each -> each.of(goroutines, allSent));
        if (stacks.isEmpty() && arguments.command().isEmpty()) {
            allSent.run();
        }
        Consumer<Goroutine> show = goroutine -> {
            call.show(new Line(goroutine, indent, arguments.place(), isSelected(goroutine, state), arguments.labels()));
            window.ifPresent(each -> call.show(new StackText(each.next(), indent + "\t", false)));
        };
        if (!arguments.command().isEmpty() && canRunAhead(call, arguments.command())) {
            runAhead(call, goroutines, arguments.command(), show);
            return;
        }
        for (Goroutine goroutine : goroutines) {
            if (call.cancellation().isCancelled()) {
                return;
            }
            show.accept(goroutine);
            if (!arguments.command().isEmpty()) {
                call.runIn(call.scope().at(call.eval().withGoroutine(goroutine.id())), arguments.command());
            }
        }
    }

    /**
     * Whether a command only reads, so that it can be run in many goroutines beside each other. Where the list stands behind
     * a prefix itself, it is run in one after the other.
     */
    static boolean canRunAhead(Invocation call, String command) {
        return !call.scope().isScoped()
                && call.scope().prefix().isEmpty()
                && call.interpreter().order(command) == Order.READING;
    }

    private static void runAhead(Invocation call, List<Goroutine> goroutines, String command, Consumer<Goroutine> show) {
        List<String> lines = goroutines.stream().map(goroutine -> "goroutine " + goroutine.id() + " " + command).toList();
        List<RuntimeException> failures = new ArrayList<>();
        new LookAhead(call.interpreter(), call::show, call.host()).run(lines, true, new LookAhead.Progress() {
            @Override
            public void begins(int index) {
                show.accept(goroutines.get(index));
            }

            @Override
            public boolean ends(int index, Optional<RuntimeException> failure) {
                failure.ifPresent(failures::add);
                return failures.isEmpty() && !call.cancellation().isCancelled();
            }
        });
        failures.forEach(failure -> {
            throw failure;
        });
    }

    private static boolean isSelected(Goroutine goroutine, DebuggerState state) {
        return state.selectedGoroutine().map(g -> g.id() == goroutine.id()).orElse(false);
    }

    /** One goroutine of a list. */
    private record Line(
            Goroutine goroutine,
            @TextOnly String indent,
            @TextOnly GoroutineText.Place place,
            boolean selected,
            @TextOnly boolean labels)
            implements Result {
        @Override
        public String kind() {
            return "goroutine";
        }

        @Override
        public void writeTo(TextSink out) {
            out.println(indent + (selected ? "* " : "  ") + "Goroutine "
                    + GoroutineText.line(goroutine, place, out.presentation()));
            if (labels) {
                GoroutineText.writeLabels(goroutine, indent + "\t", out);
            }
        }
    }
}
