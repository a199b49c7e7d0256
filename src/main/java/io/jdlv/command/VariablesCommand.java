package io.jdlv.command;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Result;
import io.jdlv.render.TextOnly;
import io.jdlv.render.TextSink;
import io.jdlv.session.TornStrings;
import io.jdlv.render.ValuePrinter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code args}, {@code locals} and {@code vars}: {@code [-v] [REGEX]}.
 *
 * <p>Without -v each is one line, loaded shortly whatever is configured. Delve: printFilteredVariables.
 *
 * @param info its help
 * @param plural what it says there are none of
 * @param source asks the server
 * @param collect with {@code on}, keeps the limits in a breakpoint
 */
record VariablesCommand(CommandInfo info, String plural, Source source, Optional<Collect> collect) implements Command {
    /** Asks the server for variables. */
    interface Source {
        List<Variable> ask(Invocation call, String filter, LoadConfig config);
    }

    /** Makes a breakpoint load variables at each hit. */
    interface Collect {
        Breakpoint apply(Breakpoint breakpoint, LoadConfig config);
    }

    private static final String DETAILS =
            """
            With a regular expression only the variables whose names match are shown. -v
            shows them in full, one below the other as print does; without it each has one
            line.""";

    static Command args() {
        return new VariablesCommand(
                CommandInfo.of(Group.DATA, "Shows the function's arguments and results.", "args")
                        .reading()
                        .usage("[goroutine <n>] [frame <m>] args [-v] [<regex>]")
                        .details(DETAILS)
                        .allow(Prefix.ON, Prefix.DEFERRED),
                "args",
                (call, filter, config) -> call.delve().data().arguments(call.eval(), config).await(),
                Optional.of((bp, config) -> bp.withLoadArgs(Optional.of(config))));
    }

    static Command locals() {
        return new VariablesCommand(
                CommandInfo.of(Group.DATA, "Shows the function's local variables.", "locals")
                        .reading()
                        .usage("[goroutine <n>] [frame <m>] locals [-v] [<regex>]")
                        .details(DETAILS + "\nA name in parentheses is hidden by another of the same name.")
                        .allow(Prefix.ON, Prefix.DEFERRED),
                "locals",
                (call, filter, config) -> call.delve().data().locals(call.eval(), config).await(),
                Optional.of((bp, config) -> bp.withLoadLocals(Optional.of(config))));
    }

    static Command vars() {
        return new VariablesCommand(
                CommandInfo.of(Group.DATA, "Shows package variables.", "vars")
                        .reading()
                        .usage("vars [-v] [<regex>]")
                        .details(DETAILS),
                "vars",
                (call, filter, config) -> call.delve().data().packageVariables(filter, config).await(),
                Optional.empty());
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        boolean verbose = parts.first().equals("-v");
        String filter = verbose ? (parts.rest().orElse("")) : call.arguments();
        LoadConfig config = verbose ? call.session().configuration().loadConfig() : LoadConfig.SHORT;
        if (call.scope().isBehind(Prefix.ON) && collect.isPresent()) {
            if (!filter.isEmpty()) {
                throw new CommandException("filter not supported on breakpoint");
            }
            call.amend(bp -> collect.get().apply(bp, config));
            return;
        }
        List<Variable> variables = new TornStrings(call.session()).restore(source.ask(call, filter, config), config);
        Pattern pattern = compile(filter);
        call.host().pageOutput();
        call.show(new Variables(
                variables.stream().filter(v -> pattern.matcher(v.name()).find()).toList(),
                plural,
                config.equals(LoadConfig.SHORT)));
    }

    private static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    /** Variables with their values. */
    private record Variables(List<Variable> variables, @TextOnly String plural, @TextOnly boolean singleLine) implements Result {
        @Override
        public String kind() {
            return "variables";
        }

        @Override
        public void writeTo(TextSink out) {
            if (variables.isEmpty()) {
                out.println("(no " + plural + ")");
            }
            for (Variable v : variables) {
                String name = v.isShadowed() ? "(" + v.name() + ")" : v.name();
                out.print(name + " = ");
                ValuePrinter.print(v, "", singleLine ? Set.of() : out.presentation().valueOptions(true), out);
                out.println();
            }
        }
    }
}
