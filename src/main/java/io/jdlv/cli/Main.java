package io.jdlv.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The program's start. */
public final class Main {
    /**
     * {@code train FILE}, for the launcher alone: sessions that show nothing, for the Java machine that watches them. It is no
     * subcommand, so that what reads the others is not among what is seen.
     */
    private static final String TRAIN = "train";

    private Main() {}

    /** Runs jdlv on the process's own streams and ends the process. */
    public static void main(String[] args) {
        PrintStream out = results(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Console.ofProcess(System.in, out, err, System.getenv())));
    }

    /**
     * Runs jdlv.
     *
     * @param args as in a shell
     * @param in what is typed
     * @param out where results go; a failing write ends the session
     * @param err where complaints go
     * @param environment the variables that say where the user's files are
     * @return the exit status: 0 when all is well, 1 when something failed, 2 for wrong arguments and for a question
     *     without an answer, 141 when nobody reads {@code out} any more
     */
    public static int run(
            List<String> args, InputStream in, OutputStream out, PrintStream err, Map<String, String> environment) {
        return run(args, Console.ofStreams(in, results(out), err, environment));
    }

    /** The same with the environment of this process. */
    public static int run(List<String> args, InputStream in, OutputStream out, PrintStream err) {
        return run(args, in, out, err, System.getenv());
    }

    private static PrintStream results(OutputStream out) {
        return new PrintStream(new StandardOutput(out), false, StandardCharsets.UTF_8);
    }

    /** The same for a console. */
    static int run(List<String> args, Console console) {
        if (args.size() == 2 && args.getFirst().equals(TRAIN)) {
            return Training.with(args.getLast(), console.err());
        }
        return PlainConnect.of(args)
                .map(plain -> plain.run(console))
                .or(() -> PlainLocal.of(args).map(plain -> plain.run(console)))
                .orElseGet(() -> Subcommands.run(args, console));
    }
}
