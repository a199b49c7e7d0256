package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import io.jdlv.session.StopHandler;
import io.jdlv.tengo.run.CodePatches;
import io.jdlv.tengo.run.GoStops;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmControl.Registers;
import io.jdlv.tengo.vm.VmPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Breakpoints and steps in scripts.
 *
 * <p>The host has three Go breakpoints for them: where a VM's run begins, so that the code of a script that is new gets its
 * bytes replaced; at the operation that bytes are replaced by; and, while a VM has such an instruction before it or is
 * executing it, at the head of the VM's loop. A VM that comes to a replaced byte is led, with nothing changed, back to the
 * head of the loop, where it stands with the byte put back. When it goes on, it executes the instruction and comes to the
 * head again, where the byte is replaced anew. Between such stops the script runs at full speed.
 */
final class ScriptStops implements StopHandler {
    private final Session session;
    private final Scripts scripts;
    private final List<ScriptBreakpoint> breakpoints = new ArrayList<>();
    private final Map<Integer, Integer> hits = new HashMap<>();

    /** The scripts whose code has been looked through, by the address of the code that a VM begins with. */
    private final Map<Long, Script> programs = new LinkedHashMap<>();

    /** VMs on their way from a replaced byte to the head of the loop, and how many stack slots they really use. */
    private final Map<Long, Integer> settling = new HashMap<>();

    /** The instruction that each VM has before it or is executing while its byte is put back. */
    private final Map<Long, CodePatches.Patch> lifted = new HashMap<>();

    private Optional<GoStops> go = Optional.empty();
    private Optional<CodePatches> patches = Optional.empty();
    private Optional<Goal> goal = Optional.empty();
    private Optional<ScriptTrace> trace = Optional.empty();
    private int last;
    private int start;

    ScriptStops(Session session, Scripts scripts) {
        this.session = session;
        this.scripts = scripts;
        this.start = session.starts();
    }

    /** All breakpoints, by number. */
    List<ScriptBreakpoint> breakpoints() {
        return List.copyOf(breakpoints);
    }

    /** How often a breakpoint has stopped a script. */
    int hits(ScriptBreakpoint breakpoint) {
        return hits.getOrDefault(breakpoint.id(), 0);
    }

    /**
     * Adds a breakpoint.
     *
     * @throws CommandException when scripts run that have no such place
     */
    ScriptBreakpoint add(String place, Optional<String> condition) {
        prepare();
        learnRunning();
        ScriptBreakpoint breakpoint = new ScriptBreakpoint(last + 1, place, condition);
        boolean isThere = programs.isEmpty();
        for (Script script : programs.values()) {
            isThere |= !breakpoint.spots(script).isEmpty();
        }
        if (!isThere) {
            throw new CommandException("No script that runs has a function or file " + place + ".");
        }
        last++;
        breakpoints.add(breakpoint);
        place();
        return breakpoint;
    }

    /** Where the scripts that run have a breakpoint. */
    List<ScriptBreakpoint.Spot> spots(ScriptBreakpoint breakpoint) {
        return programs.values().stream().flatMap(script -> spots(breakpoint, script).stream()).distinct().toList();
    }

    /** Removes a breakpoint. */
    void remove(ScriptBreakpoint breakpoint) {
        breakpoints.remove(breakpoint);
        place();
        if (breakpoints.isEmpty()) {
            go.ifPresent(GoStops::clear);
        }
    }

    /** Sets what a script is to stop for, while something is run. */
    void pursue(Goal newGoal, Runnable run) {
        prepare();
        learnRunning();
        goal = Optional.of(newGoal);
        try {
            place();
            returnAddress(newGoal.start().place()).ifPresent(pc -> go.orElseThrow().atEnd(pc));
            run.run();
        } finally {
            goal = Optional.empty();
            endPursuit();
        }
    }

    /** Tells what scripts do while something is run. */
    void trace(ScriptTrace newTrace, Runnable run) {
        prepare();
        learnRunning();
        trace = Optional.of(newTrace);
        try {
            place();
            run.run();
        } finally {
            trace = Optional.empty();
            endPursuit();
        }
    }

    private void endPursuit() {
        try {
            go.ifPresent(GoStops::clearEnd);
            place();
            if (breakpoints.isEmpty() && lifted.isEmpty()) {
                go.ifPresent(GoStops::clear);
            }
        } catch (RemoteException e) {
            if (!e.isProcessExited()) {
                throw e;
            }
            patches.ifPresent(CodePatches::forget);
        }
    }

    /** Where the host goes on when the VM's run ends. */
    private Optional<Long> returnAddress(VmPlace place) {
        List<Stackframe> stack =
                session.delve().goroutines().stacktrace(StacktraceRequest.of(place.goroutine(), place.frame() + 1)).await();
        return stack.size() > place.frame() + 1 ? Optional.of(stack.get(place.frame() + 1).pc()) : Optional.empty();
    }

