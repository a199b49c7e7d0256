package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.ScriptFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** {@code tengo stack}. */
final class StackCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the slots of the VM's stack that are in use.", "stack")
                .details(
                        """
                        From the top down, each with the variable that it is, if it is one. Below the
                        variables of a call lies the function called; above them, what is being computed.
                        A slot with a frame's number but no name is a variable that holds nothing yet.

                        Example:
                          tengo stack""");
    }

    @Override
    public void run(Invocation call) {
        Script script = Script.of(call);
        List<Script.Variable> slots = new ArrayList<>();
        for (int i = script.vm().sp() - 1; i >= 0; i--) {
            slots.add(new Script.Variable(i + label(script, i), script.slot(i), false));
        }
        if (slots.isEmpty()) {
            call.say("(the stack is empty)");
            return;
        }
        call.show(new ScriptVariables(Values.rows(call, script, slots)));
    }

    /** Which variable of which frame a slot is. */
    private static String label(Script script, int slot) {
        for (int number = 0; number < script.vm().frames().size(); number++) {
            ScriptFrame frame = script.frame(number);
            int local = slot - frame.basePointer();
            if (local >= 0 && frame.function().locals() > 0) {
                SortedMap<Integer, String> names = script.symbols().locals(frame.function(), frame.instruction());
                return local < frame.function().locals()
                        ? "  frame " + number + (names.containsKey(local) ? " " + names.get(local) : "")
                        : "";
            }
            if (local == -1) {
                return "  function of frame " + number;
            }
        }
        return "";
    }
}
