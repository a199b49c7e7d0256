package io.jdlv.tengo;

import io.jdlv.delve.LoadConfig;
import io.jdlv.render.SourceListing;
import io.jdlv.tengo.run.LineStarts;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptValue;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what is shown of VMs and their stacks. */
final class Stacks {
    /** An argument is shown so far that it is known again; tengo locals shows it whole. */
    private static final LoadConfig ARGUMENTS = new LoadConfig(true, 0, 40, 4, -1);

    private final Scripts scripts;

    Stacks(Scripts scripts) {
        this.scripts = scripts;
    }

    /** The innermost frames of a VM's stack, so many at most. */
    Backtrace backtrace(Vm vm, int depth) {
        return backtrace(vm, 0, Math.min(depth, vm.frames().size()));
    }

    /**
     * Some frames of a VM's stack.
     *
     * @param first the number of the innermost one that is shown
     * @param end the number of the first one behind them that is not
     */
    Backtrace backtrace(Vm vm, int first, int end) {
        Script script = scripts.script(vm);
        int current = scripts.frame(vm);
        List<Script.Variable> parameters = new ArrayList<>();
        for (int i = first; i < end; i++) {
            parameters.addAll(script.parameters(i));
        }
        Iterator<ScriptValue> values = scripts.tengo()
                .reader()
                .values(parameters.stream().map(Script.Variable::expression).toList(), ARGUMENTS)
                .iterator();
        List<Backtrace.CallRow> frames = new ArrayList<>();
        for (int i = first; i < end; i++) {
            String arguments = script.parameters(i).stream()
                    .map(parameter -> parameter.name() + " = " + values.next().text())
                    .collect(Collectors.joining(", ", "(", ")"));
            String name = script.symbols().name(vm.frames().get(i).function());
            frames.add(new Backtrace.CallRow(i, name + arguments, place(vm, i), i == current));
        }
        return new Backtrace(heading(vm), frames, vm.frames().size() - end, error(vm));
    }

    /** What is shown when a script has stopped. */
    ScriptStop stop(Vm vm, String reason) {
        String call = backtrace(vm, 1).frames().getFirst().call();
        ScriptFrame frame = vm.frames().getFirst();
        LineStarts lines = scripts.script(vm).lines(frame.function());
        boolean isAtLine = vm.error().isEmpty() && lines.starts().containsKey(frame.instruction().offset());
        Optional<Position> statement = isAtLine ? lines.statement(frame.instruction().offset()) : vm.position(frame);
        String place = isAtLine ? statement.map(Position::toString).orElse("-") : place(vm, 0);
        return new ScriptStop(reason, scripts.number(vm.place()), call, place, source(vm, statement));
    }

    private Optional<SourceListing> source(Vm vm, Optional<Position> position) {
        return position.flatMap(at -> vm.files().named(at.file())
                .flatMap(file -> scripts.texts().of(scripts.tengo(), vm, file))
                .map(text -> text.listing(at.line(), scripts.listingLines())));
    }

    /** Which VM it is and where the host has it. */
    String heading(Vm vm) {
        String go = vm.place().above()
                .map(function -> "in a call of " + function)
                .orElseGet(() -> "in " + vm.place().function() + ":" + vm.place().line());
        return "VM " + scripts.number(vm.place()) + " on goroutine " + vm.place().goroutine() + ", " + go + ":";
    }

    /** Where a frame is, with what tengo's own message says of it when that is another place. */
    static String place(Vm vm, int number) {
        String ours = vm.position(vm.frames().get(number)).map(Position::toString).orElse("-");
        Optional<Position> message = number == 0 ? vm.positionInMessage() : Optional.empty();
        return ours + message.map(other -> " (" + other + " in tengo's message, which names the instruction before)").orElse("");
    }

    private static Optional<String> error(Vm vm) {
        return vm.error().map(message -> "Runtime Error: " + message);
    }
}
