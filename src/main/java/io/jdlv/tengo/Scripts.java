package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.command.Invocation;
import io.jdlv.session.Session;
import io.jdlv.tengo.run.LineStarts;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the plugin remembers of a session: what it has learnt of the host's tengo, the numbers of the VMs, and which VM and
 * frame are looked at.
 */
final class Scripts {
    private final Session session;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private int lastNumber;
    private final Map<Long, LineStarts> lines = new ConcurrentHashMap<>();
    private final Map<HostNames.Program, SortedMap<Integer, String>> globals = new ConcurrentHashMap<>();
    private final Texts texts;
    private final ScriptStops stops;
    private Optional<Tengo> tengo = Optional.empty();
    private int start = -1;
    private long chosen;
    private int frame;
    private Optional<Vm> framesOf = Optional.empty();

    private Scripts(Session session) {
        this.session = session;
        this.texts = new Texts(session);
        this.stops = new ScriptStops(session, this);
    }

    static Scripts of(Invocation call) {
        return call.session().memory(Scripts.class, Scripts::new);
    }

    /** The host's tengo in its present start. */
    synchronized Tengo tengo() {
        if (start != session.starts()) {
            start = session.starts();
            tengo = Optional.empty();
            numbers.clear();
            lastNumber = 0;
            texts.forget();
            lines.clear();
            globals.clear();
            chosen = 0;
        }
        if (tengo.isEmpty()) {
            tengo = Optional.of(Tengo.of(session));
        }
        return tengo.get();
    }

    /** How many lines are listed above and below a stop. */
    int listingLines() {
        return session.configuration().listingLines();
    }

    /** The texts of scripts. */
    Texts texts() {
        return texts;
    }

    /** Breakpoints and steps in scripts. */
    ScriptStops stops() {
        return stops;
    }

    /** The number by which people call a VM; the first one seen is 1. */
    synchronized int number(long vm) {
        return numbers.computeIfAbsent(vm, any -> ++lastNumber);
    }

    /** A VM begins a run: one that was at the same address before was another one. */
    synchronized void begins(long vm) {
        numbers.remove(vm);
    }

    /** The number of a VM, of which there may be others. */
    int number(VmPlace place) {
        return number(place.address());
    }

    /** Makes a VM the one that commands are about, as long as it is on the current goroutine's stack. */
    synchronized void choose(long vm) {
        chosen = vm;
        frame = 0;
    }

    /**
     * The VM that a command is about: the chosen one, else the innermost of the goroutine, else the only one in the process.
     *
     * @throws CommandException when there is none, or several elsewhere
     */
    Vm current(Invocation call) {
        List<VmPlace> here = tengo().finder().on(call.eval().goroutineId());
        VmPlace place = here.stream()
                .filter(each -> each.address() == chosen)
                .findFirst()
                .or(() -> here.stream().findFirst())
                .orElseGet(this::onlyOne);
        return tengo().reader().read(place);
    }

    /** The script of a VM, with its names. */
    Script script(Vm vm) {
        ScriptProgram program = ScriptProgram.of(tengo().reader(), vm);
        HostNames host = new HostNames(tengo(), vm, program, globals);
        Symbols symbols = new Symbols(program, file -> texts.syntax(tengo(), vm, file), host);
        return new Script(tengo(), vm, program, symbols, lines);
    }

    private VmPlace onlyOne() {
        List<VmPlace> all = tengo().finder().everywhere();
        if (all.size() == 1) {
            return all.getFirst();
        }
        throw new CommandException(all.isEmpty()
                ? "No tengo VM is running: none is on a goroutine's stack."
                : "No tengo VM is on this goroutine's stack, and there are " + all.size()
                        + " on others: see tengo vms, and choose one with tengo vm NUMBER.");
    }

    /** The frame of a VM that is looked at: the innermost one unless another was chosen at this stop. */
    synchronized int frame(Vm vm) {
        return framesOf.filter(known -> isSameStop(known, vm)).isPresent() ? frame : 0;
    }

    /** Looks at another frame of a VM. */
    synchronized void chooseFrame(Vm vm, int number) {
        framesOf = Optional.of(vm);
        frame = number;
    }

    private static boolean isSameStop(Vm one, Vm other) {
        return one.place().equals(other.place())
                && one.ip() == other.ip()
                && one.sp() == other.sp()
                && one.frames().size() == other.frames().size();
    }
}
