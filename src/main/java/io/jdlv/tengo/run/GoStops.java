package io.jdlv.tengo.run;

import io.jdlv.command.CommandException;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.tengo.vm.HostLines;
import io.jdlv.tengo.vm.Tengo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Go breakpoints in the host's VM by which scripts are stopped; they have names, so that people know them in lists. */
public final class GoStops {
    /** What a breakpoint is for. */
    public enum Kind {
        /** A run of a VM begins. */
        ENTRY,
        /** A VM has come to the operation that bytes are replaced by. */
        TRAP,
        /** A VM is at the head of its loop. */
        HEAD
    }

    private static final int NONE = 0;
    private static final Map<Kind, String> NAMES = Map.of(Kind.ENTRY, "tengoEntry", Kind.TRAP, "tengoStop", Kind.HEAD, "tengoHead");
    /** What tengo calls the VM in its methods. */
    private static final String USUAL = "v";

    private static final String END = "tengoEnd";

    /** What the journal has of them: they change no bytes that it would know. */
    private static final MemoryWrite NOTE = new MemoryWrite(0, ByteString.EMPTY, ByteString.EMPTY, true, "tengo breakpoints");

    private final Session session;
    private final Supplier<Tengo> tengo;
    private final Map<Kind, Integer> ids = new EnumMap<>(Kind.class);
    private String headIf = "";
    private int end = NONE;

    /**
     * @param session the host's
     * @param tengo the host's
     */
    public GoStops(Session session, Supplier<Tengo> tengo) {
        this.session = session;
        this.tengo = tengo;
    }

    /**
     * Sets those that are there all the time, unless they are.
     *
     * @throws CommandException when another client of the server has some
     */
    public void set() {
        if (ids.isEmpty()) {
            List<String> others = named().map(Breakpoint::name).sorted().toList();
            if (!others.isEmpty()) {
                throw new CommandException("Another client of this server has breakpoints in scripts here ("
                        + String.join(", ", others) + "). If it is gone, clear these breakpoints first.");
            }
            session.writer().journal().lend(NOTE);
        }
        if (!ids.containsKey(Kind.ENTRY)) {
            ids.put(Kind.ENTRY, create(NAMES.get(Kind.ENTRY), tengo.get().names().method("VM", "run"), ""));
        }
        if (!ids.containsKey(Kind.TRAP)) {
            ids.put(Kind.TRAP, create(NAMES.get(Kind.TRAP), at(HostLines::immutable), ""));
        }
    }

    private Stream<Breakpoint> named() {
        return session.delve().breakpoints().list(false).await().stream().filter(each -> NAMES.containsValue(each.name()) || each.name().equals(END));
    }

    /** Makes those its own that another session has left. */
    public void adopt() {
        named().forEach(each -> NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(each.name()))
                .findFirst()
                .ifPresentOrElse(entry -> ids.put(entry.getKey(), each.id()), () -> end = each.id()));
        headIf = ids.containsKey(Kind.HEAD) ? "set by another session" : "";
    }

    /** Sets anew those that somebody has cleared or switched off. */
    public void restore() {
        Map<Integer, Breakpoint> there = session.delve().breakpoints().list(false).await().stream()
                .collect(Collectors.toMap(Breakpoint::id, Function.identity()));
        for (Kind kind : List.copyOf(ids.keySet())) {
            Optional<Breakpoint> found = Optional.ofNullable(there.get(ids.get(kind)));
            if (found.isEmpty()) {
                ids.remove(kind);
            } else if (found.get().disabled()) {
                session.delve().breakpoints().toggle(found.get().id()).await();
            }
        }
        if (!ids.containsKey(Kind.HEAD)) {
            headIf = "";
        }
        set();
    }

    /**
     * Sets the one at the head of the loop for what is under way; for nothing it is cleared.
     *
     * @param vms those that are to stop there
     * @param instructions addresses before which every VM is to stop
     */
    public void atHead(Set<Long> vms, Set<Long> instructions) {
        String condition = vms.isEmpty() && instructions.isEmpty() ? "" : condition(tengo.get().finder().receiver().orElse(USUAL), vms, instructions);
        if (condition.equals(headIf)) {
            return;
        }
        clear(Kind.HEAD);
        headIf = condition;
        if (!condition.isEmpty()) {
            ids.put(Kind.HEAD, create(NAMES.get(Kind.HEAD), at(HostLines::head), condition));
        }
    }

    private static String condition(String vm, Set<Long> vms, Set<Long> instructions) {
        return Stream.concat(
                        vms.stream().map(address -> "uintptr(" + vm + ") == " + address),
                        instructions.stream().map(address ->
                                "uintptr(&" + vm + ".curInsts[0]) + uintptr(" + vm + ".ip + 1) == " + address))
                .collect(Collectors.joining(" || "));
    }

    private String at(ToIntFunction<HostLines> line) {
        HostLines places = tengo.get().places();
        return places.file() + ":" + line.applyAsInt(places);
    }

    /** Sets one where the run of a VM ends. */
    public void atEnd(long pc) {
        Breakpoint breakpoint = Breakpoint.NEW.withName(END).withAddress(pc);
        end = session.delve().breakpoints().create(BreakpointRequest.of(breakpoint)).await().id();
    }

    /** Clears the one where the run of a VM ends. */
    public void clearEnd() {
        if (end != NONE) {
            clear(end);
            end = NONE;
        }
    }

    /** Clears all. */
    public void clear() {
        clearEnd();
        List.copyOf(ids.keySet()).forEach(this::clear);
        headIf = "";
        session.writer().journal().giveBack(NOTE);
    }

    private void clear(Kind kind) {
        Integer id = ids.remove(kind);
        if (id != null) {
            clear(id);
        }
    }

    private void clear(int id) {
        try {
            session.delve().breakpoints().clear(id).await();
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            // somebody has cleared it already
        }
    }

    /** Whether a breakpoint is one of these. */
    public boolean has(Optional<Breakpoint> breakpoint) {
        return breakpoint.filter(each -> ids.containsValue(each.id()) || isEnd(each)).isPresent();
    }

    /** Whether it is the one where a run ends. */
    public boolean isEnd(Breakpoint breakpoint) {
        return end != NONE && breakpoint.id() == end;
    }

    /** What a breakpoint is for, which is one of these and not that at the end. */
    public Kind kind(Breakpoint breakpoint) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() == breakpoint.id())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private int create(String name, String place, String condition) {
        Location location = session.delve()
                .program().findLocation(EvalScope.CURRENT, place, false, List.of()).await().locations().getFirst();
        Breakpoint breakpoint = Breakpoint.NEW
                .withName(name)
                .withAddresses(location.pcs(), location.pcPids())
                .withCondition(condition);
        return session.delve()
                .breakpoints()
                .create(new BreakpointRequest(breakpoint, place, List.of(), false))
                .await()
                .id();
    }
}
