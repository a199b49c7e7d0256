package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.util.List;
import java.util.Optional;

/**
 * {@code tengo step}, {@code next}, {@code finish}, {@code until} and {@code continue}.
 *
 * @param info its help
 * @param kind what the script stops for; nothing but breakpoints for continue
 */
record RunCommand(CommandInfo info, Optional<Goal.Kind> kind) implements Command {
    private static final String ON_THE_WAY =
            "\nA breakpoint on the way, the script's end and an error stop it first; the other\nVMs run meanwhile.";

    static List<Command> all() {
        return List.of(
                of(Goal.Kind.STEP, "Runs to the script's next line, entering functions.", "", "step", "s"),
                of(Goal.Kind.NEXT, "Runs to the script's next line in this function or a caller.", "", "next", "n"),
                of(Goal.Kind.FINISH, "Runs until the script's function has returned to its caller.", "", "finish", "stepout", "so"),
                of(Goal.Kind.UNTIL, "Runs to a line of the script, or until the function returns.", " [<file>:]<line>", "until"),
                new RunCommand(
                        CommandInfo.of(Group.RUNNING, "Runs until a breakpoint is hit or the program ends.", "continue", "c")
                                .details("The same as continue: breakpoints in scripts stop that too.\n\nExample:\n  tengo continue"),
                        Optional.empty()));
    }

    private static RunCommand of(Goal.Kind kind, String summary, String argument, String... names) {
        return new RunCommand(
                CommandInfo.of(Group.RUNNING, summary, names)
                        .usage(names[0] + argument)
                        .details("It is about the VM that tengo bt shows." + ON_THE_WAY + "\n\nExample:\n  tengo " + names[0]
                                + (argument.isEmpty() ? "" : " 12")),
                Optional.of(kind));
    }

    @Override
    public void run(Invocation call) {
        if (kind.isEmpty()) {
            call.interpreter().execute("continue");
            return;
        }
        Scripts scripts = Scripts.of(call);
        Script script = scripts.script(scripts.current(call));
        if (script.vm().error().isPresent()) {
            throw new CommandException("The script has ended with an error; tengo why shows it.");
        }
        Goal goal = new Goal(kind.get(), script, kind.get() == Goal.Kind.UNTIL ? places(call, script) : List.of());
        scripts.stops().pursue(goal, () -> call.interpreter().execute("continue"));
    }

    private static List<ScriptBreakpoint.Spot> places(Invocation call, Script script) {
        String typed = call.requireArguments("tengo until needs a line or FILE:LINE.");
        List<ScriptBreakpoint.Spot> places = new ScriptBreakpoint(0, typed, Optional.empty()).spots(script);
        if (places.isEmpty()) {
            throw new CommandException("The script has no function or file " + typed + ".");
        }
        return places;
    }
}
