package io.jdlv.tengo.run;

import io.jdlv.session.MemoryWrite;
import io.jdlv.session.WriteJournal;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.VmControl;
import io.jdlv.tengo.vm.VmControl.Registers;
import io.jdlv.tengo.vm.VmPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Leads VMs over replaced bytes, none past another.
 *
 * <p>A VM that comes to a replaced byte stops in the operation that the byte stands for, is led back to the head of its loop
 * and is told about there. When it goes on, the byte is put back until it has come to the head again. Meanwhile every VM that
 * comes to the head before the same instruction stops there. One that has left the head already and has not read the byte yet
 * would see it put back and go past; as long as there may be one, the byte stays replaced, and the first VM is led in a
 * circle: the other one reads the byte in the meantime and stops.
 */
public final class Crossing {
    /** So many circles are enough for a processor that has left the head to read a byte. */
    private static final int CIRCLES = 100;

    /** A VM that was not seen so often has ended; one that is in a signal's handler is not seen. */
    private static final int UNSEEN = 10;

    /** VMs that have ended are looked for when so many are known. */
    private static final int MANY = 64;

    private final Supplier<Tengo> tengo;
    private final CodePatches patches;
    private final GoStops stops;
    private final Map<Long, Way> ways = new LinkedHashMap<>();
    private final Map<Long, Runner> running = new LinkedHashMap<>();
    private final Map<Long, MemoryWrite> notes = new HashMap<>();
    private final WriteJournal journal;

    /** VMs that have come to the head of their loops, while all bytes are put back. */
    private final Set<Long> safe = new HashSet<>();

    private int circles;

    /**
     * @param journal notes what has to be taken back if the session goes without a word
     * @param tengo the host's
     * @param patches the replaced bytes
     * @param stops where the VMs stop
     */
    public Crossing(WriteJournal journal, Supplier<Tengo> tengo, CodePatches patches, GoStops stops) {
        this.journal = journal;
        this.tengo = tengo;
        this.patches = patches;
        this.stops = stops;
    }

    /**
     * Where a VM runs.
     *
     * @param unseen how often it was looked for there in vain
     */
    private record Runner(long goroutine, int unseen) {}

    private enum Stage {
        /** Between the operation that the byte stands for and the head of the loop; its stack looks higher than it is. */
        LED,
        /** At the head, before the instruction; it has not been told yet. */
        ARRIVED,
        /** The same, and it has been told. */
        TOLD,
        /** On its way over the instruction, whose byte is put back for it. */
        OVER
    }

    /**
     * How far a VM is.
     *
     * @param address of the byte
     * @param sp how many stack slots are in use
     * @param depth how many calls of the script there are
     * @param again whether it has been told of already
     */
    private record Way(Stage stage, long address, int sp, int depth, boolean again) {
        Way to(Stage next) {
            return new Way(next, address, sp, depth, again || next == Stage.TOLD);
        }
    }

    /** A VM runs from here on. */
    public void began(VmPlace vm) {
        ways.remove(vm.address());
        Optional.ofNullable(notes.remove(vm.address())).ifPresent(journal::giveBack);
        found(vm);
        if (running.size() > MANY || isUnderWay()) {
            // one that was ended from outside never comes to the head again
            lookFor(running.keySet());
            patches.lowerAllBut(over());
        }
    }

    /** A VM was found running. */
    public void found(VmPlace vm) {
        running.put(vm.address(), new Runner(vm.goroutine(), 0));
    }

    /**
     * VMs that another session has left while it led them.
     *
     * @param stacks what it had noted of their stacks
     */
    public void adopt(List<MemoryWrite> stacks) {
        for (long vm : running.keySet()) {
            long address = control().stackPointer(vm);
            stacks.stream().filter(note -> note.address() == address).findFirst().ifPresent(note -> {
                Registers now = control().registers(vm);
                if (patches.wasAt(now.code() + now.ip())) {
                    // its stack was raised and no more
                    control().setSp(vm, StackNote.sp(note));
                } else {
                    ways.put(vm, new Way(Stage.LED, now.code() + now.ip() + 1, StackNote.sp(note), now.depth(), true));
                }
            });
        }
    }

