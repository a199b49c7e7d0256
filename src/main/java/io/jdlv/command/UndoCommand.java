package io.jdlv.command;

import io.jdlv.lang.GoNumber;
import io.jdlv.render.Locations;
import io.jdlv.session.MemoryWrite;
import java.util.List;

/** {@code undo}: takes the last {@code set} or {@code patch} back. */
final class UndoCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Takes the last change of memory back.", "undo")
                .usage("undo [-force]\nundo -list")
                .details(
                        """
                        What set and patch changed is taken back, the last change first, and shown as
                        patch shows it. Memory that has changed since is left alone.
                          -force   takes it back nevertheless
                          -list    shows what can be taken back""");
    }

    @Override
    public void run(Invocation call) {
        switch (call.arguments()) {
            case "" -> call.show(new ChangeText(call.session().writer().undo(call.eval(), false)));
            case "-force" -> call.show(new ChangeText(call.session().writer().undo(call.eval(), true)));
            case "-list" -> list(call);
            default -> throw new CommandException("wrong argument: undo [-force] or undo -list");
        }
    }

    private static void list(Invocation call) {
        List<MemoryWrite> writes = call.session().writer().journal().writes();
        for (int i = 0; i < writes.size(); i++) {
            MemoryWrite each = writes.get(i);
            call.say((i + 1) + ". " + each.before().size() + " bytes at " + GoNumber.hex(each.address()) + ": "
                    + each.typed());
        }
    }
}
