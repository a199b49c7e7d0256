package io.jdlv.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which answer belongs to which request, and when each was asked. */
final class TapeBuilder {
    private final List<Entry> entries;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Tape.Step> steps = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>(List.of(Moment.FIRST));
    private final Map<Request, List<Tape.Read>> reads = new LinkedHashMap<>();
    private final List<Tape.Step> events = new ArrayList<>();
    /** For each entry the number of steps before it. */
    private final int[] stepsBefore;

    TapeBuilder(List<Entry> entries) {
        this.entries = entries;
        this.stepsBefore = new int[entries.size()];
    }

    Tape build() {
        pairRequestsWithAnswers();
        countSteps();
        List<Exchange> resumes = new ArrayList<>();
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i);
            resumes.removeIf(resume -> resume.answered() < exchange.asked());
            switch (exchange.effect()) {
                case SETTING, HALT, CHANGE, RESUME -> {
                    steps.add(new Tape.Step(exchange, stepsNeeded(i)));
                    moments.add(moments.getLast().after(exchange.effect()));
                }
                case EVENTS -> events.add(new Tape.Step(
                        exchange, exchange.answer().isEmpty() ? Exchange.NEVER : stepsBefore[exchange.answered()]));
                case FACT, READ, BREAKPOINTS -> reads.computeIfAbsent(exchange.request(), any -> new ArrayList<>())
                        .add(new Tape.Read(exchange, momentOf(exchange, resumes)));
            }
            if (exchange.effect() == Effect.RESUME) {
                resumes.add(exchange);
            }
        }
        return new Tape(steps, moments, reads, events);
    }

    private void pairRequestsWithAnswers() {
        Map<String, Integer> answers = new HashMap<>();
        Set<String> lost = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Answered answer) {
                answers.put(answer.connection() + " " + answer.id(), i);
            } else if (entries.get(i) instanceof Entry.Closed closed && closed.by() == Side.SERVER) {
                lost.add(closed.connection());
            }
        }
        Map<String, Double> busyUntil = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Asked asked) {
                Optional<Integer> place = Optional.ofNullable(answers.get(asked.connection() + " " + asked.id()));
                Optional<Entry.Answered> answer = place.map(entries::get).map(Entry.Answered.class::cast);
                double free = Math.max(asked.at(), busyUntil.getOrDefault(asked.connection(), 0.0));
                Request request = new Request(asked.method(), asked.parameters());
                Effect effect = Effect.of(request);
                exchanges.add(new Exchange(
                        request,
                        effect,
                        i,
                        place.orElse(Exchange.NEVER),
                        answer,
                        answer.isEmpty() && lost.contains(asked.connection()),
                        answer.map(there -> Math.max(there.at() - free, 0)).orElse(0.0)));
                if (effect != Effect.EVENTS) {
                    answer.ifPresent(there -> busyUntil.merge(asked.connection(), there.at(), Math::max));
                }
            }
        }
    }

    private void countSteps() {
        int next = 0;
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            stepsBefore[i] = count;
            if (next < exchanges.size() && exchanges.get(next).asked() == i) {
                count += exchanges.get(next).effect().isOrdered() ? 1 : 0;
                next++;
            }
        }
    }

    /** A resume that was answered after a halt was answered because of it, and so not before it. */
    private int stepsNeeded(int index) {
        Exchange exchange = exchanges.get(index);
        int needed = stepsBefore[exchange.asked()] + 1;
        if (exchange.effect() != Effect.RESUME || exchange.answer().isEmpty()) {
            return needed;
        }
        for (Exchange later : exchanges.subList(index + 1, exchanges.size())) {
            if (later.asked() > exchange.answered()) {
                break;
            }
            if (later.effect() == Effect.HALT) {
                needed = stepsBefore[later.asked()] + 1;
            }
        }
        return needed;
    }

    /** What waits for a running target is asked of the stop to come. */
    private Moment momentOf(Exchange exchange, List<Exchange> resumes) {
        Moment now = moments.getLast();
        boolean running = Effect.isFreeWhileRunning(exchange.request())
                && resumes.stream().anyMatch(resume -> exchange.answered() < resume.answered());
        return new Moment(now.stop(), now.setting(), running);
    }
}
