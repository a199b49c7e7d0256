package io.jdlv.tengo;

import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what is shown of VMs and their stacks. */
final class Stacks {
    private final Scripts scripts;

    Stacks(Scripts scripts) {
        this.scripts = scripts;
    }

    /** The stack of a VM. */
    Backtrace backtrace(Vm vm) {
        FunctionNames names = new FunctionNames(ScriptProgram.of(scripts.tengo().reader(), vm));
        int current = scripts.frame(vm);
        List<Backtrace.Frame> frames = new ArrayList<>();
        for (ScriptFrame frame : vm.frames()) {
            int number = frames.size();
            frames.add(new Backtrace.Frame(
                    number, names.name(frame.function()) + "()", place(vm, number), number == current));
        }
        return new Backtrace(heading(vm), frames, error(vm));
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
