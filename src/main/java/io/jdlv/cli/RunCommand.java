package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.FileErrors;
import io.jdlv.command.InputCommand;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Result;
import io.jdlv.render.Utf8Writer;
import io.jdlv.rpc.RpcException;
import io.jdlv.script.BatchOutcome;
import io.jdlv.script.BatchRun;
import io.jdlv.script.CommandFile;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.DlvBinary;
import io.jdlv.transport.DlvCommand;
import io.jdlv.transport.DlvCommand.Subcommand;
import io.jdlv.transport.LocalServer;
import io.jdlv.transport.TerminalSize;
import io.jdlv.transport.TransportException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jdlv run SCRIPT}: a file of commands, from a CI job say. */
@picocli.CommandLine.Command(
        name = "run",
        header = "Runs a file of commands against a target, and ends.",
        description = {
            "",
            "The target is a dlv that runs already, or what jdlv starts a dlv for. Nobody is asked anything: a program that"
                    + " was started is killed at the end, a process that was attached to goes on, and a dlv that was connected"
                    + " to stays as it is, unless the file's last command is exit -c or exit -d.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 all is well; 1 a command failed or the time was over; 2 wrong arguments; 3 no connection, or it was"
                    + " lost; 4 the target ended with a status other than 0. A target that ends with status 0 is no failure."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
    private static final int WRONG_ARGUMENTS = 2;
    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Parameters(index = "0", paramLabel = "SCRIPT", description = "The file, one command a line; # starts a remark, - is standard input.")
    private String script;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "Behind --: the program's arguments.")
    private List<String> arguments = List.of();

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Mixin
    private ScriptFlags scripts = new ScriptFlags();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long it may take.")
    private Optional<Long> timeout = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Where results go; without it standard output.")
    private Optional<Path> file = Optional.empty();

    /** What is debugged. */
    static final class Target {
        @Option(names = "--connect", paramLabel = "ADDRESS", description = "A dlv that listens there.")
        private Optional<String> address = Optional.empty();

        @Option(names = "--exec", paramLabel = "PROGRAM", description = "A compiled program, which is started.")
        private Optional<String> program = Optional.empty();

        @Option(names = "--attach", paramLabel = "PID", description = "A process that runs.")
        private Optional<String> pid = Optional.empty();

        @Option(names = "--core", arity = "2", paramLabel = "FILE", description = "A program and its core dump.")
        private List<String> core = List.of();

        Optional<DlvCommand> local(List<String> arguments) {
            return program.map(name -> command(Subcommand.EXEC, List.of(name), arguments))
                    .or(() -> pid.map(number -> command(Subcommand.ATTACH, List.of(number), List.of())))
                    .or(() -> Optional.of(core)
                            .filter(files -> !files.isEmpty())
                            .map(files -> command(Subcommand.CORE, files, List.of())));
        }

        private static DlvCommand command(Subcommand subcommand, List<String> words, List<String> arguments) {
            List<String> all = new ArrayList<>(words);
            if (!arguments.isEmpty()) {
                all.add("--");
                all.addAll(arguments);
            }
            return DlvCommand.of(subcommand, all, Optional.empty());
        }
    }

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (timeout.filter(seconds -> seconds <= 0).isPresent()) {
            console.err().println("--timeout takes a number of seconds above 0.");
            return WRONG_ARGUMENTS;
        }
        // what cannot be read or written is said before anything is started
        CommandFile commands;
        try {
            commands = script.equals(STANDARD_INPUT) ? CommandFile.of(script, console.in().readAllBytes()) : CommandFile.read(script);
        } catch (CommandException e) {
            console.err().println(e.getMessage());
            return WRONG_ARGUMENTS;
        }
        if (file.isEmpty()) {
            return run(commands, console.out()).status();
        }
        OutputStream results;
        try {
            results = Files.newOutputStream(file.get());
        } catch (IOException e) {
            console.err().println(FileErrors.describe("open", file.get().toString(), e));
            return WRONG_ARGUMENTS;
        }
        try (OutputStream out = new StandardOutput(results)) {
            return run(commands, out).status();
        }
    }

    private BatchOutcome run(CommandFile commands, OutputStream out) {
        try {
            Optional<DlvCommand> local = target.local(arguments);
            if (local.isEmpty()) {
                return run(commands, Dialer.to(Address.parse(target.address.orElseThrow())), List.of(), out, session -> {});
            }
            TargetDisplay display = new TargetDisplay(console.err()::print, console.err());
            try (LocalServer server = LocalServer.start(
                    DlvBinary.find(Optional.empty()), local.get(), TerminalSize.standard(), display)) {
                return run(
                        commands,
                        server.dialer(),
                        List.of(new InputCommand(server.terminal())),
                        out,
                        session -> Restorations.keep(session, server));
            }
        } catch (TransportException | RpcException e) {
            console.err().println(e.getMessage());
            return BatchOutcome.CONNECTION_LOST;
        }
    }

    private BatchOutcome run(
            CommandFile commands, Dialer dialer, List<Command> more, OutputStream out, Consumer<Session> opened) {
        ConfigurationFile.Loaded settings = ConfigurationFile.of(console.environment()).load();
        settings.complaint().ifPresent(console.err()::println);
        try (Session session = Session.open(dialer, settings.configuration())) {
            opened.accept(session);
            Utf8Writer writer = new Utf8Writer(out);
            PlainSink sink = new PlainSink(writer, session.presentation());
            try (WholeLines lines = new WholeLines(json.of(result -> {
                result.writeTo(sink);
                flush(writer);
            }))) {
                BatchRun run = new BatchRun(
                        session, more, scripts.options(), lines, console.err()::println, console.environment());
                return run.run(commands, timeout.map(Duration::ofSeconds));
            }
        }
    }

    private static void flush(Utf8Writer writer) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
