package io.jdlv.transport;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The shell that runs a dlv in a session of its own and cleans up behind it (see {@code supervisor.sh}).
 *
 * <p>Its standard input is a pipe that this process holds open; when the pipe ends, because of {@link #end} or because
 * this process is gone, however it went, the shell ends dlv and removes the directory. So there is one way of cleaning
 * up, and it does not need us.
 */
final class Supervisor {
    private static final ShellScript SCRIPT = ShellScript.beside(Supervisor.class, "supervisor.sh");

    /** How long dlv may take after SIGTERM: killing its target is quick, ... */
    private static final int GRACE_LAUNCHED_SECONDS = 5;

    /** ... but a dlv that is killed while attached takes the target with it, so that is the last resort. */
    private static final int GRACE_ATTACHED_SECONDS = 30;

    /** How much longer the shell itself may take, before and after dlv. */
    private static final int MARGIN_SECONDS = 5;

    private final Process process;
    private final int graceSeconds;

    private Supervisor(Process process, int graceSeconds) {
        this.process = process;
        this.graceSeconds = graceSeconds;
    }

    /**
     * Starts the command.
     *
     * @param input the script's INPUT argument
     * @param folder the working directory, or this process's own
     */
    static Supervisor start(
            PrivateDirectory directory,
            boolean launches,
            String input,
            List<String> command,
            Optional<Path> folder) {
        int grace = launches ? GRACE_LAUNCHED_SECONDS : GRACE_ATTACHED_SECONDS;
        List<String> line = new ArrayList<>(sessionStarter(System.getenv()));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(directory.path().toString(), launches ? "launched" : "attached", input));
        arguments.add(Integer.toString(grace * 10));
        arguments.addAll(command);
        line.addAll(SCRIPT.command(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            folder.map(Path::toFile).ifPresent(builder::directory);
            return new Supervisor(builder.start(), grace);
        } catch (IOException e) {
            throw new TransportException("Could not start dlv: " + e.getMessage() + ".", e);
        }
    }

    /** Looks after a process that runs {@link #script} already, for a dlv that attaches. */
    static Supervisor of(Process process) {
        return new Supervisor(process, GRACE_ATTACHED_SECONDS);
    }

    /** The script for a dlv that attaches to a process, whose arguments others set: {@code $directory} and {@code $@}. */
    static ShellScript script() {
        return new ShellScript("set -- \"$directory\" attached none " + GRACE_ATTACHED_SECONDS * 10 + " \"$@\"\n" + SCRIPT.text());
    }

    /** What dlv (and, without a terminal, its target) writes. */
    InputStream output() {
        return process.getInputStream();
    }

    /** Completes with dlv's exit status (128 and its number for a signal) once dlv and this shell have ended. */
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Says where dlv listens, without which an attached target cannot be left as it was. */
    void listens(Address address) {
        say(List.of("at " + address));
    }

    /** Replaces what is to be done if this process is gone without a word. */
    void keep(List<Restoration> restorations) {
        List<String> lines = new ArrayList<>();
        lines.add("begin");
        restorations.forEach(each -> lines.add("do " + each.line()));
        lines.add("commit");
        say(lines);
    }

    /** What a shell is to run first if this process is gone without a word. */
    void recoverBy(List<String> command) {
        say(List.of("recover " + String.join(" ", command.stream().map(Supervisor::quoted).toList())));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Gives the order to clean up. It is due also when dlv has ended by itself. More than once is once. */
    void release() {
        say(List.of("end"));
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The shell is gone, and with it whatever it looked after.
        }
    }

    private synchronized void say(List<String> lines) {
        try {
            OutputStream orders = process.getOutputStream();
            orders.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            // It was told to clean up before, or is gone, and with it whatever it looked after.
        }
    }

    /**
     * Gives the order to clean up and waits until that is done, 65 seconds at most.
     *
     * @return whether it was done
     */
    boolean end() {
        release();
        try {
            return process.waitFor(2L * graceSeconds + MARGIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // The order was given and will be carried out without us.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The command that gives another one a session of its own. Java cannot call setsid(2); util-linux and busybox have
     * it as a program, and systems without that (macOS) have perl.
     */
    private static List<String> sessionStarter(Map<String, String> environment) {
        if (onPath("setsid", environment)) {
            return List.of("setsid");
        }
        if (onPath("perl", environment)) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid() >= 0 && exec @ARGV; die \"$!\\n\"", "--");
        }
        throw new TransportException("Neither setsid nor perl was found on PATH; jdlv needs one of them to keep this"
                + " terminal's Ctrl-C from the program.");
    }

    private static boolean onPath(String program, Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
