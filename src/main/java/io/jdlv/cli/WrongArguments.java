package io.jdlv.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what is wrong with a command line in one sentence on standard error, with exit status 2 as shells have it. */
final class WrongArguments implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(sentence(failure) + " See " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(CommandLine.ParameterException failure) {
        return switch (failure) {
            case CommandLine.UnmatchedArgumentException e when !e.getUnmatched().isEmpty() -> unmatched(e);
            case CommandLine.MissingParameterException e when !e.getMissing().isEmpty() -> missing(e.getMissing());
            default -> {
                String first = failure.getMessage().lines().findFirst().orElse("The arguments are wrong").strip();
                yield first.endsWith(".") ? first : first + ".";
            }
        };
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException failure) {
        String argument = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return "There is no option " + argument + ".";
        }
        boolean wantsCommand = !failure.getCommandLine().getSubcommands().isEmpty();
        return wantsCommand ? "There is no command " + argument + "." : argument + " is one argument too many.";
    }

    private static String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        return first instanceof OptionSpec option
                ? option.longestName() + " needs " + option.paramLabel() + " behind it."
                : first.paramLabel() + " is missing.";
    }
}
