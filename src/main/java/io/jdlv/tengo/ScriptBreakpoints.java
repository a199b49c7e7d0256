package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.tengo.run.CodePatches;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The breakpoints that people have set in scripts, and how often each has stopped one. */
final class ScriptBreakpoints {
    private final Scripts scripts;
    private final List<ScriptBreakpoint> all = new ArrayList<>();
    private final Map<Integer, Integer> hits = new HashMap<>();
    private int last;

    ScriptBreakpoints(Scripts scripts) {
        this.scripts = scripts;
    }

    /** All, by number. */
    List<ScriptBreakpoint> all() {
        return List.copyOf(all);
    }

    /** How often one has stopped a script. */
    int hits(ScriptBreakpoint breakpoint) {
        return hits.getOrDefault(breakpoint.id(), 0);
    }

    /**
     * Adds one.
     *
     * @param known the scripts that run
     * @throws CommandException when scripts run and none has such a place
     */
    ScriptBreakpoint add(String place, Optional<String> condition, Collection<Script> known) {
        ScriptBreakpoint breakpoint = new ScriptBreakpoint(last + 1, place, condition);
        boolean isThere = known.isEmpty();
        for (Script script : known) {
            isThere |= !breakpoint.spots(script).isEmpty();
        }
        if (!isThere) {
            throw new CommandException("No script that runs has a function or file " + place + ".");
        }
        last++;
        all.add(breakpoint);
        return breakpoint;
    }

    void remove(ScriptBreakpoint breakpoint) {
        all.remove(breakpoint);
    }

    /** Where scripts have a breakpoint. */
    static List<ScriptBreakpoint.Spot> spots(ScriptBreakpoint breakpoint, Collection<Script> known) {
        return known.stream().flatMap(script -> spots(breakpoint, script).stream()).distinct().toList();
    }

    private static List<ScriptBreakpoint.Spot> spots(ScriptBreakpoint breakpoint, Script script) {
        try {
            return breakpoint.spots(script);
        } catch (CommandException e) {
            // another script has a file of this name without code there
            return List.of();
        }
    }

    /** Why a VM that has come to an instruction stops there; empty where no breakpoint is, or its condition is false. */
    Optional<String> reason(Vm vm, CodePatches.Patch patch, Collection<Script> known) {
        return all.stream()
                .filter(each -> spots(each, known).stream().anyMatch(spot -> spot.address() == patch.address()))
                .flatMap(each -> reason(vm, each).stream())
                .findFirst();
    }

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
}
