package io.jdlv.tengo;

import io.jdlv.command.Invocation;
import io.jdlv.tengo.run.LineStarts;
import io.jdlv.tengo.vm.Names;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A script at a stop: its VM, its program, its names.
 *
 * @param tengo the host's tengo
 * @param vm where the script is
 * @param program its functions
 * @param symbols their names
 * @param known the lines of functions that were asked for, by the address of their code; they are added here
 */
record Script(Tengo tengo, Vm vm, ScriptProgram program, Symbols symbols, Map<Long, LineStarts> known) {
    /** The script that a command is about. */
    static Script of(Invocation call) {
        Scripts scripts = Scripts.of(call);
        return scripts.script(scripts.current(call));
    }

    /**
     * A variable.
     *
     * @param name its name, or its number behind a {@code #}
     * @param expression Delve's for its value
     * @param captured whether it is an outer function's
     */
    record Variable(String name, String expression, boolean captured) {}

    /** The lines of a function as they are visited. */
    LineStarts lines(ScriptFunction function) {
        return known.computeIfAbsent(function.base(), any -> new LineStarts(function, vm.files()));
    }

    /** A frame by its number, 0 for the innermost. */
    ScriptFrame frame(int number) {
        return vm.frames().get(number);
    }

    /** An expression for the VM. */
    private String object() {
        return names().at("VM", vm.place().address());
    }

    private Names names() {
        return tengo.names();
    }

    /** An expression for a stack slot, counted from the start of the stack. */
    String slot(int number) {
        return object() + ".stack[" + number + "]";
    }

    /** The parameters of a frame. */
    List<Variable> parameters(int number) {
        ScriptFrame frame = frame(number);
        List<Variable> all = new ArrayList<>();
        List<String> parameters = symbols.parameters(frame.function());
        for (int i = 0; i < parameters.size(); i++) {
            all.add(new Variable(parameters.get(i), slot(frame.basePointer() + i), false));
        }
        return all;
    }

    /** The variables of a frame that hold something: parameters, locals, and what the function has captured. */
    List<Variable> locals(int number) {
        ScriptFrame frame = frame(number);
        List<Variable> all = new ArrayList<>();
        SortedMap<Integer, String> locals = symbols.locals(frame.function(), frame.instruction());
        locals.forEach((slot, name) -> all.add(new Variable(name, slot(frame.basePointer() + slot), false)));
        List<String> captured = symbols.captured(frame.function());
        int index = vm.frames().size() - 1 - number;
        for (int i = 0; i < captured.size(); i++) {
            all.add(new Variable(captured.get(i), object() + ".frames[" + index + "].freeVars[" + i + "].Value", true));
        }
        return all;
    }

    /** The global variables that have names. */
    List<Variable> globals() {
        List<Variable> all = new ArrayList<>();
        for (Map.Entry<Integer, String> global : symbols.globals().entrySet()) {
            all.add(new Variable(global.getValue(), object() + ".globals[" + global.getKey() + "]", false));
        }
        return all;
    }
}
