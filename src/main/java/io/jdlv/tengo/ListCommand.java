package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.render.SourceListing;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.Vm;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code tengo list [[FILE:]LINE]}. */
final class ListCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the text of the script.", "list", "ls", "l")
                .usage("list [[file:]line]")
                .details(
                        """
                        Around the line that the looked-at call executes, or around a line of its file
                        or of another one. The text comes from the host's memory while the host has it,
                        and from files for modules that were read from files; for others, tengo source
                        says where it is. A text that cannot be the one that was compiled is shown with
                        a warning.

                        Examples:
                          tengo list
                          tengo list 12
                          tengo list pricing:3""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        Vm vm = scripts.current(call);
        Optional<Position> current = vm.position(vm.frames().get(scripts.frame(vm)));
        if (call.arguments().isEmpty()) {
            Position position =
                    current.orElseThrow(() -> new CommandException("This call has no place in a script: the host made it."));
            show(call, vm, ScriptPlaces.file(vm, position.file()), position.line(), OptionalInt.of(position.line()));
            return;
        }
        ScriptPlaces.Line line = ScriptPlaces.line(vm, current.map(Position::file), call.arguments());
        show(call, vm, line.file(), line.number(), OptionalInt.empty());
    }

    /** That a text is not that of a file. */
    static String mismatch(String path, ScriptFile file) {
        return "Warning: " + path + " is not the text of " + file.name() + " that the host compiled: " + file.size()
                + " bytes with " + file.lines().size() + " lines.";
    }

    /** Shows the lines around one of a file. */
    static void show(Invocation call, Vm vm, ScriptFile file, int line, OptionalInt marked) {
        Scripts scripts = Scripts.of(call);
        ScriptText text = scripts.texts()
                .of(scripts.tengo(), vm, file)
                .orElseThrow(() -> new CommandException("The text of " + file.name() + " is not in the host's memory; tengo source "
                        + ScriptPlaces.typed(file) + " FILE says where it is."));
        if (!text.fits()) {
            call.say(mismatch(text.origin(), file));
        }
        int around = call.session().configuration().listingLines();
        call.show(SourceListing.of(file.name(), text.text(), line - around, line + around, marked, false));
    }
}
