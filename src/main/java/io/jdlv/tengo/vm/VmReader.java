package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads VMs out of a host. What does not change while the host runs (functions, files) is read once, by address; it would be
 * wrong only if the host compiled another script into memory that was freed, so a function whose code has another length than
 * before is read again.
 */
public final class VmReader {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 256, 0, -1);
    private static final LoadConfig ERROR = new LoadConfig(true, 3, 4096, 64, -1);
    private static final int ALL = 1 << 20;
    private static final LoadConfig LIST = new LoadConfig(false, 1, 0, ALL, -1);
    private static final int WORD = 8;

    private static final List<String> FIELDS =
            List.of("constants", "curInsts", "err", "fileSet", "frames", "framesIndex", "globals", "ip", "sp", "stack");

    /** A string in an expression is compared whole. */
    private static final int STRING = 1 << 16;

    /** A nested value of a script is so many levels below in Go: the struct, and the slice or map in it. */
    private static final int LEVELS = 2;

    private final Session session;
    private final Names names;
    private final OpcodeTable opcodes;
    private final LoopPlaces places;
    private final ValueFormat format;
    private final Map<Long, ScriptFunction> functions = new ConcurrentHashMap<>();
    private final Map<Long, FileSet> fileSets = new ConcurrentHashMap<>();

    VmReader(Session session, Names names, OpcodeTable opcodes, LoopPlaces places) {
        this.session = session;
        this.names = names;
        this.opcodes = opcodes;
        this.places = places;
        this.format = new ValueFormat(names);
    }

    /** The host's operations. */
    public OpcodeTable opcodes() {
        return opcodes;
    }

    /**
     * Reads a VM.
     *
     * @param place where it runs
     * @throws VmException when it is not as this jdlv knows it
     * @throws io.jdlv.rpc.RemoteException when it cannot be read
     */
    public Vm read(VmPlace place) {
        String vm = names.at("VM", place.address());
        try {
            return read(place, vm);
        } catch (RemoteException e) {
            List<String> missing = missing(vm);
            if (missing.isEmpty()) {
                throw e;
            }
            throw new VmException("This host's VM differs from tengo's: it has no field named " + String.join(" or ", missing)
                    + ". Scripts can be debugged where the VM's fields have the names that they have in tengo.");
        }
    }

    /** The fields that are needed and that this host's VM does not have; empty when that cannot be said. */
    private List<String> missing(String vm) {
        Optional<Variable> structure = eval("*" + vm, FLAT).awaitUnlessRefused();
        List<String> there = structure.stream().flatMap(all -> all.children().stream()).map(Variable::name).toList();
        return FIELDS.stream().filter(field -> !there.isEmpty() && !there.contains(field)).toList();
    }

    private Vm read(VmPlace place, String vm) {
        Call<Variable> depth = eval(vm + ".framesIndex", FLAT);
        Call<Variable> ip = eval(vm + ".ip", FLAT);
        Call<Variable> sp = eval(vm + ".sp", FLAT);
        Call<Variable> error = eval(vm + ".err", ERROR);
        Call<Variable> files = eval(vm + ".fileSet", FLAT);
        List<Variable> frames = frames(vm, Fields.number(depth.await()));
        Map<Long, ScriptFunction> called = functionsAt(frames.stream().map(frame -> Fields.pointee(Fields.of(frame, "fn"))).toList());
        int pointer = Fields.number(ip.await());
        return new Vm(
                place,
                pointer,
                Fields.number(sp.await()),
                calls(frames, called, pointer, isBetweenInstructions(place)),
                files(Fields.pointee(files.await())),
                GoError.message(error.await()));
    }

    /** At the head of the loop in run, its first statements, ip is still that of the instruction before. */
    private boolean isBetweenInstructions(VmPlace place) {
        return place.frame() == 0
                && place.function().equals(names.method("VM", "run"))
                && places.find().filter(known -> known.isBetweenInstructions(place.line())).isPresent();
    }

    private List<Variable> frames(String vm, int depth) {
        Variable slice = eval(vm + ".frames[0:" + depth + "]", LIST).await();
        if (!slice.children().stream().allMatch(Fields::isPointer)) {
            return slice.children();
        }
        List<Call<Variable>> each = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            each.add(eval("*" + vm + ".frames[" + i + "]", FLAT));
        }
        return Call.all(each).await();
    }

    private static List<ScriptFrame> calls(
            List<Variable> frames, Map<Long, ScriptFunction> called, int ip, boolean between) {
        List<ScriptFrame> calls = new ArrayList<>();
        for (int i = frames.size() - 1; i >= 0; i--) {
            Variable frame = frames.get(i);
            boolean innermost = i == frames.size() - 1;
            long address = Fields.pointee(Fields.of(frame, "fn"));
            ScriptFunction function = called.get(address);
            int at = innermost ? (between ? ip + 1 : ip) : Fields.number(Fields.of(frame, "ip"));
            Instruction instruction = function.code()
                    .containing(at)
                    .orElseThrow(() -> new VmException("A function on the script's stack has no code."));
            calls.add(new ScriptFrame(function, address, instruction, Fields.number(Fields.of(frame, "basePointer"))));
        }
        return calls;
    }

    /**
     * Reads functions, in two turnarounds for any number that is not known yet.
     *
     * @param addresses of function objects
     * @return by address
     */
    public Map<Long, ScriptFunction> functionsAt(List<Long> addresses) {
        SequencedSet<Long> distinct = new LinkedHashSet<>(addresses);
        Map<Long, Call<Variable>> objects = new LinkedHashMap<>();
        distinct.forEach(address -> objects.put(address, eval("*" + names.at("CompiledFunction", address), FLAT)));
        Map<Long, ScriptFunction> found = new LinkedHashMap<>();
        List<Pending> pending = new ArrayList<>();
        Set<Long> asked = new LinkedHashSet<>();
        for (long address : distinct) {
            Variable object = objects.get(address).await();
            Variable code = Fields.of(object, "Instructions");
            ScriptFunction known = functions.get(code.base());
            boolean isKnown = known != null && known.code().size() == code.length();
            if (!isKnown && asked.add(code.base())) {
                pending.add(new Pending(
                        code.base(),
                        object,
                        MemoryPieces.read(session, code.base(), code.length()),
                        eval(names.at("CompiledFunction", address) + ".SourceMap", LIST)));
            }
        }
        pending.forEach(each -> functions.put(each.base(), each.function(opcodes)));
        distinct.forEach(address -> found.put(
                address, functions.get(Fields.of(objects.get(address).await(), "Instructions").base())));
        return found;
    }

    private record Pending(long base, Variable object, List<Call<Memory>> code, Call<Variable> sourceMap) {
        ScriptFunction function(OpcodeTable opcodes) {
            NavigableMap<Integer, Integer> positions = new TreeMap<>();
            List<Variable> entries = sourceMap.await().children();
            for (int i = 0; i + 1 < entries.size(); i += 2) {
                positions.put(Fields.number(entries.get(i)), Fields.number(entries.get(i + 1)));
            }
            return new ScriptFunction(
                    base,
                    Code.decode(opcodes, MemoryPieces.join(code)),
                    positions,
                    Fields.number(Fields.of(object, "NumLocals")),
                    Fields.number(Fields.of(object, "NumParameters")),
                    Fields.find(object, "VarArgs").map(Fields::flag).orElse(false));
        }
    }

    /**
     * The objects in a slice of objects: what type each has, and where it is.
     *
     * @param slice an expression
     * @param limit how many at most
     */
    public List<ObjectPlace> objects(String slice, int limit) {
        Variable list = eval(slice, new LoadConfig(false, 0, 0, limit, -1)).await();
        if (list.children().isEmpty()) {
            return List.of();
        }
        int count = list.children().size();
        byte[] words = MemoryPieces.join(MemoryPieces.read(session, list.children().getFirst().address(), 2L * WORD * count));
        List<ObjectPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Variable data = list.children().get(i).children().getFirst();
            places.add(new ObjectPlace(names.shortType(data.type()), word(words, 2 * i + 1)));
        }
        return places;
    }

    /** The object in a slot of a VM's stack, if there is such a slot. */
    public Optional<ObjectPlace> slot(Vm vm, int number) {
        return objects(names.at("VM", vm.place().address()) + ".stack[" + number + ":" + (number + 1) + "]", 1).stream().findFirst();
    }

    /** The constants of a VM's script, by number. */
    public List<ObjectPlace> constants(Vm vm) {
        return objects(names.at("VM", vm.place().address()) + ".constants", ALL);
    }

    /** The values of a VM's global variables, by number; what has none yet is of type {@code void}. */
    public List<ObjectPlace> globals(Vm vm) {
        return objects(names.at("VM", vm.place().address()) + ".globals", ALL);
    }

    private static long word(byte[] bytes, int index) {
        long word = 0;
        for (int i = WORD - 1; i >= 0; i--) {
            word = word << 8 | Byte.toUnsignedLong(bytes[index * WORD + i]);
        }
        return word;
    }

    /**
     * Values of a script.
     *
     * @param expressions Delve's, for values of the Go type Object
     * @param limits how much of each is shown: its levels are those of the script
     * @return as many
     */
    public List<ScriptValue> values(List<String> expressions, LoadConfig limits) {
        LoadConfig config = limits.withMaxVariableRecurse(LEVELS * (limits.maxVariableRecurse() + 1));
        List<Call<Variable>> calls = expressions.stream().map(each -> eval(each, config)).toList();
        return Call.all(calls).await().stream().map(format::format).toList();
    }

    /**
     * Looks at an object.
     *
     * @param expression Delve's, for a value of the Go type Object, or a pointer to one
     */
    public ScriptObject object(String expression) {
        Variable found = eval(expression, new LoadConfig(true, LEVELS, STRING, 0, -1)).await();
        return format.object(found);
    }

    /** Whether a value is there: an entry of a map need not be. */
    public boolean exists(String expression) {
        return eval(expression, FLAT).awaitUnlessRefused().filter(value -> !value.isUnreadable()).isPresent();
    }

    /** The names of the builtin functions, by number; none where the host's list cannot be read. */
    public List<String> builtins() {
        try {
            return eval("\"" + names.path() + "\".builtinFuncs", new LoadConfig(true, 2, 64, 1024, -1)).await().children().stream()
                    .map(pointer -> Fields.of(pointer.children().getFirst(), "Name").value())
                    .toList();
        } catch (RemoteException e) {
            // their numbers are shown
            return List.of();
        }
    }

    private FileSet files(long address) {
        if (address == 0) {
            return new FileSet(List.of());
        }
        String set = names.at("parser", "SourceFileSet", address);
        int count = (int) eval(set + ".Files", FLAT).await().length();
        FileSet known = fileSets.get(address);
        if (known != null && known.files().size() == count) {
            return known;
        }
        List<List<Call<Variable>>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String file = set + ".Files[" + i + "]";
            parts.add(List.of(
                    eval(file + ".Name", new LoadConfig(false, 0, 4096, 0, 0)),
                    eval(file + ".Base", FLAT),
                    eval(file + ".Size", FLAT),
                    eval(file + ".Lines", LIST)));
        }
        FileSet read = new FileSet(parts.stream()
                .map(part -> new ScriptFile(
                        part.get(0).await().value(),
                        Fields.number(part.get(1).await()),
                        Fields.number(part.get(2).await()),
                        part.get(3).await().children().stream().map(Fields::number).toList()))
                .toList());
        fileSets.put(address, read);
        return read;
    }

    private Call<Variable> eval(String expression, LoadConfig config) {
        return session.delve().data().eval(EvalScope.CURRENT, expression, config);
    }

    /** The names of the host's tengo. */
    public Names names() {
        return names;
    }
}
