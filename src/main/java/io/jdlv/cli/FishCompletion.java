package io.jdlv.cli;

import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli has not: a line for each subcommand and each option (fish's complete(1)). */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec jdlv) {
        StringBuilder script = new StringBuilder("# completion of jdlv for fish, written by jdlv completion fish\n");
        options(script, "__fish_use_subcommand", jdlv);
        jdlv.subcommands().forEach((name, line) -> {
            CommandSpec command = line.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                script.append("complete -c jdlv -f -n __fish_use_subcommand -a ").append(name).append(" -d ")
                        .append(quoted(summary(command))).append('\n');
                options(script, "'__fish_seen_subcommand_from " + name + "'", command);
            }
        });
        return script.toString();
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
            script.append(option.arity().max() > 0 ? " -r" : "").append(" -d ")
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
