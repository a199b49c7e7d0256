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
    /** The text for a request that changes something. */
    String ofStep() {
        return "Replay: " + asked + " does not come next. " + next()
                + expected().map(this::differences).orElse("") + ".";
    }

    /** The text for a request that asks for something. */
    String ofRead(Moment now) {
        String nearest = nearest(reads().filter(read -> read.moment().isSameStop(now)))
                .map(request -> "The nearest at this stop is another " + request.method() + differences(request))
                .or(() -> nearest(reads()).map(this::atAnotherStop))
                .orElse("No " + asked.method() + " was recorded at all");
        return "Replay: " + asked + " was not recorded here. " + nearest + ". " + next() + ".";
    }

    private String atAnotherStop(Request request) {
        return request.equals(asked)
                ? "It was at another stop"
                : "The nearest is another " + request.method() + " at another stop" + differences(request);
    }

    private String next() {
        return expected()
                .map(request -> "The next change is " + request + " (" + (steps + 1) + " of " + tape.steps().size() + ")")
                .orElse("Nothing is changed any more in the recording");
    }

    private Optional<Request> expected() {
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