    private void prepare() {
        if (go.isEmpty()) {
            Tengo tengo = scripts.tengo();
            Opcode trap = tengo.reader()
                    .opcodes()
                    .find(Opcode.IMMUTABLE)
                    .orElseThrow(() -> new CommandException("This host's VM has no operation " + Opcode.IMMUTABLE
                            + ", by which scripts are stopped."));
            go = Optional.of(new GoStops(session, tengo.names()));
            patches = Optional.of(new CodePatches(session, trap.number()));
            session.execution().ask(this);
            session.onLeaving(this::leave);
        }
        go.get().set();
    }

    private void leave() {
        patches.ifPresent(all -> all.retain(Set.of()));
        go.ifPresent(GoStops::clear);
        go = Optional.empty();
    }

    /** Looks at the scripts of the VMs that run. */
    private void learnRunning() {
        scripts.tengo().finder().everywhere().forEach(place -> learn(scripts.tengo().reader().read(place)));
    }

    private void learn(Vm vm) {
        long outermost = vm.frames().getLast().function().base();
        if (!programs.containsKey(outermost)) {
            programs.put(outermost, scripts.script(vm));
        }
    }

    /** Makes the replaced bytes those that are wanted now. */
    private void place() {
        if (patches.isEmpty()) {
            return;
        }
        List<ScriptBreakpoint.Spot> wanted = new ArrayList<>();
        breakpoints.forEach(breakpoint -> wanted.addAll(spots(breakpoint)));
        goal.ifPresent(pursued -> wanted.addAll(pursued.spots()));
        trace.ifPresent(told -> programs.values().forEach(script -> wanted.addAll(told.spots(script))));
        patches.get().retain(wanted.stream().map(ScriptStops::address).toList());
        Map<ScriptFunction, Set<Integer>> offsets = new LinkedHashMap<>();
        wanted.forEach(spot -> offsets.computeIfAbsent(spot.function(), any -> new TreeSet<>()).add(spot.offset()));
        lifted.values().forEach(patch -> offsets.getOrDefault(patch.function(), new TreeSet<>()).remove(patch.instruction().offset()));
        patches.get().put(offsets);
    }

    private static long address(ScriptBreakpoint.Spot spot) {
        return spot.function().base() + spot.offset();
    }

    private static List<ScriptBreakpoint.Spot> spots(ScriptBreakpoint breakpoint, Script script) {
        try {
            return breakpoint.spots(script);
        } catch (CommandException e) {
            // another script has a file of this name without code there
            return List.of();
        }
    }

    @Override
    public void beforeResume() {
        checkStart();
        if (patches.isPresent() && !patches.get().isEmpty()) {
            // without them the host would carry out what bytes were replaced by
            go.ifPresent(GoStops::restore);
        }
        updateHead();
    }

    @Override
    public Verdict stopped(DebuggerState state) {
        checkStart();
        if (go.isEmpty()) {
            return Verdict.STAYS;
        }
        List<TargetThread> ours =
                state.threads().stream().filter(thread -> go.get().has(thread.breakpoint())).toList();
        boolean isOnlyOurs = !ours.isEmpty()
                && state.threads().stream().filter(thread -> thread.breakpoint().isPresent()).count() == ours.size();
        List<ScriptStop> wanted = new ArrayList<>();
        long goroutine = 0;
        for (TargetThread thread : ours) {
            Optional<ScriptStop> stop = look(thread);
            if (stop.isPresent() && wanted.isEmpty()) {
                goroutine = thread.goroutineId();
            }
            stop.ifPresent(wanted::add);
        }
        updateHead();
        if (wanted.isEmpty()) {
            return isOnlyOurs ? Verdict.GOES_ON : Verdict.STAYS;
        }
        if (state.selectedGoroutine().isEmpty() || state.selectedGoroutine().get().id() != goroutine) {
            session.delve().execution().switchGoroutine(goroutine).await();
        }
        return Verdict.means(wanted.getFirst());
    }

    private Optional<ScriptStop> look(TargetThread thread) {
        Breakpoint breakpoint = thread.breakpoint().orElseThrow();
        if (go.orElseThrow().isEnd(breakpoint)) {
            return ended(thread);
        }
        Optional<Long> vm = scripts.tengo().control().receiver(thread.goroutineId());
        if (vm.isEmpty()) {
            return Optional.empty();
        }
        VmPlace place = new VmPlace(
                vm.get(), thread.goroutineId(), 0, thread.functionName(), thread.line(), Optional.empty());
        return switch (go.get().kind(breakpoint)) {
            case ENTRY -> {
                scripts.begins(vm.get());
                learn(scripts.tengo().reader().read(place));
                place();
                yield Optional.empty();
            }
            case TRAP -> {
                trapped(vm.get());
                yield Optional.empty();
            }
            case HEAD -> headed(place);
        };
    }

