package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;

/** {@code tengo locals}. */
final class LocalsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the variables of the script's function.", "locals", "args")
                .details(
                        """
                        Parameters, variables of the blocks around the current place, and what the
                        function has captured. A slot of the VM's stack that holds nothing yet, or what
                        another block has left in it, is not shown. Values are cut as config
                        max-string-len, max-array-values and max-variable-recurse say.

                        Example:
                          tengo locals""");
    }

    @Override
    public void run(Invocation call) {
        Script script = Script.of(call);
        int frame = Scripts.of(call).frame(script.vm());
        if (Values.show(call, script, script.locals(frame)) == 0) {
            call.say("(no locals)");
        }
    }
}
