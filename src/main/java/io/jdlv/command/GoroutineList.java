package io.jdlv.command;

import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Parts;
import io.jdlv.session.GoroutinePages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The list of goroutines that a command shows, in pages of {@link GoroutinePages#SIZE}, each in one turnaround.
 *
 * <p>Where stacks are wanted, a page is asked for in pieces that are sent together. A server looks at all goroutines of a
 * piece before it writes the first, some 50 ms for each thousand; so those of a short first piece come early, and the server
 * reads their stacks while the others travel. Otherwise, and where the page may be remembered from before or for later, it is
 * asked for as a whole, as a server itself remembers it (GoroutinesInfo in Delve's pkg/proc/variables.go). A full page
 * with dead goroutines among its first costs one turnaround more.
 */
final class GoroutineList {
    /** Where in a page its pieces start: the stacks of each keep a server at work until those of the next are asked for. */
    private static final List<Integer> PIECES = List.of(0, 32, 96, 288);

    private final Invocation call;
    private final GoroutineArguments arguments;
    private final Optional<GoroutineStacks> stacks;

    /** @param stacks are asked for as soon as a goroutine is known */
    GoroutineList(Invocation call, GoroutineArguments arguments, Optional<GoroutineStacks> stacks) {
        this.call = call;
        this.arguments = arguments;
        this.stacks = stacks;
    }

    /**
     * Asks for a page.
     *
     * @param start 0, or {@link GoroutinePage#next} of the page before
     * @return what waits for it
     */
    Supplier<GoroutinePage> page(int start) {
        if (stacks.isEmpty() || mayBeRemembered() || arguments.isGrouped() || !arguments.filters().isEmpty()) {
            // behind a filter a piece would be shorter than what was looked at
            Supplier<List<GoroutinePage>> one = ask(List.of(piece(start, arguments.isGrouped() ? 0 : GoroutinePages.SIZE)));
            return () -> one.get().getFirst();
        }
        List<Function<Parts<?>, Call<GoroutinePage>>> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES.size(); i++) {
            int end = i + 1 < PIECES.size() ? PIECES.get(i + 1) : GoroutinePages.SIZE;
            pieces.add(piece(start + PIECES.get(i), end - PIECES.get(i)));
        }
        Supplier<List<GoroutinePage>> asked = ask(pieces);
        return () -> full(asked.get().stream().reduce(GoroutineList::joined).orElseThrow());
    }

    private boolean mayBeRemembered() {
        return call.session().snapshot().isKept();
    }

    /** Pages are as long as dlv's, which sorts each on its own: what was in two pieces is made up for. */
    private GoroutinePage full(GoroutinePage page) {
        int missing = GoroutinePages.SIZE - page.goroutines().size();
        if (!page.hasNext() || missing <= 0) {
            return page;
        }
        return joined(page, ask(List.of(piece(page.next(), missing))).get().getFirst());
    }

    /**
     * What is there so far with the next piece. The dead have places in the server's list and are not counted, so the first may
     * reach beyond the start of the second.
     */
    private static GoroutinePage joined(GoroutinePage first, GoroutinePage second) {
        if (!first.hasNext()) {
            return first;
        }
        List<Goroutine> all = new ArrayList<>(first.goroutines());
        Set<Long> known = new HashSet<>();
        for (Goroutine each : first.goroutines()) {
            known.add(each.id());
        }
        for (Goroutine each : second.goroutines()) {
            // those that cannot be read have no number
            if (!each.unreadable().isEmpty() || !known.contains(each.id())) {
                all.add(each);
            }
        }
        return new GoroutinePage(all, second.next(), List.of(), false);
    }

    private Function<Parts<?>, Call<GoroutinePage>> piece(int start, int count) {
        return parts -> new GoroutinePages(call.session())
                .page(start, count, arguments.filters(), arguments.grouping(), call.view().evalScope(), parts);
    }

    private Supplier<List<GoroutinePage>> ask(List<Function<Parts<?>, Call<GoroutinePage>>> pieces) {
        if (stacks.isPresent()) {
            return stacks.get().pages(pieces);
        }
        List<Call<GoroutinePage>> asked = pieces.stream().map(piece -> piece.apply(Parts.NONE)).toList();
        return () -> asked.stream().map(Call::await).toList();
    }
}
