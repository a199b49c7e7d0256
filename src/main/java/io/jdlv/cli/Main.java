package io.jdlv.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The program's start. */
public final class Main {
    private Main() {}

    /** Runs jdlv on the process's own streams and ends the process. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.in, out, err));
    }

    /**
     * Runs jdlv.
     *
     * @param args as in a shell
     * @param in what is typed
     * @param out where results go
     * @param err where complaints go
     * @return the exit status
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new JdlvCommand(new Console(in, out, err)));
        LocalCommand.addTo(line, new Console(in, out, err));
        line.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
        line.setExecutionExceptionHandler(new OneSentence());
        int status = line.execute(args.toArray(String[]::new));
        out.flush();
        return status;
    }
}