    /** The goal's VM has finished its run. */
    private Optional<ScriptStop> ended(TargetThread thread) {
        boolean isGoals = goal.filter(pursued -> pursued.start().place().goroutine() == thread.goroutineId()).isPresent();
        if (!isGoals) {
            return Optional.empty();
        }
        long vm = goal.orElseThrow().vm();
        Optional<Vm> found = scripts.tengo().finder().on(thread.goroutineId()).stream()
                .filter(place -> place.address() == vm)
                .findFirst()
                .map(scripts.tengo().reader()::read);
        return found.map(now -> now.error().isPresent()
                ? new Stacks(scripts).stop(now, "Runtime Error: " + now.error().get())
                : new ScriptStop("the script has ended", scripts.number(vm), "", "", Optional.empty()));
    }

    /** A VM has come to the operation that bytes are replaced by; one of the script's own is let be. */
    private void trapped(long vm) {
        Registers now = scripts.tengo().control().registers(vm);
        Optional<CodePatches.Patch> patch = patches.orElseThrow().at(now.code() + now.ip());
        if (patch.isPresent() && !settling.containsKey(vm)) {
            scripts.tengo().control().passOver(vm, now);
            patches.get().lift(patch.get());
            settling.put(vm, now.sp());
            lifted.put(vm, patch.get());
        }
    }

    private Optional<ScriptStop> headed(VmPlace place) {
        long vm = place.address();
        if (settling.containsKey(vm)) {
            scripts.tengo().control().setSp(vm, settling.remove(vm));
            return arrived(scripts.tengo().reader().read(place), lifted.get(vm));
        }
        Registers now = scripts.tengo().control().registers(vm);
        if (lifted.containsKey(vm)) {
            CodePatches.Patch patch = lifted.get(vm);
            boolean isStillBefore = now.code() + now.ip() + 1 == patch.address();
            if (!isStillBefore) {
                lifted.remove(vm);
                if (!lifted.containsValue(patch)) {
                    patches.orElseThrow().lower(patch.address());
                    // wanted by someone else since it was put back
                    place();
                }
            }
        }
        return passing(place, now);
    }

    /** A VM that has come to an instruction whose byte is put back for another one stops as if it were replaced. */
    private Optional<ScriptStop> passing(VmPlace place, Registers now) {
        Optional<CodePatches.Patch> before = lifted.values().stream()
                .filter(patch -> patch.address() == now.code() + now.ip() + 1)
                .findFirst();
        if (before.isEmpty() || lifted.containsKey(place.address())) {
            return Optional.empty();
        }
        lifted.put(place.address(), before.get());
        return arrived(scripts.tengo().reader().read(place), before.get());
    }

    /** A VM stands before an instruction whose byte was replaced: is it wanted? */
    private Optional<ScriptStop> arrived(Vm vm, CodePatches.Patch patch) {
        trace.ifPresent(told -> told.tell(vm, patch));
        for (ScriptBreakpoint breakpoint : breakpoints) {
            boolean isHere = spots(breakpoint).stream().anyMatch(spot -> address(spot) == patch.address());
            if (isHere) {
                Optional<String> reason = reason(vm, breakpoint);
                if (reason.isPresent()) {
                    return Optional.of(new Stacks(scripts).stop(vm, reason.get()));
                }
            }
        }
        return goal.filter(pursued -> pursued.isReached(vm)).map(pursued -> new Stacks(scripts).stop(vm, ""));
    }

    /** Why a breakpoint stops a VM that has come to it; empty when its condition is false. */
    private Optional<String> reason(Vm vm, ScriptBreakpoint breakpoint) {
        String name = "Script breakpoint " + breakpoint.id();
        try {
            boolean isTrue = breakpoint.condition().isEmpty()
                    || new Calculator(scripts.script(vm), 0).isTruthy(breakpoint.condition().get());
            if (!isTrue) {
                return Optional.empty();
            }
        } catch (CommandException e) {
            name += ", condition failed: " + e.getMessage();
        }
        hits.merge(breakpoint.id(), 1, Integer::sum);
        return Optional.of(name);
    }

    /** The breakpoint at the head of the loop is there for the VMs that need it, as long as they do. */
    private void updateHead() {
        Set<Long> vms = new TreeSet<>(settling.keySet());
        vms.addAll(lifted.keySet());
        Set<Long> instructions =
                lifted.values().stream().map(patch -> patch.address()).collect(Collectors.toCollection(TreeSet::new));
        go.ifPresent(stops -> stops.atHead(vms, instructions));
    }

    private void checkStart() {
        if (start != session.starts()) {
            start = session.starts();
            programs.clear();
            settling.clear();
            lifted.clear();
            patches.ifPresent(CodePatches::forget);
        }
    }
}
