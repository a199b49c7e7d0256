package io.jdlv.recording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a request that is not in the recording would have to be.
 *
 * @param tape the recording
 * @param steps how far the session has come
 * @param asked the request
 */
record Mismatch(Tape tape, int steps, Request asked) {
    /** The sentence for a request that changes something. */
    String ofStep() {
        return "Replay: " + asked + " is not what was recorded here. " + expected()
                + next().map(this::differences).orElse("") + ".";
    }

    /** The sentence for a request that asks for something. */
    String ofRead(Moment now) {
        Optional<Request> here = nearest(reads().filter(read -> read.moment().isSameStop(now)));
        Optional<Request> anywhere = here.or(() -> nearest(reads()));
        String nearest = anywhere.map(request ->
                        (here.isPresent() ? "At this stop there is " : "At another stop there is ") + request
                                + differences(request))
                .orElse("There is no other " + asked.method() + " either");
        return "Replay: " + asked + " was not recorded here. " + nearest + ". " + expected() + ".";
    }

    private String expected() {
        return next().map(request -> "The next change is " + request + " (" + (steps + 1) + " of " + tape.steps().size()
                        + " changes)")
                .orElse("No further change was recorded");
    }

    private Optional<Request> next() {
        return steps < tape.steps().size()
                ? Optional.of(tape.steps().get(steps).exchange().request())
                : Optional.empty();
    }

    private String differences(Request recorded) {
        if (!recorded.method().equals(asked.method())) {
            return "";
        }
        List<String> differences = asked.differences(recorded);
        return differences.isEmpty() ? "" : ": " + String.join("; ", differences);
    }

    private Stream<Tape.Read> reads() {
        return tape.reads().values().stream()
                .flatMap(List::stream)
                .filter(read -> read.exchange().request().method().equals(asked.method()));
    }

    private Optional<Request> nearest(Stream<Tape.Read> reads) {
        return reads.map(read -> read.exchange().request())
                .min(Comparator.comparingInt(request -> asked.differences(request).size()));
    }
}
