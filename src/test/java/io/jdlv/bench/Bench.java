package io.jdlv.bench;

import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measures jdlv beside dlv: each thing by both in turn, each time with a server of its own. */
final class Bench {
    private static final Path PERFORMANCE = Path.of("docs/performance.md");
    private static final Duration TRAINING = Duration.ofMinutes(2);
    /** A server that listens already goes on loading its target for a while, and the first to come waits for that. */
    private static final Duration SETTLING = Duration.ofMillis(700);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long BYTES_PER_MEGABIT = 125_000;
    /** Loopback, without delay. */
    private static final int LOCAL = 0;
    private static final int LINES_OF_VALUES = 1000;

    private final Settings settings;
    private final PrintStream progress;
    private final Path folder;
    private final Stopwatch stopwatch;
    private final Map<String, String> environment;
    private final GoTools tools;
    private final Path program;
    private final Client dlv;
    private final Client jdlv;

    /** One measurement with a server that is there for it. */
    @FunctionalInterface
    private interface Measurement {
        double of(Client client, String address) throws IOException;
    }

    private Bench(Settings settings, Path folder, PrintStream progress) {
        this.settings = settings;
        this.folder = folder;
        this.progress = progress;
        // neither client finds settings or a memory of the user's
        this.environment = Map.of(
                "XDG_CONFIG_HOME", folder.toString(),
                "XDG_STATE_HOME", folder.toString(),
                "XDG_CACHE_HOME", Path.of("target/bench-cache").toAbsolutePath().toString(),
                "JDLV_CACHE", "");
        this.stopwatch = new Stopwatch(folder, environment);
        this.tools = GoTools.find();
        this.program = new FixtureBuilder(tools).build(new Fixture(Fixture.Origin.OURS, "bench", Fixture.PLAIN));
        this.dlv = new Client("dlv", tools.dlv());
        this.jdlv = new Client("jdlv", Path.of("scripts/jdlv").toAbsolutePath());
    }

    /** Measures and shows a table; see {@link Settings#USAGE}. */
    public static void main(String[] arguments) throws IOException {
        Settings settings;
        try {
            settings = Settings.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Files.createTempDirectory("jdlv-bench-");
        String table;
        try {
            table = new Bench(settings, folder, System.err).table();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        System.out.print(table);
        if (settings.write()) {
            Files.writeString(PERFORMANCE, MarkedRegion.replace(Files.readString(PERFORMANCE), table));
        }
    }

    private String table() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        makeCache();
        List<Row> rows = new ArrayList<>();
        prompt(rows, "from the shell to the prompt, on this machine", LOCAL);
        prompt(rows, "from the shell to the prompt", settings.milliseconds());
        for (Script script : Script.all()) {
            if (settings.measures(script.title())) {
                int dlvs = script.slow() && settings.milliseconds() >= 10 ? 1 : settings.runs();
                rows.add(row(
                        script.title(),
                        settings.milliseconds(),
                        dlvs,
                        (client, address) -> stopwatch.script(client, address, script)));
            }
        }
        value(rows, "a string of 1 MB, on this machine", "config max-string-len 2000000", "print main.text");
        value(rows, "3000 structures, on this machine", "config max-array-values 5000", "print main.items");
        String calls = "";
        if (settings.measures(SystemCalls.TITLE)) {
            SystemCalls.Outcome traced = new SystemCalls(folder, settings.runs(), stopwatch, dlv, jdlv).measure();
            rows.addAll(traced.rows());
            calls = traced.sentence();
            progress.print(calls.stripLeading());
        }
        String loop = settings.measures(ScriptLoop.TITLE) ? new ScriptLoop(folder, settings.runs()).measure() : "";
        return text(rows, load) + loop + calls;
    }

    private void prompt(List<Row> rows, String title, int milliseconds) throws IOException {
        if (settings.measures(title)) {
            rows.add(row(title, milliseconds, settings.runs(), stopwatch::prompt));
        }
    }

    private void value(List<Row> rows, String title, String configuration, String command) throws IOException {
        if (settings.measures(title)) {
            List<String> before = List.of("break main.settled", "continue", configuration, "print 1");
            rows.add(row(
                    title,
                    LOCAL,
                    settings.runs(),
                    (client, address) -> stopwatch.command(client, address, before, command, LINES_OF_VALUES)));
        }
    }

    /** The clients take turns, and take turns in beginning. */
    private Row row(String title, int milliseconds, int dlvs, Measurement measurement) throws IOException {
        progress.print(title);
        List<Double> ofDlv = new ArrayList<>();
        List<Double> ofJdlv = new ArrayList<>();
        for (int run = 0; run < settings.runs(); run++) {
            boolean dlvFirst = run % 2 == 0;
            if (dlvFirst && run < dlvs) {
                ofDlv.add(measure(dlv, milliseconds, measurement));
            }
            ofJdlv.add(measure(jdlv, milliseconds, measurement));
            if (!dlvFirst && run < dlvs) {
                ofDlv.add(measure(dlv, milliseconds, measurement));
            }
        }
        Row row = new Row(title, ofDlv, ofJdlv);
        progress.printf(": dlv %.3f s, jdlv %.3f s, %.1f%n", Row.median(ofDlv), Row.median(ofJdlv), row.ratio());
        return row;
    }

    private double measure(Client client, int milliseconds, Measurement measurement) throws IOException {
        HeadlessServer.Options options = new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), false, List.of(), List.of(), Map.of(), folder,
                folder.resolve("server.log"));
        try (HeadlessServer server = HeadlessServer.start(options)) {
            pause(SETTLING);
            if (milliseconds == LOCAL) {
                return measurement.of(client, server.address());
            }
            Link.Shape shape = new Link.Shape(
                    Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds) / 2),
                    settings.megabits() * BYTES_PER_MEGABIT);
            try (Link link = Link.to(server.address(), shape)) {
                return measurement.of(client, link.address());
            }
        }
    }

    /** The first start makes the cache that the next ones use; it is waited for. */
    private void makeCache() throws IOException {
        Path caches = Path.of(environment.get("XDG_CACHE_HOME"), "jdlv");
        ProcessBuilder builder = new ProcessBuilder(jdlv.program().toString(), "--version");
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        long end = System.nanoTime() + TRAINING.toNanos();
        while (!Files.isDirectory(caches) || isAtWork(caches)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The launcher has made no cache in " + caches + ".");
            }
            pause(LOOK);
        }
    }

    private static boolean isAtWork(Path caches) throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.stream().anyMatch(name -> name.endsWith(".lock"));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring.", e);
        }
    }

    private String text(List<Row> rows, double load) {
        StringBuilder text = new StringBuilder();
        text.append("Round trip ").append(settings.milliseconds()).append(" ms, ")
                .append(settings.megabits()).append(" Mbit/s, ")
                .append(settings.runs() == 1 ? "one run" : settings.runs() + " runs").append("; dlv ")
                .append(GoTools.DELVE_VERSION.substring(1)).append(", Java ").append(Runtime.version().feature())
                .append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors, load average ")
                .append(String.format(Locale.ROOT, "%.1f", load)).append(" at the start.\n\n")
                .append("| what | dlv, s | jdlv, s | dlv / jdlv |\n|---|---:|---:|---:|\n");
        rows.forEach(row -> text.append(row.text()).append('\n'));
        return text.toString();
    }
}
