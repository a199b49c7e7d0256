package io.jdlv.cli;

import io.jdlv.command.OutputClosedException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** All that jdlv can be asked for in a shell. */
final class Subcommands {
    private Subcommands() {}

    /** Does what a command line asks for, and gives the exit status. */
    static int run(List<String> args, Console console) {
        try {
            CommandLine line = commandLine(console);
            int status = line.execute(args.toArray(String[]::new));
            console.out().flush();
            return line.getOut().checkError() ? ExitStatus.BROKEN_PIPE : status;
        } catch (OutputClosedException e) {
            // help that nobody reads to its end
            return ExitStatus.BROKEN_PIPE;
        }
    }

    /** All that can be typed in a shell. */
    static CommandLine commandLine(Console console) {
        RecordOption record = new RecordOption();
        CommandLine line = new CommandLine(new JdlvCommand(console, record))
                .addSubcommand(new ConnectCommand(console, record))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new RecordCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand("gvisor", GvisorCommand.line(console, record))
                .addSubcommand(new CommandLine.HelpCommand());
        LocalCommand.addTo(line, console, record);
        // what is set here reaches the subcommands that are there by now
        line.setOut(new PrintWriter(new OutputStreamWriter(new Told(console.out()), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler(new WrongArguments())
                .setExecutionExceptionHandler(new OneSentence());
        return line;
    }

    /** An output whose end is told as streams tell it: of any other exception in its help picocli shows the stack. */
    private static final class Told extends FilterOutputStream {
        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (OutputClosedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (OutputClosedException e) {
                throw new IOException(e);
            }
        }
    }
}
