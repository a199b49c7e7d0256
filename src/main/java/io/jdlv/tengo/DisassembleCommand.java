package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Vm;
import java.util.List;
import java.util.OptionalInt;

/** {@code tengo disassemble [FUNC|-all]}. */
final class DisassembleCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the instructions of a function of the script.", "disassemble", "disass")
                .usage("disassemble [function|-all]")
                .details(
                        """
                        Without an argument, those of the call that is looked at, with its current
                        instruction marked. The bytes are taken apart here, with the host's own tables:
                        nothing is called in the host.

                        Examples:
                          tengo disassemble
                          tengo disassemble main
                          tengo disassemble -all""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        Vm vm = scripts.current(call);
        Script script = scripts.script(vm);
        ScriptProgram program = script.program();
        Symbols names = script.symbols();
        ScriptFrame frame = vm.frames().get(scripts.frame(vm));
        List<ScriptFunction> wanted = switch (call.arguments()) {
            case "" -> List.of(frame.function());
            case "-all" -> program.functions();
            default -> named(call.arguments(), program, names);
        };
        Meanings meanings = new Meanings(script, wanted);
        for (ScriptFunction function : wanted) {
            OptionalInt current = function.base() == frame.function().base()
                    ? OptionalInt.of(frame.instruction().offset())
                    : OptionalInt.empty();
            call.show(disassembly(function, program, names, meanings, current));
        }
    }

    private static List<ScriptFunction> named(String name, ScriptProgram program, Symbols names) {
        List<ScriptFunction> found =
                program.functions().stream().filter(function -> names.name(function).equals(name)).toList();
        if (found.isEmpty()) {
            throw new CommandException("The script has no function " + name + ". It has: "
                    + String.join(", ", program.functions().stream().map(names::name).toList()) + ".");
        }
        return found;
    }

    private static Disassembly disassembly(
            ScriptFunction function, ScriptProgram program, Symbols names, Meanings meanings, OptionalInt current) {
        List<Disassembly.InstructionRow> rows = function.code().instructions().stream()
                .map(each -> new Disassembly.InstructionRow(
                        place(function, program, each),
                        each.text(),
                        meanings.of(function, each),
                        current.isPresent() && current.getAsInt() == each.offset()))
                .toList();
        String file = program.file(function).map(each -> " in " + each.name()).orElse("");
        return new Disassembly(
                names.name(function) + file + ", " + function.code().size() + " bytes at 0x" + Long.toHexString(function.base()) + ":", rows);
    }

    private static String place(ScriptFunction function, ScriptProgram program, Instruction instruction) {
        OptionalInt pos = function.positionAt(instruction.offset());
        return pos.isEmpty()
                ? "-"
                : program.files().position(pos.getAsInt()).map(DisassembleCommand::lineAndColumn).orElse("-");
    }

    private static String lineAndColumn(Position position) {
        return position.line() + ":" + position.column();
    }
}
