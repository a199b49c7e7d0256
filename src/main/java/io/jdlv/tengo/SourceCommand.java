package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.Vm;

/** {@code tengo source NAME FILE}. */
final class SourceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Says where the text of a script is on this machine.", "source")
                .usage("source <name> <file>")
                .details(
                        """
                        NAME is the file's name in the script: main for the script itself, the name in
                        import(...) for a module. Needed where the host does not keep the text, as one
                        that runs a compiled script does.

                        Example:
                          tengo source main example/script.tengo""");
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit words = SpaceSplit.two(call.requireArguments("tengo source needs a script's file and a file of this machine."));
        String path = words.rest().orElseThrow(
                () -> new CommandException("tengo source needs a script's file and a file of this machine."));
        Scripts scripts = Scripts.of(call);
        Vm vm = scripts.current(call);
        ScriptFile file = ScriptPlaces.file(vm, words.first());
        scripts.texts().name(file.name(), path);
        boolean fits = scripts.texts().of(scripts.tengo(), vm, file).filter(ScriptText::fits).isPresent();
        if (!fits) {
            call.say("Warning: " + path + " is not the text of " + file.name() + " that the host compiled: " + file.size()
                    + " bytes with " + file.lines().size() + " lines.");
        }
    }
}
