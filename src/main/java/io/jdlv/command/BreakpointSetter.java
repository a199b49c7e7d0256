package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.Capability;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.PathRule;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Function;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Location;
import io.jdlv.lang.BreakpointName;
import io.jdlv.lang.LocationSpec;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.BreakpointChange;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets breakpoints and tracepoints from what is typed behind {@code break} and {@code trace}: {@code [NAME] [LOCSPEC]
 * [if CONDITION]}.
 *
 * <p>The three readings are tried in dlv's order: first word a name, then a condition cut off, then the whole a location.
 * Delve: setBreakpoint in pkg/terminal/command.go.
 */
final class BreakpointSetter {
    /** A breakpoint at a function, not at a line in it. */
    private static final int FIRST_LINE = 0;
    private static final String PLUGIN_OPEN = "^plugin\\.Open$";
    private static final Pattern IF = Pattern.compile("^if | if ");

    private final Invocation call;
    private final boolean tracepoint;

    BreakpointSetter(Invocation call, boolean tracepoint) {
        this.call = call;
        this.tracepoint = tracepoint;
    }

    /**
     * One reading of what was typed.
     *
     * @param isLastResort whether it is the one that takes what could be a name for a part of the location
     */
    private record Reading(String name, String location, String condition, boolean isLastResort) {
        Breakpoint apply(boolean tracepoint) {
            return Breakpoint.NEW.withName(name).withCondition(condition).withTracepoint(tracepoint);
        }
    }

    /**
     * Sets a breakpoint at every place that fits, and shows each.
     *
     * @return those set; empty when a suspended one was set or declined instead
     * @throws RemoteException when no reading fits or the server refuses
     */
    List<Breakpoint> set(String typed) {
        List<Reading> readings = readings(typed, call::expand);
        Optional<Reading> known =
                readings.stream().filter(each -> call.session().names().knowsFunction(each.location())).findFirst();
        if (known.isPresent()) {
            return List.of(createAtKnown(known.get()));
        }
        List<Call<FoundLocations>> found = readings.stream().map(this::find).toList();
        Call<List<String>> pluginOpen = call.session().names().functions(PLUGIN_OPEN);
        Call<?> state = call.delve().execution().state();
        Optional<Call<Boolean>> followExec = followExecEnabled();

        Optional<RemoteException> failure = Optional.empty();
        Reading reading = readings.getFirst();
        for (int i = 0; i < readings.size(); i++) {
            FoundLocations places;
            try {
                places = found.get(i).await();
            } catch (RemoteException e) {
                // dlv complains of the last reading that has a name or a condition of its own
                if (failure.isEmpty() || !readings.get(i).isLastResort()) {
                    failure = Optional.of(e);
                }
                reading = readings.get(i);
                continue;
            }
            return create(readings.get(i), places);
        }
        Optional<String> reason = suspendedReason(pluginOpen, state, followExec);
        if (reason.isEmpty()) {
            throw failure.orElseThrow();
        }
        suspend(reading, failure.orElseThrow(), reason.get());
        return List.of();
    }

    /** Asks what {@link #set} asks first in the topmost frame, of a session that has no names yet. */
    static void lookUp(String typed, DelveClient delve, List<PathRule> rules) {
        readings(typed, UnaryOperator.identity()).forEach(reading ->
                delve.program().findLocation(EvalScope.CURRENT, reading.location(), false, rules));
        delve.program().functions(PLUGIN_OPEN, 0);
        delve.execution().state();
        delve.processes().isFollowExecEnabled();
    }

    /** All that the line may mean, in dlv's order; they are looked up together. */
    private static List<Reading> readings(String typed, UnaryOperator<String> expand) {
        List<Reading> readings = new ArrayList<>();
        readings.add(read(typed, ""));
        String location = typed;
        Matcher condition = IF.matcher(typed);
        if (condition.find()) {
            location = typed.substring(0, condition.start());
            readings.add(read(location, expand.apply(typed.substring(condition.end()))));
        }
        Reading last = readings.getLast();
        if (!last.name().isEmpty()) {
            readings.add(new Reading("", location, last.condition(), true));
        }
        return readings;
    }

    private static Reading read(String text, String condition) {
        SpaceSplit parts = SpaceSplit.two(text);
        if (parts.rest().isEmpty()) {
            return new Reading("", parts.first().isEmpty() ? "+0" : text, condition, false);
        }
        return BreakpointName.isValid(parts.first())
                ? new Reading(parts.first(), parts.rest().orElse(""), condition, false)
                : new Reading("", text, condition, false);
    }

    private Call<FoundLocations> find(Reading reading) {
        return call.delve()
                .program().findLocation(call.eval(), reading.location(), false, call.session().pathRules().rules());
    }

    private Optional<Call<Boolean>> followExecEnabled() {
        return call.session().supports(Capability.TARGETS)
                ? Optional.of(call.delve().processes().isFollowExecEnabled())
                : Optional.empty();
    }

