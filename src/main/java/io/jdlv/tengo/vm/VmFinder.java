package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.session.GoroutinePages;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the VMs that are running, on the stacks of goroutines. */
public final class VmFinder {
    /** A VM may be called from another one's script, and so on; this is deeper than people nest them. */
    private static final int DEPTH = 200;

    private static final LoadConfig POINTERS = new LoadConfig(false, 0, 0, 0, 0);

    private final Session session;
    private final Names names;
    private Optional<String> receiver = Optional.empty();

    VmFinder(Session session, Names names) {
        this.session = session;
        this.names = names;
    }

    /** Those on the stack of a goroutine, innermost first; -1 for the selected one. */
    public List<VmPlace> on(long goroutine) {
        if (goroutine < 0) {
            Optional<Long> selected =
                    session.delve().execution().state().await().selectedGoroutine().map(Goroutine::id);
            return selected.isPresent() ? on(selected.get()) : List.of();
        }
        return on(Set.of(goroutine));
    }

    /** Those of all goroutines, by goroutine, innermost first. */
    public List<VmPlace> everywhere() {
        return places(stacks());
    }

    /** Those on the stacks of some goroutines, innermost first. */
    public List<VmPlace> on(Set<Long> goroutines) {
        Map<Long, Call<List<Stackframe>>> stacks = new LinkedHashMap<>();
        goroutines.forEach(id -> stacks.put(id, stack(id)));
        return places(stacks);
    }

    /** What the method run calls its VM, as a goroutine says that is in it; empty when none is. */
    public synchronized Optional<String> receiver() {
        if (receiver.isEmpty()) {
            receiver = stacks().entrySet().stream().flatMap(entry -> receivers(entry.getKey(), entry.getValue())).findFirst();
        }
        return receiver;
    }

    private Stream<String> receivers(long goroutine, Call<List<Stackframe>> stack) {
        List<Stackframe> frames = stack.awaitUnlessRefused().orElse(List.of());
        return IntStream.range(0, frames.size())
                .filter(i -> frames.get(i).location().functionName().equals(names.method("VM", "run")))
                .mapToObj(i -> session.delve().data().arguments(EvalScope.CURRENT.withGoroutine(goroutine).withFrame(i), POINTERS))
                .flatMap(arguments -> arguments.awaitUnlessRefused().orElse(List.of()).stream())
                .filter(this::isVm)
                .map(Variable::name);
    }

    private boolean isVm(Variable argument) {
        return argument.type().equals("*" + names.path() + ".VM");
    }

    private Call<List<Stackframe>> stack(long goroutine) {
        return session.delve().goroutines().stacktrace(StacktraceRequest.of(goroutine, DEPTH));
    }

    private Map<Long, Call<List<Stackframe>>> stacks() {
        Map<Long, Call<List<Stackframe>>> stacks = new LinkedHashMap<>();
        int start = 0;
        while (start >= 0) {
            GoroutinePage page = session.delve().goroutines().list(start, GoroutinePages.SIZE).await();
            page.goroutines().stream().map(Goroutine::id).sorted().forEach(id -> stacks.put(id, stack(id)));
            start = page.next();
        }
        return stacks;
    }

    /** A frame that is a VM's, and its receiver on the way. */
    private record Sighting(long goroutine, int frame, List<Stackframe> stack, Call<List<Variable>> arguments) {}

    private List<VmPlace> places(Map<Long, Call<List<Stackframe>>> stacks) {
        List<Sighting> sightings = new ArrayList<>();
        stacks.forEach((goroutine, call) -> {
            // that of a goroutine that is just being made cannot be read, and has no VM
            List<Stackframe> stack = call.awaitUnlessRefused().orElse(List.of());
            for (int i = 0; i < stack.size(); i++) {
                if (names.isVmMethod(stack.get(i).location().functionName())) {
                    EvalScope scope = EvalScope.CURRENT.withGoroutine(goroutine).withFrame(i);
                    sightings.add(new Sighting(goroutine, i, stack, session.delve().data().arguments(scope, POINTERS)));
                }
            }
        });
        Map<Long, VmPlace> byAddress = new LinkedHashMap<>();
        for (Sighting each : sightings) {
            receiver(each).ifPresent(address -> byAddress.putIfAbsent(address, place(each, address)));
        }
        return List.copyOf(byAddress.values());
    }

    private Optional<Long> receiver(Sighting sighting) {
        return sighting.arguments().awaitUnlessRefused().stream()
                .flatMap(List::stream)
                .filter(this::isVm)
                .map(Fields::pointee)
                .filter(address -> address != 0)
                .findFirst();
    }

    private static VmPlace place(Sighting sighting, long address) {
        return new VmPlace(
                address,
                sighting.goroutine(),
                sighting.frame(),
                sighting.stack().get(sighting.frame()).line(),
                sighting.stack().stream().map(go -> go.location().functionName()).toList());
    }
}
