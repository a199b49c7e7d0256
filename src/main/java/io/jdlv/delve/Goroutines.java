package io.jdlv.delve;

import io.jdlv.rpc.Call;
import io.jdlv.rpc.Parts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls about goroutines, threads and their stacks. */
public final class Goroutines {
    private final MethodCaller methods;

    Goroutines(MethodCaller methods) {
        this.methods = methods;
    }

    /**
     * {@return a page of the list of goroutines}
     *
     * @param start where it starts: 0, or {@link GoroutinePage#next} of the page before
     * @param count how many goroutines are looked at; 0 for all, which is costly with very many
     */
    public Call<GoroutinePage> list(int start, int count) {
        return list(start, count, List.of(), GoroutineGrouping.NONE, Optional.empty(), Parts.NONE);
    }

    /**
     * {@return a page of the list of goroutines}
     *
     * @param start    where it starts: 0, or {@link GoroutinePage#next} of the page before
     * @param count    how many goroutines are looked at, before filters; 0 for all, as grouping needs; above 0 for a
     *                 filter by channel
     * @param filters  conditions, all of which must be fulfilled
     * @param grouping how they are grouped
     * @param scope    where a channel filter's expression is evaluated
     * @param parts    is told of each goroutine before the page is there
     * @throws UnsupportedByServerException if there is a channel filter that the server does not know
     */
    public Call<GoroutinePage> list(
            int start,
            int count,
            List<GoroutineFilter> filters,
            GoroutineGrouping grouping,
            Optional<EvalScope> scope,
            Parts<?> parts) {
        Stream<GoroutineField> fields = Stream.concat(filters.stream().map(GoroutineFilter::field), Stream.of(grouping.by()));
        if (fields.anyMatch(GoroutineField.WAITING_ON_CHANNEL::equals)) {
            methods.require(Capability.CHANNEL_FILTER);
        }
        Requests.Goroutines request = new Requests.Goroutines(
                start,
                count,
                filters,
                grouping.by(),
                grouping.key(),
                grouping.maxGroupMembers(),
                grouping.maxGroups(),
                methods.supports(Capability.CHANNEL_FILTER) ? scope : Optional.empty());
        return methods.call(RpcMethod.LIST_GOROUTINES, request, GoroutinePage.class, parts);
    }

    /**
     * {@return a goroutine's stack, topmost frame first}
     *
     * @param request which, and how much of it
     */
    public Call<List<Stackframe>> stacktrace(StacktraceRequest request) {
        boolean skips = methods.supports(Capability.STACKTRACE_SKIP);
        Requests.Stack argument = new Requests.Stack(
                request.goroutineId(),
                request.depth(),
                StacktraceOption.bits(request.options()),
                request.variables(),
                skips ? request.skip() : 0);
        Call<List<Stackframe>> frames = methods.call(RpcMethod.STACKTRACE, argument, Replies.Stack.class)
                .map(reply -> OrEmpty.list(reply.frames()));
        return skips
                ? frames
                : frames.map(all -> all.subList(Math.min(request.skip(), all.size()), all.size()));
    }

    /**
     * {@return the goroutines that a goroutine descends from, nearest first}
     * The target must run with {@code GODEBUG=tracebackancestors=N}.
     *
     * @param goroutineId the goroutine
     * @param count       how many at most
     * @param depth       how many frames of each
     */
    public Call<List<Ancestor>> ancestors(long goroutineId, int count, int depth) {
        return methods.call(
                        RpcMethod.ANCESTORS,
                        new Requests.Ancestors(goroutineId, count, depth),
                        Replies.Ancestors.class)
                .map(reply -> OrEmpty.list(reply.ancestors()));
    }

    /** {@return all threads} */
    public Call<List<TargetThread>> threads() {
        return methods.call(RpcMethod.LIST_THREADS, Replies.Threads.class)
                .map(reply -> OrEmpty.list(reply.threads()));
    }

    /**
     * {@return a thread}
     *
     * @param id its number
     */
    public Call<TargetThread> thread(int id) {
        return methods.call(RpcMethod.GET_THREAD, new Requests.ById(id), Replies.OneThread.class)
                .map(reply -> Replies.required(reply.thread(), RpcMethod.GET_THREAD));
    }
}
