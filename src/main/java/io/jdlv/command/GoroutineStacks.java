package io.jdlv.command;

import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.rpc.Arrivals;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.CallWindow;
import io.jdlv.rpc.Parts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The stacks of a list of goroutines. A window of them is asked for while the list itself still arrives. */
final class GoroutineStacks {
    /** Bytes of a frame, as a first guess. */
    private static final long FRAME_BYTES = 300;

    private final Invocation call;
    private final int depth;
    private final Map<Long, Call<List<Stackframe>>> asked = new HashMap<>();

    /** @param depth how many frames of each */
    GoroutineStacks(Invocation call, int depth) {
        this.call = call;
        this.depth = depth;
    }

    /**
     * Asks for pages of the list.
     *
     * @param lists each asks for one
     * @return what waits for the pages, and asks for stacks meanwhile
     */
    Supplier<List<GoroutinePage>> pages(List<Function<Parts<?>, Call<GoroutinePage>>> lists) {
        Arrivals<Goroutine> arrivals = new Arrivals<>();
        List<Call<GoroutinePage>> pages =
                lists.stream().map(list -> arrivals.from(list.apply(arrivals.of(Goroutine.class)))).toList();
        return () -> {
            List<Goroutine> arrived = arrivals.next(pages.getFirst());
            while (!arrived.isEmpty()) {
                send(arrived);
                arrived = arrivals.next(pages.getFirst());
            }
            return pages.stream().map(arrivals::all).toList();
        };
    }

    private void send(List<Goroutine> goroutines) {
        call.session().gather(
                () -> goroutines.stream()
                        .filter(each -> !asked.containsKey(each.id()))
                        .limit(most() - asked.size())
                        .forEach(each -> asked.put(each.id(), ask(each))));
    }

    /**
     * Those of some goroutines, in their order.
     *
     * @param allSent run once, when the last of them is asked for
     */
    CallWindow<List<Stackframe>> of(List<Goroutine> goroutines, Runnable allSent) {
        return new CallWindow<>(
                goroutines.stream().map(each -> Optional.ofNullable(asked.remove(each.id())).orElseGet(() -> ask(each))).iterator(),
                bytes(),
                call.session()::gather,
                allSent);
    }

    private Call<List<Stackframe>> ask(Goroutine goroutine) {
        return call.delve().goroutines().stacktrace(StacktraceRequest.of(goroutine.id(), depth));
    }

    private long most() {
        return CallWindow.BYTES / bytes();
    }

    private long bytes() {
        return FRAME_BYTES * Math.max(1, depth);
    }
}
