package io.jdlv.command;

import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Parts;
import io.jdlv.session.GoroutinePages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of goroutines that a command shows, in pages of {@link GoroutinePages#SIZE}, each in one turnaround.
 *
 * <p>A page is asked for in two pieces that are sent together. A server looks at all goroutines of a piece before it writes the
 * first, some 50 ms for each thousand; so those of a short first piece come early, and the server reads their stacks while the
 * others travel.
 */
final class GoroutineList {
    /** A few milliseconds of a server, whose stacks keep it at work until the next are asked for. */
    static final int FIRST = 128;

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
        if (arguments.isGrouped() || !arguments.filters().isEmpty()) {
            // a piece holds what passes, and the second begins behind what the first has looked at, of which nothing is said
            Supplier<List<GoroutinePage>> one = ask(List.of(piece(start, arguments.isGrouped() ? 0 : GoroutinePages.SIZE)));
            return () -> one.get().getFirst();
        }
        int middle = start + FIRST;
        Supplier<List<GoroutinePage>> two =
                ask(List.of(piece(start, FIRST), piece(middle, GoroutinePages.SIZE - FIRST)));
        return () -> {
            List<GoroutinePage> pieces = two.get();
            return full(joined(pieces.getFirst(), middle, pieces.getLast()));
        };
    }

    /** Pages are as long as dlv's, which sorts each on its own: what was in both pieces is made up for. */
    private GoroutinePage full(GoroutinePage page) {
        GoroutinePage all = page;
        while (all.hasNext() && all.goroutines().size() < GoroutinePages.SIZE) {
            int start = all.next();
            int missing = GoroutinePages.SIZE - all.goroutines().size();
            all = joined(all, start, ask(List.of(piece(start, missing))).get().getFirst());
        }
        return all;
    }

    /**
     * Two pieces as one.
     *
     * @param start where the second starts. The dead have places in the server's list and are not counted, so the first may
     *     reach beyond it.
     */
    private static GoroutinePage joined(GoroutinePage first, int start, GoroutinePage second) {
        if (!first.hasNext()) {
            return first;
        }
        int both = Math.min(first.next() - start, second.goroutines().size());
        Set<Long> known = both == 0 ? Set.of() : first.goroutines().stream().map(Goroutine::id).collect(Collectors.toSet());
        Stream<Goroutine> again = second.goroutines().stream().limit(both).filter(each -> !known.contains(each.id()));
        Stream<Goroutine> behind = second.goroutines().stream().skip(both);
        List<Goroutine> all =
                Stream.of(first.goroutines().stream(), again, behind).flatMap(Function.identity()).toList();
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
