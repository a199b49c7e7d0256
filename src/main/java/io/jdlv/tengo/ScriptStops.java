package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import io.jdlv.session.StopHandler;
import io.jdlv.tengo.run.CodePatches;
import io.jdlv.tengo.run.StopWorks;
import io.jdlv.tengo.vm.HostLines;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Breakpoints and steps in scripts.
 *
 * <p>The host has three Go breakpoints for them: where a VM's run begins, so that the code of a script that is new gets its
 * bytes replaced; at the operation that bytes are replaced by; and, while a VM is led over such a byte, at the head of the
 * VM's loop ({@link StopWorks}). Between such stops the script runs at full speed.
 */
final class ScriptStops implements StopHandler {
    private final Session session;
    private final Scripts scripts;
    private final ScriptBreakpoints breakpoints;

    /** The scripts whose code has been looked through, by the address of the code that a VM begins with. */
    private final Map<Long, Script> programs = new LinkedHashMap<>();

    private Optional<StopWorks> works = Optional.empty();
    private Optional<Goal> goal = Optional.empty();
    private Optional<ScriptTrace> trace = Optional.empty();
    private int start;
    private boolean arePlacesTold;

    ScriptStops(Session session, Scripts scripts) {
        this.session = session;
        this.scripts = scripts;
        this.breakpoints = new ScriptBreakpoints(scripts);
        this.start = session.starts();
    }

    /** The breakpoints. */
    ScriptBreakpoints breakpoints() {
        return breakpoints;
    }

    /**
     * Adds a breakpoint.
     *
     * @throws CommandException when scripts run that have no such place
     */
    ScriptBreakpoint add(String place, Optional<String> condition) {
        prepare();
        learnRunning();
        ScriptBreakpoint breakpoint = breakpoints.add(place, condition, programs.values());
        place();
        return breakpoint;
    }

    /** Where the scripts that run have a breakpoint. */
    List<ScriptBreakpoint.Spot> spots(ScriptBreakpoint breakpoint) {
        return ScriptBreakpoints.spots(breakpoint, programs.values());
    }

    /**
     * Where the host's VM is stopped for them.
     *
     * @throws CommandException when scripts cannot be stopped in this host
     */
    HostLines places() {
        return scripts.tengo().places();
    }

    /** The same for the first one who asks, if the machine code of the host had to say it. */
    Optional<HostLines> firstPlacesInCode() {
        boolean isNews = !arePlacesTold && places().origin() == HostLines.Origin.CODE;
        arePlacesTold = true;
        return isNews ? Optional.of(places()) : Optional.empty();
    }

    /** Removes a breakpoint. */
    void remove(ScriptBreakpoint breakpoint) {
        breakpoints.remove(breakpoint);
        place();
        clearIfIdle();
    }

    /** Sets what a script is to stop for, while something is run. */
    void pursue(Goal newGoal, Runnable run) {
        prepare();
        learnRunning();
        goal = Optional.of(newGoal);
        try {
            place();
            returnAddress(newGoal.start().place()).ifPresent(pc -> works.orElseThrow().go().atEnd(pc));
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
            works.ifPresent(there -> there.go().clearEnd());
            place();
            clearIfIdle();
        } catch (RemoteException e) {
            if (!e.isProcessExited()) {
                throw e;
            }
            works.ifPresent(there -> there.patches().forget());
        }
    }

    /** The Go breakpoints go when nothing is to stop any more and no VM is in between. */
    private void clearIfIdle() {
        boolean isIdle = breakpoints.all().isEmpty() && goal.isEmpty() && trace.isEmpty();
        works.filter(there -> isIdle).ifPresent(StopWorks::clearIfSafe);
    }

    /** Where the host goes on when the VM's run ends. */
    private Optional<Long> returnAddress(VmPlace place) {
        List<Stackframe> stack =
                session.delve().goroutines().stacktrace(StacktraceRequest.of(place.goroutine(), place.frame() + 1)).await();
        return stack.size() > place.frame() + 1 ? Optional.of(stack.get(place.frame() + 1).pc()) : Optional.empty();
    }

    private void prepare() {
        if (works.isEmpty()) {
            works = Optional.of(new StopWorks(session, scripts::tengo, this::entered));
            session.execution().ask(this);
            session.onLeaving(this::leave);
        }
        works.get().go().set();
    }

    private void leave() {
        works.ifPresent(StopWorks::leave);
        works = Optional.empty();
    }

    /** A VM begins to run a script, which may be new. */
    private void entered(VmPlace place) {
        scripts.begins(place.address());
        learn(scripts.tengo().reader().read(place));
        place();
    }

