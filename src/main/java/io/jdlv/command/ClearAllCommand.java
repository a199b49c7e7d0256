package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.render.BreakpointChange;
import io.jdlv.render.BreakpointText;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code clearall [LOCSPEC]}: two turnarounds, whatever the number of breakpoints. */
final class ClearAllCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Deletes all breakpoints, or those at a location.", "clearall")
                .usage("clearall [locspec]")
                .details(
                        """
                        With a location only the breakpoints at the places that it means are deleted;
                        locations are those of break.

                        Examples:
                          clearall
                          clearall main.go:40""");
    }

    @Override
    public void run(Invocation call) {
        Call<List<Breakpoint>> all = call.delve().breakpoints().list(false);
        Optional<Call<FoundLocations>> places = call.arguments().isEmpty()
                ? Optional.empty()
                : Optional.of(call.delve()
                        .program().findLocation(EvalScope.CURRENT, call.arguments(), false, call.session().pathRules().rules()));
        List<Breakpoint> breakpoints = all.await();
        Optional<Set<Long>> addresses = places.map(found -> addresses(found.await()));

        Map<Breakpoint, Call<Breakpoint>> clears = new LinkedHashMap<>();
        breakpoints.stream()
                .filter(bp -> addresses.isEmpty() || addresses.get().contains(bp.address()))
                .filter(bp -> bp.id() >= 0)
                .forEach(bp -> clears.put(bp, call.delve().breakpoints().clear(bp.id())));
        clears.forEach((bp, cleared) -> {
            try {
                cleared.await();
            } catch (RemoteException e) {
                // dlv says both lines, and so the second is not true here; a script that reads them may count on them
                call.say("Couldn't delete " + BreakpointText.name(bp, false) + " at "
                        + BreakpointText.location(bp, call.session().presentation()) + ": " + e.getMessage());
            }
            call.show(new BreakpointChange(bp, "cleared"));
        });
    }

    private static Set<Long> addresses(FoundLocations found) {
        return found.locations().stream()
                .flatMap((Location place) -> Stream.concat(Stream.of(place.pc()), place.pcs().stream()))
                .collect(Collectors.toSet());
    }
}