    /** Looks for VMs where they run. Those that are not there again and again are forgotten. */
    private Map<Long, VmPlace> lookFor(Set<Long> vms) {
        Set<Long> goroutines = vms.stream().map(vm -> running.get(vm).goroutine()).collect(Collectors.toSet());
        Map<Long, VmPlace> seen = new LinkedHashMap<>();
        tengo.get().finder().on(goroutines).forEach(place -> seen.put(place.address(), place));
        for (long vm : Set.copyOf(vms)) {
            Runner runner = running.get(vm);
            Runner now = new Runner(runner.goroutine(), seen.containsKey(vm) ? 0 : runner.unseen() + 1);
            running.put(vm, now);
            if (now.unseen() > UNSEEN) {
                running.remove(vm);
                ways.remove(vm);
                Optional.ofNullable(notes.remove(vm)).ifPresent(journal::giveBack);
            }
        }
        return seen;
    }

    /** A VM has come to the operation that bytes are replaced by; one of the script's own is let be. */
    public void trapped(VmPlace place) {
        found(place);
        long vm = place.address();
        Optional<Way> before = Optional.ofNullable(ways.get(vm));
        if (before.filter(way -> way.stage() == Stage.LED).isPresent()) {
            return;
        }
        Registers now = control().registers(vm);
        long address = now.code() + now.ip();
        if (patches.at(address).isPresent() || patches.isPutBack(address)) {
            int raised = control().raised(vm, now);
            MemoryWrite note = StackNote.of(control().stackPointer(vm), now.sp(), raised);
            notes.put(vm, note);
            journal.lend(note);
            control().passOver(vm, now, raised);
            boolean again = before.filter(way -> way.again() && way.address() == address).isPresent();
            ways.put(vm, new Way(Stage.LED, address, now.sp(), now.depth(), again));
        }
    }

    /**
     * A VM has come to the head of its loop.
     *
     * @return the replaced instruction that it stands before, if that has not been told yet: then {@link #told} or
     *     {@link #putOff} has to follow
     */
    public Optional<CodePatches.Patch> atHead(VmPlace place) {
        found(place);
        long vm = place.address();
        safe.add(vm);
        Optional<Way> way = Optional.ofNullable(ways.get(vm));
        switch (way.map(Way::stage).orElse(Stage.OVER)) {
            case LED -> {
                control().setSp(vm, way.orElseThrow().sp());
                Optional.ofNullable(notes.remove(vm)).ifPresent(journal::giveBack);
                ways.put(vm, way.get().to(way.get().again() ? Stage.TOLD : Stage.ARRIVED));
            }
            case OVER -> passed(vm, way);
            case ARRIVED, TOLD -> {
                // it stopped a second time where it stood
            }
        }
        return Optional.ofNullable(ways.get(vm)).filter(now -> now.stage() == Stage.ARRIVED).flatMap(now -> patches.at(now.address()));
    }

    /** It has been told that a VM stands before an instruction. */
    public void told(long vm) {
        ways.computeIfPresent(vm, (any, way) -> way.to(Stage.TOLD));
    }

    /**
     * What a VM stands before is to be told later: it reads the byte and stops once more. One that is put back for another VM
     * is replaced again, which leads that one in a circle if it has not read it yet.
     */
    public void putOff(long vm) {
        patches.lower(ways.remove(vm).address());
    }

    private void passed(long vm, Optional<Way> way) {
        Registers now = control().registers(vm);
        long address = now.code() + now.ip() + 1;
        if (way.filter(known -> known.address() == address && known.depth() == now.depth()).isPresent()) {
            return;
        }
        ways.remove(vm);
        Set<Long> stillNeeded = over();
        way.map(Way::address).map(patches::needed).orElse(Set.of()).stream()
                .filter(each -> !stillNeeded.contains(each))
                .forEach(patches::lower);
        if (stillNeeded.contains(address)) {
            ways.put(vm, new Way(Stage.ARRIVED, address, now.sp(), now.depth(), false));
        }
    }

