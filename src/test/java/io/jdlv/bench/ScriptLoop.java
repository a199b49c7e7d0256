package io.jdlv.bench;

import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a loop of a tengo script takes, between two stops of its host, without and with a breakpoint behind the loop. */
final class ScriptLoop {
    /** What it is called for {@code --only}. */
    static final String TITLE = "a loop of a tengo script";

    private static final double NANOS_PER_SECOND = 1e9;

    private static final String SCRIPT =
            """
            observe(0)
            total := 0
            for i := 0; i < 1000000; i++ {
            	total += i % 7
            }
            observe(total)
            result := total
            """;

    private final Path folder;
    private final int runs;

    ScriptLoop(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** A sentence with both times and how many times as long it takes with the breakpoint. */
    String measure() throws IOException {
        TengoHost host = TengoHost.optimised();
        Path script = Files.writeString(folder.resolve("loop.tengo"), SCRIPT);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            without.add(seconds(host, script, false));
            with.add(seconds(host, script, true));
        }
        double plain = Row.median(without);
        double stopped = Row.median(with);
        return String.format(
                Locale.ROOT,
                "%nA loop of a million rounds, ten million instructions, of a tengo script: %.3f s; with a breakpoint in the script"
                        + " outside of the loop %.3f s, %.2f times as long.%n",
                plain, stopped, stopped / plain);
    }

    private double seconds(TengoHost host, Path script, boolean breakpoint) {
        try (TestSession session = host.run(folder, script)) {
            session.run("break main.observe");
            session.run("continue");
            if (breakpoint) {
                session.run("tengo break 7");
            }
            long start = System.nanoTime();
            String shown = session.run("continue");
            double time = (System.nanoTime() - start) / NANOS_PER_SECOND;
            if (!shown.contains("main.observe")) {
                throw new IllegalStateException("The loop did not end at its stop, but at:\n" + shown);
            }
            return time;
        }
    }
}