    private List<Breakpoint> create(Reading reading, FoundLocations found) {
        String location = lasting(reading, found);
        call.host().beginChange();
        List<Call<Breakpoint>> calls = new ArrayList<>();
        for (Location place : found.locations()) {
            Breakpoint wanted = reading.apply(tracepoint)
                    .withAddress(place.pc())
                    .withAddresses(place.pcs(), place.pcPids())
                    .withLoadArgs(tracepoint ? Optional.of(LoadConfig.SHORT) : Optional.empty());
            calls.add(call.delve()
                    .breakpoints().create(new BreakpointRequest(
                            wanted, location, call.session().pathRules().rules(), false)));
        }
        List<Call<List<Long>>> returns = tracepoint && LocationSpec.parse(location).namesWholeFunctions()
                ? found.locations().stream().flatMap(place -> place.function().stream()).map(this::findReturns).toList()
                : List.of();
        if (returns.isEmpty()) {
            call.host().endChange();
        }
        List<Breakpoint> created = new ArrayList<>();
        for (Call<Breakpoint> each : calls) {
            Breakpoint breakpoint = each.await();
            created.add(breakpoint);
            call.session().suspendedBreakpoints().note(breakpoint, location);
            announce(breakpoint);
        }
        traceReturns(returns);
        noteFunction(reading, created);
        return List.copyOf(created);
    }

    /**
     * Creates a breakpoint at a function that is known to be there by exactly this name, without looking for it. Nothing is
     * created by trial: a creation that fails uses up a number.
     */
    private Breakpoint createAtKnown(Reading reading) {
        Breakpoint wanted = reading.apply(tracepoint)
                .withFunction(reading.location(), FIRST_LINE)
                .withLoadArgs(tracepoint ? Optional.of(LoadConfig.SHORT) : Optional.empty());
        call.host().beginChange();
        Call<Breakpoint> creation = call.delve()
                .breakpoints().create(new BreakpointRequest(
                        wanted, reading.location(), call.session().pathRules().rules(), false));
        List<Call<List<Long>>> returns = tracepoint ? List.of(findReturns(reading.location())) : List.of();
        if (returns.isEmpty()) {
            call.host().endChange();
        }
        Breakpoint created = creation.await();
        call.session().suspendedBreakpoints().note(created, reading.location());
        announce(created);
        traceReturns(returns);
        return created;
    }

    private void noteFunction(Reading reading, List<Breakpoint> created) {
        if (created.size() == 1 && created.getFirst().functionName().equals(reading.location())) {
            call.session().names().noteFunction(reading.location());
        }
    }

    /**
     * The location that the server keeps to find the place again after a restart: one that does not depend on where the
     * target is now. Older servers leave it to the client to write it so.
     */
    private String lasting(Reading reading, FoundLocations found) {
        if (!found.substituteExpr().isEmpty()) {
            return found.substituteExpr();
        }
        boolean isOurs = !call.session().supports(Capability.SUBSTITUTE_LOCATION)
                && found.locations().size() == 1
                && !found.locations().getFirst().file().isEmpty()
                && LocationSpec.parse(reading.location()).isRelative();
        return isOurs
                ? found.locations().getFirst().file() + ":" + found.locations().getFirst().line()
                : reading.location();
    }

    private Call<List<Long>> findReturns(Function function) {
        return findReturns(function.name());
    }

    private Call<List<Long>> findReturns(String functionName) {
        return call.delve().program().functionReturns(functionName);
    }

    /** Tracepoints at the returns of the traced functions, all in one burst. */
    private void traceReturns(List<Call<List<Long>>> returns) {
        List<Long> addresses = returns.stream().flatMap(found -> found.await().stream()).toList();
        Call<List<Breakpoint>> set = Call.all(addresses.stream().map(this::traceReturn).toList());
        call.host().endChange();
        set.await();
    }

    private Call<Breakpoint> traceReturn(long address) {
        return call.delve()
                .breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                        .withAddress(address)
                        .withTraceReturn(true)
                        .withFileLine("", -1)
                        .withLoadArgs(Optional.of(LoadConfig.SHORT))));
    }

    /** Why a breakpoint whose place does not exist may come to exist later, as the question that dlv asks. */
    private Optional<String> suspendedReason(
            Call<List<String>> pluginOpen, Call<?> state, Optional<Call<Boolean>> followExec) {
        if (!pluginOpen.await().isEmpty()) {
            return Optional.of("when a plugin is loaded");
        }
        try {
            state.await();
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                return Optional.of("when process restarts");
            }
        }
        return followExec.filter(Call::await).map(enabled -> "when child processes are added");
    }

    private void suspend(Reading reading, RemoteException failure, String when) {
        call.host().warn("Command failed: " + failure.getMessage());
        Optional<Boolean> answer =
                call.confirm("Set a suspended breakpoint (Delve will try to set this breakpoint " + when + ") [Y/n]?");
        if (answer.isEmpty()) {
            throw new CommandException("EOF");
        }
        if (answer.get()) {
            call.host().beginChange();
            call.session().execution().expectEvents();
            Breakpoint created = call.delve()
                    .breakpoints().create(new BreakpointRequest(
                            reading.apply(tracepoint), reading.location(), call.session().pathRules().rules(), true))
                    .await();
            call.session().suspendedBreakpoints().note(created, reading.location());
            announce(created);
        }
    }

    private void announce(Breakpoint breakpoint) {
        call.show(new BreakpointChange(breakpoint, "set"));
    }
}
