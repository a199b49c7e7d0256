package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.Capability;
import io.jdlv.delve.FoundLocations;
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
    private static final Pattern IF = Pattern.compile("^if | if ");

    private final Invocation call;
    private final boolean tracepoint;

    BreakpointSetter(Invocation call, boolean tracepoint) {
        this.call = call;
        this.tracepoint = tracepoint;
    }

    /** One reading of what was typed. */
    private record Reading(String name, String location, String condition) {
        Breakpoint apply(boolean tracepoint) {
            return Breakpoint.NEW.withName(name).withCondition(condition).withTracepoint(tracepoint);
        }
    }

    /** What became of a reading: breakpoints, or the server's reason why it names no place. */
    private record Outcome(List<Breakpoint> created, Optional<RemoteException> failure) {}

    /**
     * Sets a breakpoint at every place that fits, and shows each.
     *
     * @return those set; empty when a suspended one was set or declined instead
     * @throws RemoteException when no reading fits or the server refuses
     */
    List<Breakpoint> set(String typed) {
        Reading reading = read(typed, "");
        Call<FoundLocations> found = find(reading);
        Call<List<String>> pluginOpen = call.delve().program().functions("^plugin\\.Open$", 0);
        Call<?> state = call.delve().execution().state();
        Optional<Call<Boolean>> followExec = followExecEnabled();

        Outcome outcome = attempt(reading, found);
        String location = typed;
        Matcher condition = IF.matcher(typed);
        if (outcome.failure().isPresent() && condition.find()) {
            location = typed.substring(0, condition.start());
            reading = read(location, typed.substring(condition.end()));
            outcome = attempt(reading, find(reading));
        }
        if (outcome.failure().isPresent() && !reading.name().isEmpty()) {
            reading = new Reading("", location, reading.condition());
            Outcome whole = attempt(reading, find(reading));
            // dlv complains of the reading before this one
            outcome = whole.failure().isPresent() ? outcome : whole;
        }
        if (outcome.failure().isEmpty()) {
            return outcome.created();
        }
        Optional<String> reason = suspendedReason(pluginOpen, state, followExec);
        if (reason.isEmpty()) {
            throw outcome.failure().get();
        }
        suspend(reading, outcome.failure().get(), reason.get());
        return List.of();
    }

    private Outcome attempt(Reading reading, Call<FoundLocations> found) {
        FoundLocations places;
        try {
            places = found.await();
        } catch (RemoteException e) {
            return new Outcome(List.of(), Optional.of(e));
        }
        return new Outcome(create(reading, places), Optional.empty());
    }

    private Reading read(String text, String condition) {
        SpaceSplit parts = SpaceSplit.two(text);
        if (parts.rest().isEmpty()) {
            return new Reading("", parts.first().isEmpty() ? "+0" : text, condition);
        }
        return BreakpointName.isValid(parts.first())
                ? new Reading(parts.first(), parts.rest().orElse(""), condition)
                : new Reading("", text, condition);
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
        List<Breakpoint> created = new ArrayList<>();
        for (Call<Breakpoint> each : calls) {
            Breakpoint breakpoint = each.await();
            created.add(breakpoint);
            announce(breakpoint);
        }
        if (tracepoint && LocationSpec.parse(location).namesWholeFunctions()) {
            traceReturns(found.locations());
        }
        return List.copyOf(created);
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

    /** Tracepoints at the returns of the traced functions: where they are is asked in one burst, then all are set. */
    private void traceReturns(List<Location> places) {
        List<Call<List<Long>>> returns = places.stream()
                .flatMap(place -> place.function().stream())
                .map(function -> call.delve().program().functionReturns(function.name()))
                .toList();
        List<Call<Breakpoint>> created = new ArrayList<>();
        for (Call<List<Long>> addresses : returns) {
            for (long address : addresses.await()) {
                created.add(call.delve()
                        .breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                                .withAddress(address)
                                .withTraceReturn(true)
                                .withFileLine("", -1)
                                .withLoadArgs(Optional.of(LoadConfig.SHORT)))));
            }
        }
        created.forEach(Call::await);
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
