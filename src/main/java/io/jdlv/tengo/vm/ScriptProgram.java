package io.jdlv.tengo.vm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** A compiled script as its VM holds it: the functions, the constants, the files. */
public final class ScriptProgram {
    private final FileSet files;
    private final List<ObjectPlace> constants;
    private final SequencedMap<Long, ScriptFunction> functions;
    private final Map<Long, Integer> literals = new HashMap<>();
    private final Map<Long, Integer> given = new HashMap<>();
    private final Map<Integer, ScriptFunction> byConstant = new HashMap<>();

    private ScriptProgram(FileSet files, List<ObjectPlace> constants, SequencedMap<Long, ScriptFunction> functions) {
        this.files = files;
        this.constants = constants;
        this.functions = functions;
    }

    /**
     * Reads the program of a VM.
     *
     * @param reader reads the VM's host
     * @param vm a VM
     */
    public static ScriptProgram of(VmReader reader, Vm vm) {
        List<ObjectPlace> constants = reader.constants(vm);
        Map<Long, ScriptFunction> read =
                reader.functionsAt(constants.stream().filter(ObjectPlace::isFunction).map(ObjectPlace::address).toList());
        SequencedMap<Long, ScriptFunction> functions = new LinkedHashMap<>();
        vm.frames().reversed().forEach(frame -> functions.putIfAbsent(frame.function().base(), frame.function()));
        read.values().forEach(function -> functions.putIfAbsent(function.base(), function));
        ScriptProgram program = new ScriptProgram(vm.files(), constants, functions);
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i).isFunction()) {
                program.byConstant.put(i, read.get(constants.get(i).address()));
            }
        }
        functions.values().forEach(program::noteLiterals);
        return program;
    }

    /** A function's literal is where the code pushes it. */
    private void noteLiterals(ScriptFunction function) {
        for (Instruction each : function.code().instructions()) {
            if (each.opcode().is(Opcode.CONSTANT) || each.opcode().is(Opcode.CLOSURE)) {
                ScriptFunction pushed = byConstant.get(each.operands().getFirst());
                OptionalInt pos = function.positionAt(each.offset());
                if (pushed != null && pos.isPresent()) {
                    literals.putIfAbsent(pushed.base(), pos.getAsInt());
                }
                if (pushed != null) {
                    function.code()
                            .after(each)
                            .filter(next -> next.opcode().is(Opcode.SET_GLOBAL))
                            .ifPresent(next -> given.putIfAbsent(pushed.base(), next.operands().getFirst()));
                }
            }
        }
    }

    /** The files. */
    public FileSet files() {
        return files;
    }

    /** The constants, by number. */
    public List<ObjectPlace> constants() {
        return constants;
    }

    /** All functions: those of the VM's calls from the outermost, then the others in the order of the constants. */
    public List<ScriptFunction> functions() {
        return List.copyOf(functions.values());
    }

    /** The function that is a constant. */
    public Optional<ScriptFunction> functionOfConstant(int number) {
        return Optional.ofNullable(byConstant.get(number));
    }

    /** Where the literal of a function is; for a module where it is imported; nothing for the script itself. */
    public Optional<Position> literal(ScriptFunction function) {
        return Optional.ofNullable(literals.get(function.base())).flatMap(files::position);
    }

    /** The number of the global variable that a function is given to right where it is made, if it is. */
    public OptionalInt globalGiven(ScriptFunction function) {
        Integer number = given.get(function.base());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether the script's own body is at hand; it is not where the host runs one function of the script. */
    public boolean hasBody() {
        return functions.values().stream()
                .anyMatch(function -> isBody(function) && file(function).filter(file -> file.base() == 1).isPresent());
    }

    /** The file that a function is in; nothing for one without positions. */
    public Optional<ScriptFile> file(ScriptFunction function) {
        return function.positions().values().stream().filter(pos -> pos != 0).findFirst().flatMap(files::fileAt);
    }

    /** Whether a function is the body of a file, the script's or a module's: only such code ends the VM's run. */
    public boolean isBody(ScriptFunction function) {
        List<Instruction> code = function.code().instructions();
        return !code.isEmpty() && code.getLast().opcode().is(Opcode.SUSPEND);
    }
}
