package io.jdlv.recording;

import io.jdlv.delve.RpcMethod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run through a recording: how far its clients have come, and what each is answered there. Any thread may ask.
 *
 * <p>Requests that change something are answered in the order in which they were recorded. What lies between two of them
 * can be asked in any order, any number of times, or not at all.
 */
final class Replay {
    private final Tape tape;
    private int steps;
    private Moment now = Moment.FIRST;
    private int events;
    private final Map<Request, Map<Moment, Integer>> asked = new HashMap<>();
    private boolean ended;

    Replay(Tape tape) {
        this.tape = tape;
    }

    /** Answers a request, and takes the step that it is. */
    synchronized Reply ask(Request request) {
        Effect effect = Effect.of(request);
        return switch (effect) {
            case SETTING, HALT, CHANGE, RESUME -> step(request);
            case EVENTS -> event(request);
            case FACT, READ, BREAKPOINTS -> read(request, effect);
        };
    }

    private Reply step(Request request) {
        Optional<Tape.Step> next = next();
        if (next.filter(step -> step.exchange().request().equals(request)).isEmpty()) {
            return new Reply.Refused(new Mismatch(tape, steps, request).ofStep());
        }
        steps++;
        boolean running = now.running();
        now = tape.moments().get(steps);
        if (next.get().exchange().effect() != Effect.RESUME && !running) {
            now = now.stopped();
        }
        notifyAll();
        return new Reply.Recorded(next.get().exchange(), next.get().needed());
    }

    private Optional<Tape.Step> next() {
        return steps < tape.steps().size() ? Optional.of(tape.steps().get(steps)) : Optional.empty();
    }

    private Reply event(Request request) {
        if (events == tape.events().size()) {
            return new Reply.Refused(new Mismatch(tape, steps, request).ofRead(now));
        }
        Tape.Step question = tape.events().get(events);
        events++;
        return new Reply.Recorded(question.exchange(), question.needed());
    }

    private Reply read(Request request, Effect effect) {
        List<Tape.Read> recorded = tape.reads().getOrDefault(request, List.of());
        Optional<Moment> moment = nearest(recorded.stream().map(Tape.Read::moment).filter(each -> mayStand(each, effect)));
        if (Effect.isState(request) && moment.filter(now::equals).isEmpty()) {
            Optional<Reply> state = state();
            if (state.isPresent()) {
                return state.get();
            }
        }
        return moment.map(there -> nextOf(request, recorded, there))
                .orElseGet(() -> new Reply.Refused(new Mismatch(tape, steps, request).ofRead(now)));
    }

    /** Whether what was recorded at another moment holds now too. */
    private boolean mayStand(Moment other, Effect effect) {
        return switch (effect) {
            case FACT -> true;
            case BREAKPOINTS -> other.equals(now);
            default -> other.isSameStop(now);
        };
    }

    /** What was recorded last, else what will be next. */
    private Optional<Moment> nearest(Stream<Moment> moments) {
        Comparator<Moment> byAge = Comparator.comparingInt(Moment::stop).thenComparingInt(Moment::setting);
        List<Moment> all = moments.sorted(byAge).toList();
        return all.stream()
                .filter(moment -> byAge.compare(moment, now) <= 0)
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** Of several answers to the same question at one moment each is given once, and the last from then on. */
    private Reply nextOf(Request request, List<Tape.Read> recorded, Moment moment) {
        List<Tape.Read> there =
                recorded.stream().filter(read -> read.moment().equals(moment)).toList();
        int index = asked.computeIfAbsent(request, any -> new HashMap<>()).merge(moment, 1, Integer::sum) - 1;
        return new Reply.Recorded(there.get(Math.min(index, there.size() - 1)).exchange(), 0);
    }

    /** A state that was not asked for where we are: that of the command that led here, which was answered with it. */
    private Optional<Reply> state() {
        if (now.running()) {
            return Optional.of(new Reply.Running());
        }
        return tape.steps().subList(0, steps).reversed().stream()
                .map(Tape.Step::exchange)
                .takeWhile(exchange -> !isOf(RpcMethod.RESTART, exchange))
                .filter(exchange -> isOf(RpcMethod.COMMAND, exchange))
                .filter(exchange -> exchange.answer().filter(answer -> !answer.failed()).isPresent())
                .<Reply>map(exchange -> new Reply.Recorded(exchange, 0))
                .findFirst();
    }

    private static boolean isOf(RpcMethod method, Exchange exchange) {
        return exchange.request().method().equals(method.goName());
    }

    /** The target stands again: the answer to a resume is about to be given. */
    synchronized void stopped() {
        now = now.stopped();
        notifyAll();
    }

    /** Waits until the target stands, as what is not free while it runs must. */
    synchronized void awaitStop() throws InterruptedException {
        while (now.running() && !ended) {
            wait();
        }
    }

    /** Waits until so many steps have come. */
    synchronized void awaitSteps(int needed) throws InterruptedException {
        while (steps < needed && !ended) {
            wait();
        }
    }

    /** Nobody waits any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean hasEnded() {
        return ended;
    }
}
