package io.jdlv.tengo.run;

import io.jdlv.command.CommandException;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.TargetThread;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.VmPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is put into a host so that scripts can stop: replaced bytes, Go breakpoints, and the way of VMs over the bytes. */
public final class StopWorks {
    /** A VM comes from a replaced byte to the head of its loop in one round, if nothing else stops the host. */
    private static final int ROUNDS = 100;

    private final Session session;
    private final Supplier<Tengo> tengo;
    private final Consumer<VmPlace> entered;
    private final GoStops go;
    private final CodePatches patches;
    private final Crossing crossing;

    /**
     * Nothing is put into the host yet.
     *
     * @param tengo the host's
     * @param entered is told of VMs that begin a run
     * @throws CommandException when scripts cannot be stopped in this host
     */
    public StopWorks(Session session, Supplier<Tengo> tengo, Consumer<VmPlace> entered) {
        tengo.get().places();
        this.session = session;
        this.tengo = tengo;
        this.entered = entered;
        Opcode trap = tengo.get().reader()
                .opcodes()
                .find(Opcode.IMMUTABLE)
                .orElseThrow(() -> new CommandException("This host's VM has no operation " + Opcode.IMMUTABLE
                        + ", by which scripts are stopped."));
        this.go = new GoStops(session, tengo);
        this.patches = new CodePatches(session, trap.number());
        this.crossing = new Crossing(session.writer().journal(), tengo, patches, go);
    }

    /** A VM that stands before an instruction whose byte is replaced. */
    public record Arrival(VmPlace place, CodePatches.Patch patch) {}

    /** The Go breakpoints. */
    public GoStops go() {
        return go;
    }

    /** The replaced bytes. */
    public CodePatches patches() {
        return patches;
    }

    /** The VMs that are led over them. */
    public Crossing crossing() {
        return crossing;
    }

    /** The threads that are at one of our breakpoints; first those at the end of a run, which they do not come to again. */
    public List<TargetThread> ours(DebuggerState state) {
        return state.threads().stream()
                .filter(thread -> go.has(thread.breakpoint()))
                .sorted(Comparator.comparing(thread -> !go.isEnd(thread.breakpoint().orElseThrow())))
                .toList();
    }

    /**
     * A VM has come to one of our breakpoints, not to that at the end of its run.
     *
     * @return where it stands, if that is to be told: then {@link Crossing#told} or {@link Crossing#putOff} has to follow
     */
    public Optional<Arrival> met(TargetThread thread) {
        Optional<Long> vm = tengo.get().control().receiver(thread.goroutineId());
        if (vm.isEmpty()) {
            return Optional.empty();
        }
        VmPlace place = new VmPlace(vm.get(), thread.goroutineId(), 0, thread.line(), List.of(thread.functionName()));
        return switch (go.kind(thread.breakpoint().orElseThrow())) {
            case ENTRY -> {
                crossing.began(place);
                entered.accept(place);
                yield Optional.empty();
            }
            case TRAP -> {
                crossing.trapped(place);
                yield Optional.empty();
            }
            case HEAD -> crossing.atHead(place).map(patch -> new Arrival(place, patch));
        };
    }

    /** Takes all out of the host, which goes on living. VMs that are in between come to where they can be left first. */
    public void leave() {
        crossing.end();
        patches.retain(Set.of());
        Set<Long> unsafe = crossing.unsafe();
        for (int round = 0; round < ROUNDS && !unsafe.isEmpty(); round++) {
            go.atHead(unsafe, Set.of());
            DebuggerState state = session.delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE)).await();
            if (state.exited()) {
                return;
            }
            meetAll(state);
            unsafe = crossing.unsafe();
        }
        clear();
    }

    /** Clears the Go breakpoints. */
    private void clear() {
        go.clear();
        patches.forgetLate();
    }

    /** Clears the Go breakpoints, if all bytes are put back and no VM is in between. */
    public void clearIfSafe() {
        if (crossing.unsafe().isEmpty()) {
            clear();
        }
    }

    private void meetAll(DebuggerState state) {
        ours(state).stream()
                .filter(thread -> !go.isEnd(thread.breakpoint().orElseThrow()))
                .flatMap(thread -> met(thread).stream())
                .forEach(arrival -> crossing.told(arrival.place().address()));
    }

    /**
     * Takes out of the host what a session that went without a word has left, which may have gone in the middle of anything.
     *
     * @param lent what it had noted
     */
    public void takeBack(List<MemoryWrite> lent) {
        go.adopt();
        tengo.get().finder().everywhere().forEach(crossing::found);
        List<MemoryWrite> stacks = lent.stream().filter(StackNote::isOne).toList();
        patches.putBack(lent.stream().filter(each -> !each.before().isEmpty() && !StackNote.isOne(each)).toList());
        crossing.adopt(stacks);
        meetAll(session.delve().execution().state().await());
        leave();
    }
}
