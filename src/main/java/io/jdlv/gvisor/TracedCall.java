package io.jdlv.gvisor;

import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.lang.GoNumber;
import io.jdlv.render.Result;
import io.jdlv.render.TextOnly;
import io.jdlv.render.TextSink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A system call that was traced, as strace shows one.
 *
 * @param time when it was entered, as seen from here; when it returned, where only that was seen
 * @param tgid the process, as the sandbox counts
 * @param tid the thread
 * @param command the program's name
 * @param name the call
 * @param arguments a text for each
 * @param result what it returned, unsigned; 0 where it failed
 * @param error why it failed, if it did
 * @param returned whether it has returned
 * @param micros how long it took, as seen from here: what the link takes is in it, and what the tracing itself does; empty where
 *     only its return was seen, and before that
 * @param zone where the time is shown
 */
record TracedCall(
        Instant time,
        long tgid,
        long tid,
        String command,
        String name,
        List<String> arguments,
        long result,
        Optional<SyscallError> error,
        boolean returned,
        OptionalLong micros,
        @TextOnly ZoneId zone)
        implements Result {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    /** Results from here on are addresses rather than numbers. */
    private static final long LARGE = 1L << 32;

    TracedCall {
        arguments = List.copyOf(arguments);
    }

    /** Whether it failed, to the program: being made again is no failure. */
    boolean failed() {
        return error.filter(failure -> !failure.isRestart()).isPresent();
    }

    /** The same call, when it fails later than its handler returned. */
    TracedCall failedLater(SyscallError failure, Instant now) {
        return later(now, 0, Optional.of(failure));
    }

    /** The same call, when it is known later than its handler returned that it has succeeded. */
    TracedCall succeededLater(Instant now) {
        return later(now, result, error);
    }

    private TracedCall later(Instant now, long outcome, Optional<SyscallError> failure) {
        boolean timed = micros.isPresent();
        return new TracedCall(
                timed ? time : now, tgid, tid, command, name, arguments, outcome, failure, true,
                timed ? micros(time, now) : micros, zone);
    }

    /** How long something took, as {@link #micros}. */
    static OptionalLong micros(Instant from, Instant to) {
        return OptionalLong.of(Duration.between(from, to).toNanos() / 1000);
    }

    /** The same call, when it is not known yet how it ends. */
    TracedCall unfinished() {
        return new TracedCall(time, tgid, tid, command, name, arguments, 0, Optional.empty(), false, OptionalLong.empty(), zone);
    }

    @Override
    public String kind() {
        return "gvisor-traced-call";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(line());
    }

    /** The line, without its end. */
    String line() {
        String head = "%s [%d:%d] %s %s(%s)".formatted(
                LocalTime.ofInstant(time, zone).format(CLOCK), tgid, tid, command, name, String.join(", ", arguments));
        return returned ? head + " = " + outcome() + duration() : head + " <unfinished ...>";
    }

    private String duration() {
        return micros.isPresent()
                ? " <%d.%06d>".formatted(micros.getAsLong() / 1_000_000, micros.getAsLong() % 1_000_000)
                : "";
    }

    private String outcome() {
        return error.map(failure -> "-1 " + failure.name() + (failure.message().isEmpty() ? "" : " (" + failure.message() + ")"))
                .orElseGet(() -> Long.compareUnsigned(result, LARGE) < 0 || result > -4096 && result < 0
                        ? Long.toString(result)
                        : GoNumber.hex(result));
    }
}
