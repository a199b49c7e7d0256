package io.jdlv.tengo;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.util.List;

/** {@code tengo globals [REGEX]}. */
final class GlobalsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the script's global variables.", "globals", "vars")
                .usage("globals [regex]")
                .details(
                        """
                        Those that have a value, by their numbers in the VM; with a regular expression
                        those whose names match.

                        Examples:
                          tengo globals
                          tengo globals ^total""");
    }

    @Override
    public void run(Invocation call) {
        Script script = Script.of(call);
        try {
            Pattern pattern = Pattern.compile(call.arguments());
            List<Script.Variable> wanted =
                    script.globals().stream().filter(global -> pattern.matcher(global.name()).find()).toList();
            if (Values.show(call, script, wanted) == 0) {
                call.say("(no globals)");
            }
        } catch (PatternSyntaxException e) {
            throw new CommandException("Not a regular expression: " + e.getMessage());
        }
    }
}
