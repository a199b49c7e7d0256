package io.jdlv.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, from what the command line says of itself; in the man macros (groff_man(7)). */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** {@return the page of the whole program, its subcommands included} */
    static String of(CommandSpec jdlv) {
        ManPage manual = new ManPage();
        manual.page.append(".TH JDLV 1\n");
        manual.section("NAME");
        manual.page.append("jdlv \\- ").append(text(lines(jdlv.usageMessage().header()).getFirst())).append('\n');
        manual.section("SYNOPSIS");
        manual.page.append(".B jdlv\n").append(text("[OPTIONS] [COMMAND]")).append('\n');
        manual.section("DESCRIPTION");
        manual.paragraph("Without a command it asks for one, at a prompt of its own.");
        manual.section("OPTIONS");
        manual.arguments(jdlv);
        manual.section("COMMANDS");
        manual.commands("jdlv", jdlv);
        return manual.page.toString();
    }

    private void commands(String before, CommandSpec command) {
        command.subcommands().forEach((name, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden()) {
                command(before + " " + name, line.getCommandSpec());
                commands(before + " " + name, line.getCommandSpec());
            }
        });
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void command(String name, CommandSpec command) {
        page.append(".SS ").append(text(name)).append(positions(command)).append('\n');
        List<String> said = new ArrayList<>(lines(command.usageMessage().header()));
        said.addAll(lines(command.usageMessage().description()));
        said.forEach(this::paragraph);
        arguments(command);
        lines(command.usageMessage().footer()).forEach(this::paragraph);
    }

    private static String positions(CommandSpec command) {
        return command.positionalParameters().stream()
                .filter(position -> !position.hidden())
                .map(position -> position.arity().min() == 0
                        ? " [" + text(position.paramLabel()) + "]"
                        : " " + text(position.paramLabel()))
                .collect(Collectors.joining());
    }

    private void arguments(CommandSpec command) {
        for (PositionalParamSpec position : command.positionalParameters()) {
            argument("\\fI" + text(position.paramLabel()) + "\\fR", position);
        }
        for (OptionSpec option : command.options()) {
            String value = option.arity().max() == 0 ? "" : " \\fI" + text(option.paramLabel()) + "\\fR";
            argument(
                    Arrays.stream(option.names()).map(name -> "\\fB" + text(name) + "\\fR").collect(Collectors.joining(", "))
                            + value,
                    option);
        }
    }

    private void argument(String tag, ArgSpec argument) {
        if (!argument.hidden()) {
            page.append(".TP\n").append(tag).append('\n').append(text(String.join(" ", argument.description()))).append('\n');
        }
    }

    private void paragraph(String text) {
        page.append(".PP\n").append(text(text)).append('\n');
    }

    private static List<String> lines(String[] texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).toList();
    }

    /** Text in which nothing is a request of roff's. */
    private static String text(String text) {
        String plain = text.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
