package io.jdlv.tengo;

import io.jdlv.tengo.vm.FileSet;
import io.jdlv.tengo.vm.ObjectPlace;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names that the host itself has for a script's global variables; they are read when they are first asked for. */
final class HostNames {
    private final Tengo tengo;
    private final Vm vm;
    private final ScriptProgram program;
    private final Map<Program, SortedMap<Integer, String>> known;
    private Optional<SortedMap<Integer, String>> globals = Optional.empty();
    private Optional<Map<Long, Integer>> held = Optional.empty();

    /**
     * A compiled script by what it is made of; VMs may share one.
     *
     * @param files its files
     * @param constants where its constants are
     */
    record Program(FileSet files, List<ObjectPlace> constants) {}

    /**
     * The names for a VM's script.
     *
     * @param known those found before; they are added here
     */
    HostNames(Tengo tengo, Vm vm, ScriptProgram program, Map<Program, SortedMap<Integer, String>> known) {
        this.tengo = tengo;
        this.vm = vm;
        this.program = program;
        this.known = known;
    }

    /** The names of global variables by number; empty where the host has none that can be found. */
    synchronized SortedMap<Integer, String> globals() {
        if (globals.isEmpty()) {
            Program key = new Program(program.files(), program.constants());
            SortedMap<Integer, String> found = known.getOrDefault(key, new TreeMap<>());
            if (found.isEmpty()) {
                found = tengo.globalNames(vm);
                if (!found.isEmpty()) {
                    known.put(key, found);
                }
            }
            globals = Optional.of(found);
        }
        return globals.get();
    }

    /**
     * The global variable that holds a function: the one that it is given to where it is made, else, when the script's body is
     * not at hand (the host runs one function of it), the first one whose value it is.
     */
    synchronized Optional<String> holder(ScriptFunction function) {
        OptionalInt given = program.globalGiven(function);
        if (given.isPresent()) {
            return Optional.ofNullable(globals().get(given.getAsInt()));
        }
        return program.hasBody() || globals().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(held().get(function.base())).map(globals()::get);
    }

    /** The numbers of globals by the code of the functions that they hold now. */
    private Map<Long, Integer> held() {
        if (held.isEmpty()) {
            List<ObjectPlace> values = tengo.reader().globals(vm);
            Map<Long, ScriptFunction> functions = tengo.reader()
                    .functionsAt(values.stream().filter(ObjectPlace::isFunction).map(ObjectPlace::address).toList());
            Map<Long, Integer> numbers = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isFunction()) {
                    numbers.putIfAbsent(functions.get(values.get(i).address()).base(), i);
                }
            }
            held = Optional.of(numbers);
        }
        return held.get();
    }
}
