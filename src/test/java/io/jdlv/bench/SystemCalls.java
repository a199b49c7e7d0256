package io.jdlv.bench;

import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes to trace system calls of a real sandbox: with dlv's own tracepoints on their handler, and with
 * {@code gvisor trace}, from the first that is shown to a breakpoint on the call behind them.
 */
final class SystemCalls {
    /** What it is called for {@code --only}. */
    static final String TITLE = "system calls of a sandbox";

    private static final String HANDLERS = "gvisor.dev/gvisor/pkg/sentry/syscalls/linux.";
    private static final int CALLS = 500;

    private final Path folder;
    private final int runs;
    private final Stopwatch stopwatch;
    private final Client dlv;
    private final Client jdlv;

    /**
     * @param folder an existing folder for files
     * @param runs how often each is measured, in turns
     */
    SystemCalls(Path folder, int runs, Stopwatch stopwatch, Client dlv, Client jdlv) {
        this.folder = folder;
        this.runs = runs;
        this.stopwatch = stopwatch;
        this.dlv = dlv;
        this.jdlv = jdlv;
    }

    /**
     * What came of it.
     *
     * @param rows for the table; none where nothing could be measured
     * @param sentence calls a second, or why there is nothing
     */
    record Outcome(List<Row> rows, String sentence) {
        Outcome {
            rows = List.copyOf(rows);
        }
    }

    /** Measures, in one sandbox; says so where there can be none. */
    Outcome measure() throws IOException {
        Path place = Files.createDirectories(folder.resolve("sandbox"));
        List<Double> ofDlv = new ArrayList<>();
        List<Double> undecoded = new ArrayList<>();
        List<Double> decoded = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", place)) {
            try (LiveTarget target = sandbox.attach(place)) {
                for (int run = 0; run < runs; run++) {
                    ofDlv.add(seconds(sandbox, dlv, target.address(), List.of("trace " + HANDLERS + "Openat"), "continue"));
                    undecoded.add(seconds(sandbox, jdlv, target.address(), List.of(), "gvisor trace -raw openat"));
                    decoded.add(seconds(sandbox, jdlv, target.address(), List.of(), "gvisor trace openat"));
                }
            }
        } catch (IllegalStateException e) {
            return new Outcome(List.of(), "\nSystem calls of a sandbox were not traced: " + e.getMessage().strip() + "\n");
        }
        return new Outcome(
                List.of(
                        new Row(CALLS + " traced " + TITLE + ", undecoded, on this machine", ofDlv, undecoded),
                        new Row("the same, decoded by jdlv only", ofDlv, decoded)),
                String.format(
                        Locale.ROOT,
                        "%nSystem calls of a sandbox, traced: %.0f a second by dlv's tracepoints on their handler, %.0f by `gvisor trace"
                                + " -raw`, %.0f by `gvisor trace`.%n",
                        CALLS / Row.median(ofDlv), CALLS / Row.median(undecoded), CALLS / Row.median(decoded)));
    }

    private double seconds(Sandbox sandbox, Client client, String address, List<String> before, String command)
            throws IOException {
        sandbox.type("opens " + CALLS + " /nonexistent");
        sandbox.type("settime");
        List<String> first = new ArrayList<>(List.of("clearall"));
        first.addAll(before);
        first.add("break " + HANDLERS + "ClockSettime");
        return stopwatch.flow(client, address, first, command, CALLS);
    }
}
