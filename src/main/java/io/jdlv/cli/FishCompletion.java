package io.jdlv.cli;

import java.util.Arrays;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli has not: a line for each subcommand and each option (fish's complete(1)). */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec jdlv) {
        StringBuilder script = new StringBuilder("# completion of jdlv for fish, written by jdlv completion fish\n");
        command(script, "__fish_use_subcommand", jdlv);
        return script.toString();
    }

    /** What can be typed where a condition of fish holds: that the command's name has been typed, and none of a part of it. */
    private static void command(StringBuilder script, String condition, CommandSpec command) {
        options(script, condition, command);
        command.positionalParameters().stream().map(FishCompletion::words).filter(words -> !words.isEmpty()).forEach(words ->
                script.append("complete -c jdlv -f -n ").append(condition).append(" -a ").append(quoted(words)).append('\n'));
        command.subcommands().forEach((name, line) -> {
            CommandSpec part = line.getCommandSpec();
            if (!part.usageMessage().hidden()) {
                script.append("complete -c jdlv -f -n ").append(condition).append(" -a ").append(name).append(" -d ")
                        .append(quoted(summary(part))).append('\n');
                String none = part.subcommands().isEmpty()
                        ? ""
                        : "; and not __fish_seen_subcommand_from " + String.join(" ", part.subcommands().keySet());
                command(script, "'__fish_seen_subcommand_from " + name + none + "'", part);
            }
        });
    }

    /** The words that a parameter can be, with spaces between; none where it can be anything. */
    private static String words(ArgSpec parameter) {
        if (parameter.paramLabel().contains("|")) {
            return parameter.paramLabel().replace("|", " ");
        }
        return parameter.completionCandidates() == null ? "" : String.join(" ", parameter.completionCandidates());
    }

    private static void options(StringBuilder script, String condition, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            if (option.hidden()) {
                continue;
            }
            script.append("complete -c jdlv -n ").append(condition);
            for (String name : option.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            String words = words(option);
            String value = words.isEmpty() ? " -r" : " -x -a " + quoted(words);
            script.append(option.arity().max() > 0 ? value : "").append(" -d ")
                    .append(quoted(String.join(" ", option.description()))).append('\n');
        }
    }

    private static String summary(CommandSpec command) {
        String[] texts = command.usageMessage().header().length > 0
                ? command.usageMessage().header()
                : command.usageMessage().description();
        return Arrays.stream(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String quoted(String text) {
        return "'" + text.replace("%n", " ").replace("%%", "%").replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
