package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Event;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What a server tells while the target runs: a process that it started, a suspended breakpoint that found its place.
 *
 * <p>They are asked for only when such a thing can come, for asking costs answers on the way to every stop, and a server
 * has one queue of events for all of its clients. Delve: callWhileDrainingEvents in service/rpc2/client.go.
 */
final class Events {
    /** How long the last event may come behind the stop that it announces; another client may have taken it. */
    private static final long LATE_MILLIS = 500;

    private final Session session;
    private volatile boolean wanted;
    private volatile Consumer<Event> listener = event -> {};
    /** A question that was not answered when the target stopped: its answer belongs to the next resume. */
    private Optional<Call<List<Event>>> open = Optional.empty();

    Events(Session session) {
        this.session = session;
    }

    /** From here on events can come. */
    void want() {
        wanted = true;
    }

    /** Who is told of them, on the thread that waits for the stop. */
    void listen(Consumer<Event> newListener) {
        listener = newListener;
    }

    /** Whether events are asked for in what is run now. */
    boolean areReported() {
        return wanted && session.supports(Capability.PROCESS_EVENTS);
    }

    /** Hands events over to the listener until the target has stopped. */
    void drain(Call<DebuggerState> running) {
        while (true) {
            Call<List<Event>> question = open.orElseGet(() -> session.delve().server().events());
            open = Optional.of(question);
            if (!answered(question, running)) {
                return;
            }
            open = Optional.empty();
            List<Event> events = question.await();
            events.forEach(listener);
            if (events.stream().anyMatch(Event::isLast)) {
                return;
            }
        }
    }

    private static boolean answered(Call<List<Event>> question, Call<DebuggerState> running) {
        CompletableFuture<?> first = CompletableFuture.anyOf(
                question.toFuture().exceptionally(e -> List.of()), running.toFuture().handle((state, e) -> state));
        try {
            first.get();
            question.toFuture().get(LATE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // the server refuses: no events then
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
