package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A host's tengo: where it is in the program, and the ways to find and read its VMs. One for each start of the program. */
public final class Tengo {
    private static final LoadConfig TABLE = new LoadConfig(true, 2, 64, 1024, -1);
    private static final String CAN_CALL = ".(*CompiledFunction).CanCall";
    private static final String RUN = ".(*VM).run";

    private final Names names;
    private final LoopPlaces places;
    private final VmFinder finder;
    private final VmReader reader;
    private final HostTexts texts;
    private final HostGlobals globals;
    private final VmControl control;

    private Tengo(
            Names names,
            LoopPlaces places,
            VmFinder finder,
            VmReader reader,
            HostTexts texts,
            HostGlobals globals,
            VmControl control) {
        this.places = places;
        this.control = control;
        this.texts = texts;
        this.globals = globals;
        this.names = names;
        this.finder = finder;
        this.reader = reader;
    }

    /**
     * Learns what there is to know of the host's tengo.
     *
     * @throws VmException when there is no VM of the kind, or its tables cannot be read
     */
    public static Tengo of(Session session) {
        List<String> functions =
                session.delve().program().functions("\\.\\(\\*(VM\\)\\.run|CompiledFunction\\)\\.CanCall)$", 0).await();
        Names names = functions.stream()
                .filter(name -> name.endsWith(RUN))
                .map(name -> name.substring(0, name.length() - RUN.length()))
                .filter(path -> functions.contains(path + CAN_CALL))
                .findFirst()
                .map(Names::new)
                .orElseThrow(() -> new VmException("This program has no tengo VM: no type VM with a method run beside a"
                        + " CompiledFunction."));
        Call<Variable> mnemonics = table(session, names.variable("parser", "OpcodeNames"));
        Call<Variable> operands = table(session, names.variable("parser", "OpcodeOperands"));
        Call<Variable> tokens = table(session, names.variable("token", "tokens"));
        OpcodeTable opcodes = opcodes(mnemonics, operands, tokens);
        LoopPlaces places = new LoopPlaces(session, names, opcodes);
        return new Tengo(
                names,
                places,
                new VmFinder(session, names),
                new VmReader(session, names, opcodes, places),
                new HostTexts(session, names),
                new HostGlobals(session, names),
                new VmControl(session, names));
    }

    private static OpcodeTable opcodes(Call<Variable> mnemonics, Call<Variable> operands, Call<Variable> tokens) {
        try {
            return OpcodeTable.of(mnemonics.await(), operands.await(), orNone(tokens));
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            throw new VmException("The host's tables of operations (parser.OpcodeNames, parser.OpcodeOperands) cannot be read: "
                    + e.getMessage());
        }
    }

    private static Optional<Variable> orNone(Call<Variable> call) {
        try {
            return Optional.of(call.await());
        } catch (RemoteException e) {
            // operators are then shown by their numbers
            return Optional.empty();
        }
    }

    private static Call<Variable> table(Session session, String expression) {
        return session.delve().data().eval(EvalScope.CURRENT, expression, TABLE);
    }

    /** The names of tengo's package in this program. */
    public Names names() {
        return names;
    }

    /**
     * Where the VM's loop has what is needed to stop scripts.
     *
     * @throws VmException when neither the host's source nor its machine code tells
     */
    public HostLines places() {
        return places.get();
    }

    /** Finds VMs. */
    public VmFinder finder() {
        return finder;
    }

    /** The text of a file of a VM's script, if the host's memory has it. */
    public Optional<byte[]> text(Vm vm, ScriptFile file) {
        return texts.find(vm, file);
    }

    /**
     * The names of the global variables of a VM's script, by number, as the host's Compiled has them; without those that are
     * declared in a block. Empty where no Compiled runs the VM, or an optimised host hides it.
     */
    public SortedMap<Integer, String> globalNames(Vm vm) {
        return globals.find(vm);
    }

    /** Stops VMs and lets them go on. */
    public VmControl control() {
        return control;
    }

    /** Reads VMs. */
    public VmReader reader() {
        return reader;
    }
}
