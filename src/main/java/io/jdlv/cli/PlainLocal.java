package io.jdlv.cli;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code jdlv exec|attach|debug|test|core} with arguments that {@link LocalArguments} reads anyway: like
 * {@link PlainConnect}, so that dlv is started before picocli could be loaded.
 *
 * @param subcommand dlv's own
 * @param arguments what stands behind it
 */
record PlainLocal(Subcommand subcommand, LocalArguments arguments) {
    /** Reads a command line; nothing when it is another one, or one that picocli has to judge. */
    static Optional<PlainLocal> of(List<String> args) {
        if (args.isEmpty() || args.stream().anyMatch(PlainLocal::isPicoclis)) {
            return Optional.empty();
        }
        Optional<Subcommand> subcommand = Arrays.stream(Subcommand.values())
                .filter(each -> each.word().equals(args.getFirst()))
                .findFirst();
        return subcommand
                .map(each -> new PlainLocal(each, LocalArguments.parse(args.subList(1, args.size()))))
                .filter(local -> !local.arguments().help());
    }

    /** A file of arguments, or a word that may be none of those it can be. */
    private static boolean isPicoclis(String word) {
        return word.startsWith("@") || word.startsWith(ScriptFlags.ON_ERROR);
    }

    /** Runs the session, as {@link LocalCommand} does, and gives the exit status. */
    int run(Console console) {
        try {
            int status = new LocalSession(console).run(subcommand, arguments, arguments.record());
            console.out().flush();
            return status;
        } catch (RuntimeException e) {
            return ExitStatus.of(e, console.err()::println);
        }
    }
}
