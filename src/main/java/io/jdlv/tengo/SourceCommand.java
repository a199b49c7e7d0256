package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.lang.SpaceSplit;
import java.nio.charset.StandardCharsets;

/** {@code tengo source NAME FILE}. */
final class SourceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Says where the text of a script is on this machine.", "source")
                .usage("source <name> <file>")
                .details(
                        """
                        NAME is the file's name in the script: main for the script itself, the name in
                        import(...) for a module. Needed where the host does not keep the text, as an
                        optimised one does not; it can be said before a script runs. A text that does not
                        fit a script that runs is named.

                        Example:
                          tengo source main example/script.tengo""");
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit words = SpaceSplit.two(call.requireArguments("tengo source needs a script's file and a file of this machine."));
        String path = words.rest().orElseThrow(
                () -> new CommandException("tengo source needs a script's file and a file of this machine."));
        call.host().useThisMachine("tengo source");
        Scripts scripts = Scripts.of(call);
        scripts.texts().name(words.first(), path);
        scripts.tengo().finder().everywhere().stream()
                .map(scripts.tengo().reader()::read)
                .flatMap(vm -> vm.files().named(words.first()).stream())
                .filter(file -> !file.fits(call.session().sources().text(path).getBytes(StandardCharsets.UTF_8)))
                .distinct()
                .forEach(file -> call.say(ListCommand.mismatch(path, file)));
    }
}