    /** Addresses of the bytes that are put back for VMs on their way over. */
    public Set<Long> over() {
        return at(Stage.OVER).values().stream()
                .flatMap(way -> patches.needed(way.address()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Long, Way> at(Stage stage) {
        return ways.entrySet().stream()
                .filter(entry -> entry.getValue().stage() == stage)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether a VM is where it must not be left alone. */
    public boolean isUnderWay() {
        return ways.values().stream().anyMatch(way -> way.stage() == Stage.LED || way.stage() == Stage.OVER);
    }

    /** Prepares for the host's going on: the bytes are put back that VMs stand before, where no other VM goes past for it. */
    public void goOn() {
        safe.clear();
        ways.values().removeIf(way -> way.stage() != Stage.LED && patches.at(way.address()).isEmpty());
        Map<Long, Way> told = at(Stage.TOLD);
        Set<Long> kept = told.isEmpty() ? Set.of() : aboutToBeRead();
        Predicate<Way> isKept = way -> patches.needed(way.address()).stream().anyMatch(kept::contains);
        circles = told.values().stream().anyMatch(isKept) ? circles + 1 : 0;
        told.forEach((vm, way) -> {
            boolean isPutBack = !patches.at(way.address()).orElseThrow().inPlace();
            if (isPutBack || !isKept.test(way) || circles > CIRCLES) {
                patches.needed(way.address()).forEach(patches::lift);
                ways.put(vm, way.to(Stage.OVER));
            }
        });
        Set<Long> vms = ways.entrySet().stream()
                .filter(entry -> entry.getValue().stage() != Stage.TOLD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        stops.atHead(vms, over());
    }

    /** Addresses of replaced bytes which some other VM may be about to read, or has just read. */
    private Set<Long> aboutToBeRead() {
        Set<Long> others = new LinkedHashSet<>(running.keySet());
        others.removeAll(ways.keySet());
        return readers(others).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Those of some VMs that may be about to read a byte which is or was replaced, or have just read it, and where it is. */
    private Map<Long, Set<Long>> readers(Set<Long> vms) {
        Map<Long, Set<Long>> suspects = new LinkedHashMap<>();
        control().registers(vms).forEach((vm, now) -> {
            for (long address : new long[] {now.code() + now.ip(), now.code() + now.ip() + 1}) {
                if (patches.wasAt(address)) {
                    suspects.computeIfAbsent(vm, any -> new HashSet<>()).add(address);
                }
            }
        });
        if (!suspects.isEmpty()) {
            // one that has called something comes to the head before it goes on
            lookFor(suspects.keySet()).values().stream()
                    .filter(place -> place.above().filter(function -> !function.startsWith("runtime.")).isPresent())
                    .forEach(place -> suspects.remove(place.address()));
            suspects.keySet().retainAll(running.keySet());
        }
        return suspects;
    }

    /**
     * The VMs that cannot be left alone although all bytes are put back: those that are led, and those that may have read a
     * byte before. One that has come to the head of its loop since then can.
     */
    public Set<Long> unsafe() {
        Set<Long> others = new LinkedHashSet<>(running.keySet());
        others.removeAll(safe);
        others.removeAll(at(Stage.ARRIVED).keySet());
        others.removeAll(at(Stage.TOLD).keySet());
        Set<Long> led = at(Stage.LED).keySet();
        others.removeAll(led);
        Set<Long> unsafe = new TreeSet<>(readers(others).keySet());
        unsafe.addAll(led);
        return unsafe;
    }

    /** All bytes are put back from here on; the VMs that stand at the head of their loops are safe. */
    public void end() {
        safe.addAll(at(Stage.ARRIVED).keySet());
        safe.addAll(at(Stage.TOLD).keySet());
    }

    /** Nothing is left of it: the process has ended. */
    public void forget() {
        ways.clear();
        running.clear();
        notes.clear();
        safe.clear();
    }

    private VmControl control() {
        return tengo.get().control();
    }
}
