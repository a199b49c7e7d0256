package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fixture {@code busy}, running: it must go on whatever a debugger does to it. Needs Linux. */
public final class BusyProgram implements AutoCloseable {
    private final Process process;
    private final Path program;
    private final Path news;
    private final String code;

    private BusyProgram(Process process, Path program, Path news) {
        this.process = process;
        this.program = program;
        this.news = news;
        awaitProgress();
        this.code = ProgramCode.of(process.pid(), program);
    }

    /**
     * Starts it.
     *
     * @param folder where it writes its news
     */
    public static BusyProgram start(Path folder) {
        return start(folder, new FixtureBuilder(GoTools.find()).build(Fixture.parse("busy")));
    }

    /** Starts a certain build of it. */
    public static BusyProgram start(Path folder, Path program) {
        return start(folder, program, program.toString(), List.of(), List.of());
    }

    /**
     * Starts a certain build of it under a name that is not its own.
     *
     * @param name its first word
     * @param before words before the one that says where its news go
     * @param after words behind it
     */
    public static BusyProgram start(Path folder, Path program, String name, List<String> before, List<String> after) {
        try {
            Path news = Files.createTempDirectory(folder, "busy-").resolve("news");
            List<String> line = new ArrayList<>(List.of("bash", "-c", "exec -a \"$0\" \"$@\"", name, program.toString()));
            line.addAll(before);
            line.add("-news=" + news);
            line.addAll(after);
            return new BusyProgram(
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(news.resolveSibling("output").toFile()).start(),
                    program,
                    news);
        } catch (IOException e) {
            throw new UncheckedIOException("The program could not be started.", e);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether its code is what it was when it started. */
    public boolean hasOriginalCode() {
        return ProgramCode.of(pid(), program).equals(code);
    }

    /** Whether a debugger has hold of it. */
    public boolean isTraced() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                    .noneMatch(line -> line.matches("TracerPid:\\s*0"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until no debugger has hold of it any more. */
    public void awaitRelease() {
        while (isTraced()) {
            pause();
        }
    }

    /** Waits until it has got on; at once if it is dead. */
    public void awaitProgress() {
        long before = count();
        while (isAlive() && count() <= before) {
            pause();
        }
    }

    /** Waits until its verdict is this one; at once if it is dead. */
    public void awaitVerdict(int verdict) {
        while (isAlive() && verdict() != verdict) {
            pause();
        }
    }

    /** The verdict that it last wrote: 1, unless somebody has changed its code. */
    public int verdict() {
        return Integer.parseInt(news()[1]);
    }

    private long count() {
        return Long.parseLong(news()[0]);
    }

    private String[] news() {
        try {
            return Files.exists(news) ? Files.readString(news).strip().split(" ") : new String[] {"-1", "0"};
        } catch (IOException e) {
            throw new UncheckedIOException("The program's news cannot be read.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the program.", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
