package io.jdlv.testing;

import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A program in a gVisor sandbox, which reads what the test types. Needs root. It ends with the test, and with the dlv that is
 * attached to it, also where the test cannot end them.
 */
public final class Sandbox implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Runsc version;
    private final Path runsc;
    private final Process process;
    private final Path output;
    private final long sentry;
    private final List<ProcessGuard> guards = new ArrayList<>();

    private Sandbox(Runsc version, Path runsc, Process process, Path output, long sentry) {
        this.version = version;
        this.runsc = runsc;
        this.process = process;
        this.output = output;
        this.sentry = sentry;
        this.guards.add(ProcessGuard.over(sentry, process.pid()));
    }

    /**
     * Starts our fixture {@code gvisor-workload}, which does what the lines typed say.
     *
     * @param version whose runsc
     * @param build {@code dbg} or {@code opt}
     * @param folder an existing folder for what it writes
     * @return the sandbox, with the program waiting for lines
     */
    public static Sandbox workload(Runsc version, String build, Path folder) {
        return workload(version, build, version.platform(), folder);
    }

    /**
     * Starts it on some platform.
     *
     * @param version whose runsc
     * @param build {@code dbg} or {@code opt}
     * @param platform what {@code --platform} takes
     * @param folder an existing folder for what it writes
     * @return the sandbox, with the program waiting for lines
     */
    public static Sandbox workload(Runsc version, String build, String platform, Path folder) {
        return workload(version, build, platform, folder, List.of());
    }

    /**
     * Starts it with more flags of runsc.
     *
     * @param version whose runsc
     * @param build {@code dbg} or {@code opt}
     * @param platform what {@code --platform} takes
     * @param folder an existing folder for what it writes
     * @param flags more of them
     * @return the sandbox, with the program waiting for lines
     */
    public static Sandbox workload(Runsc version, String build, String platform, Path folder, List<String> flags) {
        Path program = new FixtureBuilder(GoTools.find()).build(Fixture.parse("gvisor-workload"));
        Sandbox sandbox = start(version, build, platform, folder, flags, program.toString());
        sandbox.awaitOutput("ready\n");
        return sandbox;
    }

    /**
     * Starts a shell, which runs the lines typed.
     *
     * @param version whose runsc
     * @param folder an existing folder for what it writes
     * @return the sandbox, with the shell waiting for lines
     */
    public static Sandbox shell(Runsc version, Path folder) {
        return shell(version, version.platform(), folder);
    }

    /**
     * Starts a shell on some platform.
     *
     * @param version whose runsc
     * @param platform what {@code --platform} takes
     * @param folder an existing folder for what it writes
     * @return the sandbox, with the shell waiting for lines
     */
    public static Sandbox shell(Runsc version, String platform, Path folder) {
        Sandbox sandbox = start(version, "dbg", platform, folder, List.of(), "sh");
        sandbox.type("echo ready");
        sandbox.awaitOutput("ready\n");
        return sandbox;
    }

    /**
     * Starts a program of this machine.
     *
     * @param version whose runsc
     * @param build {@code dbg} or {@code opt}
     * @param platform what {@code --platform} takes
     * @param folder an existing folder for what it writes
     * @param flags more of runsc's flags
     * @param command the program and its arguments
     * @return the sandbox, its kernel started; the program may not be yet
     */
    public static Sandbox start(
            Runsc version, String build, String platform, Path folder, List<String> flags, String... command) {
        Path runsc = version.command(build);
        Path output = folder.resolve("sandbox.log");
        List<String> words = new ArrayList<>(
                List.of(runsc.toString(), "--platform=" + platform, "--network=none", "--ignore-cgroups"));
        words.addAll(flags);
        words.add("do");
        words.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return new Sandbox(version, runsc, process, output, awaitSentry(process, output));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + words + ".", e);
        }
    }

    /**
     * Attaches the dlv that belongs to the version.
     *
     * @param folder an existing folder for the server to run in
     * @return the running server with the sandbox stopped
     */
    public LiveTarget attach(Path folder) {
        GoTools tools = GoTools.find();
        LiveTarget target = LiveTarget.attach(tools, version.dlv(tools), runsc, sentry, folder);
        guards.add(ProcessGuard.over(target.server().pid()));
        // dlv listens before it has attached, and answers afterwards
        Session.open(Dialer.to(Address.parse(target.address())), Configuration.defaults()).close();
        return target;
    }

    /**
     * Types a line; it is there to be read when the sandbox runs.
     *
     * @param line without its end
     */
    public void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox reads no more.", e);
        }
    }

    /**
     * Returns what types a line when a shell of this machine runs it.
     *
     * @param line without its end; it needs no quoting
     * @return a command
     */
    public String typing(String line) {
        return "echo " + line + " >/proc/" + process.pid() + "/fd/0";
    }

    /**
     * Returns what the program has written.
     *
     * @return the text so far
     */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sandbox's output.", e);
        }
    }

    /**
     * Waits until the program has written something.
     *
     * @param text what it is to write
     * @throws IllegalStateException with what it has written if that does not come
     */
    public void awaitOutput(String text) {
        awaitOutput(output -> output.contains(text));
    }

    /**
     * Waits until what the program has written is as it should be.
     *
     * @param wanted looks at all of it
     * @throws IllegalStateException with what it has written if that does not come
     */
    public void awaitOutput(Predicate<String> wanted) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!wanted.test(output())) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                close();
                throw new IllegalStateException("The sandbox did not write what it should, but: " + output());
            }
            pause();
        }
    }

    /**
     * Returns the process of the sandbox's kernel.
     *
     * @return its id
     */
    public long sentry() {
        return sentry;
    }

    /** Waits until no debugger has hold of the sandbox's kernel. */
    public void awaitRelease() {
        while (isTraced()) {
            pause();
        }
    }

    private boolean isTraced() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(sentry), "status")).stream()
                    .noneMatch(line -> line.matches("TracerPid:\\s*0"));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox is gone.", e);
        }
    }

    /**
     * Returns the code of the sandbox's kernel, to see whether somebody left a breakpoint in it.
     *
     * @return its bytes in hexadecimal
     */
    public String code() {
        return ProgramCode.of(sentry, runsc);
    }

    /** Ends the sandbox. */
    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        ProcessHandle.of(sentry).ifPresent(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        guards.forEach(ProcessGuard::close);
    }

    private static long awaitSentry(Process process, Path output) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Optional<ProcessHandle> sentry = process.descendants().filter(Sandbox::isSentry).findFirst();
            if (sentry.isPresent()) {
                return sentry.get().pid();
            }
            pause();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("The sandbox did not start. It said: " + Files.readString(output));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the sandbox.", e);
        }
    }

    private static boolean isSentry(ProcessHandle candidate) {
        try (Stream<String> words = Stream.of(
                Files.readString(Path.of("/proc", String.valueOf(candidate.pid()), "cmdline"), StandardCharsets.ISO_8859_1)
                        .split("\0"))) {
            return words.findFirst().filter("runsc-sandbox"::equals).isPresent();
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look at a process.", e);
        }
    }
}