    /** Looks at the scripts of the VMs that run. */
    private void learnRunning() {
        scripts.tengo().finder().everywhere().forEach(place -> {
            works.ifPresent(there -> there.crossing().found(place));
            learn(scripts.tengo().reader().read(place));
        });
    }

    private void learn(Vm vm) {
        programs.computeIfAbsent(vm.frames().getLast().function().base(), any -> scripts.script(vm));
    }

    /** Makes the replaced bytes those that are wanted now. */
    private void place() {
        if (works.isEmpty()) {
            return;
        }
        List<ScriptBreakpoint.Spot> wanted = new ArrayList<>();
        breakpoints.all().forEach(breakpoint -> wanted.addAll(spots(breakpoint)));
        goal.ifPresent(pursued -> wanted.addAll(pursued.spots()));
        trace.ifPresent(told -> programs.values().forEach(script -> wanted.addAll(told.spots(script))));
        wanted.addAll(guards(wanted));
        works.get().patches().retain(wanted.stream().map(ScriptBreakpoint.Spot::address).toList());
        Set<Long> over = works.get().crossing().over();
        Map<ScriptFunction, Set<Integer>> offsets = new LinkedHashMap<>();
        wanted.stream()
                .filter(spot -> !over.contains(spot.address()))
                .forEach(spot -> offsets.computeIfAbsent(spot.function(), any -> new TreeSet<>()).add(spot.offset()));
        works.get().patches().put(offsets);
    }

    /** The calls that look ahead to returns whose bytes are replaced: these are put back while the call is executed. */
    private static List<ScriptBreakpoint.Spot> guards(List<ScriptBreakpoint.Spot> wanted) {
        return wanted.stream()
                .flatMap(spot -> spot.function().code().callBefore(spot.offset()).stream()
                        .map(call -> new ScriptBreakpoint.Spot(spot.function(), call.offset())))
                .toList();
    }

    @Override
    public void beforeResume() {
        checkStart();
        works.ifPresent(there -> {
            if (!there.patches().isEmpty()) {
                // without them the host would carry out what bytes were replaced by
                there.go().restore();
            }
            there.crossing().goOn();
        });
    }

    @Override
    public Verdict stopped(DebuggerState state) {
        checkStart();
        if (works.isEmpty()) {
            return Verdict.STAYS;
        }
        List<TargetThread> ours = works.get().ours(state);
        boolean isOnlyOurs = !ours.isEmpty()
                && state.threads().stream().filter(thread -> thread.breakpoint().isPresent()).count() == ours.size();
        Optional<ScriptStop> stop = Optional.empty();
        long goroutine = 0;
        for (TargetThread thread : ours) {
            // of several that have come to a stop at once, or with one of Go's, the others are told later
            boolean isTold = isOnlyOurs && stop.isEmpty();
            Optional<ScriptStop> found = look(works.get(), thread, isTold);
            if (isTold && found.isPresent()) {
                stop = found;
                goroutine = thread.goroutineId();
            }
        }
        if (stop.isEmpty() && isOnlyOurs) {
            works.get().crossing().goOn();
            return Verdict.GOES_ON;
        }
        if (stop.isEmpty()) {
            return Verdict.STAYS;
        }
        if (state.selectedGoroutine().isEmpty() || state.selectedGoroutine().get().id() != goroutine) {
            session.delve().execution().switchGoroutine(goroutine).await();
        }
        return Verdict.means(stop.get());
    }

    private Optional<ScriptStop> look(StopWorks there, TargetThread thread, boolean isTold) {
        if (there.go().isEnd(thread.breakpoint().orElseThrow())) {
            return ended(thread);
        }
        Optional<StopWorks.Arrival> arrival = there.met(thread);
        // what is wanted by now may have been left out while a VM was on its way over it
        place();
        if (arrival.isEmpty()) {
            return Optional.empty();
        }
        VmPlace place = arrival.get().place();
        if (!isTold) {
            there.crossing().putOff(place.address());
            return Optional.empty();
        }
        there.crossing().told(place.address());
        return arrived(scripts.tengo().reader().read(place), arrival.get().patch());
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

    /** A VM stands before an instruction whose byte was replaced: is it wanted? */
    private Optional<ScriptStop> arrived(Vm vm, CodePatches.Patch patch) {
        trace.ifPresent(told -> told.tell(vm, patch));
        boolean isReached = goal.filter(pursued -> pursued.isReached(vm)).isPresent();
        return breakpoints.reason(vm, patch, programs.values())
                .or(() -> isReached ? Optional.of("") : Optional.empty())
                .map(reason -> new Stacks(scripts).stop(vm, reason));
    }

    private void checkStart() {
        if (start != session.starts()) {
            start = session.starts();
            programs.clear();
            works.ifPresent(there -> {
                there.crossing().forget();
                there.patches().forget();
            });
        }
    }
}
