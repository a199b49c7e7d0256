package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.GoroutineGrouping;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Parts;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lists of goroutines, also of those that wait on a channel where the server does not know them by it. */
public final class GoroutinePages {
    /** All at once costs a server hundreds of megabytes when there are 100,000; dlv asks for as many. */
    public static final int SIZE = 10_000;

    private final Session session;

    /** @param session whose server is asked */
    public GoroutinePages(Session session) {
        this.session = session;
    }

    /**
     * {@return a page of the list of goroutines}
     *
     * @param start where it starts: 0, or {@link GoroutinePage#next} of the page before
     * @param count how many goroutines are looked at, before filters; 0 for all, as grouping needs; above 0 for a filter by
     *     channel
     * @param filters conditions, all of which must be fulfilled
     * @param grouping how they are grouped
     * @param scope where a channel filter's expression is evaluated
     * @param parts is told of goroutines before the page is there, where they come one behind the other
     */
    public Call<GoroutinePage> page(
            int start,
            int count,
            List<GoroutineFilter> filters,
            GoroutineGrouping grouping,
            EvalScope scope,
            Parts<?> parts) {
        Optional<GoroutineFilter> channel =
                filters.stream().filter(filter -> filter.field() == GoroutineField.WAITING_ON_CHANNEL).findFirst();
        if (channel.isEmpty() || session.supports(Capability.CHANNEL_FILTER)) {
            return delve().goroutines().list(start, count, filters, grouping, Optional.of(scope), parts);
        }
        if (count == 0) {
            // as newer servers put it
            return Call.failed(new RemoteException("count == 0 not allowed with a channel filter"));
        }
        try {
            List<Long> waiting = new ChannelQueues(delve(), scope).waiting(channel.get().argument(), start + count);
            List<Long> wanted = waiting.subList(Math.min(start, waiting.size()), waiting.size());
            List<GoroutineFilter> others = filters.stream().filter(filter -> filter != channel.get()).toList();
            Map<Long, Goroutine> byId = all(others);
            List<Goroutine> found = wanted.stream().map(byId::get).filter(Objects::nonNull).toList();
            int next = wanted.size() < count ? GoroutinePage.END : start + count;
            return Call.answered(new GoroutinePage(found, next, List.of(), false));
        } catch (RemoteException e) {
            return Call.failed(e);
        }
    }

    private Map<Long, Goroutine> all(List<GoroutineFilter> filters) {
        Map<Long, Goroutine> found = new HashMap<>();
        int start = 0;
        while (start >= 0) {
            GoroutinePage page =
                    delve().goroutines().list(start, SIZE, filters, GoroutineGrouping.NONE, Optional.empty(), Parts.NONE).await();
            page.goroutines().forEach(goroutine -> found.put(goroutine.id(), goroutine));
            start = page.next();
        }
        return found;
    }

    private DelveClient delve() {
        return session.delve();
    }
}
