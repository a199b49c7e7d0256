package io.jdlv.cli;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdlv exec|attach|debug|test|core}: dlv's own subcommands, with a dlv that jdlv starts and ends. */
@Command
final class LocalCommand implements Callable<Integer> {
    private final Console console;
    private final RecordOption recordBefore;
    private final Subcommand subcommand;

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "As dlv takes them, and --init FILE, --on-error, --one-at-a-time, --record FILE.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    private LocalCommand(Console console, RecordOption recordBefore, Subcommand subcommand) {
        this.console = console;
        this.recordBefore = recordBefore;
        this.subcommand = subcommand;
    }

    /** Adds the subcommands. Whatever looks like a flag in them is dlv's to judge. */
    static void addTo(CommandLine line, Console console, RecordOption recordBefore) {
        for (Subcommand subcommand : Subcommand.values()) {
            CommandLine each = new CommandLine(new LocalCommand(console, recordBefore, subcommand));
            each.getCommandSpec().usageMessage().description(description(subcommand));
            each.setUnmatchedOptionsArePositionalParams(true);
            // "--" is dlv's: what follows it goes to the program
            each.getCommandSpec().parser().endOfOptionsDelimiter("\0");
            line.addSubcommand(subcommand.word(), each);
        }
    }

    private static String description(Subcommand subcommand) {
        return switch (subcommand) {
            case EXEC -> "Debugs a compiled program: jdlv exec PROGRAM [FLAGS] [-- ARGUMENTS].";
            case ATTACH -> "Debugs a process that runs already, here or there: jdlv attach [--ssh HOST] PID [PROGRAM] [FLAGS].";
            case DEBUG -> "Compiles a main package and debugs it: jdlv debug [PACKAGE] [FLAGS] [-- ARGUMENTS].";
            case TEST -> "Compiles a package's tests and debugs them: jdlv test [PACKAGE] [FLAGS] [-- ARGUMENTS].";
            case CORE -> "Looks into a core dump: jdlv core PROGRAM CORE [FLAGS].";
        };
    }

    private LocalArguments parse() {
        try {
            return LocalArguments.parse(words);
        } catch (CommandLine.TypeConversionException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Invalid value for option '" + ScriptFlags.ON_ERROR + "': " + e.getMessage(), e);
        }
    }

    @Override
    public Integer call() {
        LocalArguments arguments = parse();
        if (arguments.help()) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        return new LocalSession(console).run(subcommand, arguments, arguments.record().or(recordBefore::file));
    }
}
