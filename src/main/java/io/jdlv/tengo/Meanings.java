package io.jdlv.tengo;

import io.jdlv.delve.LoadConfig;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import io.jdlv.tengo.vm.Tengo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operands of instructions stand for: constants, operators, builtin functions, numbers of arguments. */
final class Meanings {
    /** A constant is only named here, not shown whole. */
    private static final LoadConfig SHORT = new LoadConfig(true, 0, 40, 8, -1);

    private final Tengo tengo;
    private final ScriptProgram program;
    private final Symbols names;
    private final Map<Integer, String> globals;
    private final Map<Integer, String> constants = new HashMap<>();
    private final List<String> builtins = new ArrayList<>();

    /** Reads the constants that some functions use. */
    Meanings(Script script, List<ScriptFunction> functions) {
        this.tengo = script.tengo();
        this.program = script.program();
        this.names = script.symbols();
        this.globals = names.globals();
        readConstants(functions);
        boolean callsBuiltins =
                functions.stream().flatMap(each -> each.code().instructions().stream()).anyMatch(each -> each.opcode().is(Opcode.BUILTIN));
        if (callsBuiltins) {
            builtins.addAll(tengo.reader().builtins());
        }
    }

    private void readConstants(List<ScriptFunction> functions) {
        List<Integer> used = functions.stream()
                .flatMap(function -> function.code().instructions().stream())
                .filter(each -> each.opcode().is(Opcode.CONSTANT))
                .map(each -> each.operands().getFirst())
                .distinct()
                .filter(number -> number < program.constants().size())
                .filter(number -> !program.constants().get(number).isFunction())
                .toList();
        List<String> expressions = used.stream()
                .map(program.constants()::get)
                .map(place -> "*" + tengo.names().at(place.type(), place.address()))
                .toList();
        var values = tengo.reader().values(expressions, SHORT);
        for (int i = 0; i < used.size(); i++) {
            constants.put(used.get(i), values.get(i).text());
        }
    }

    /** What an instruction's operands stand for; empty where they say it themselves. */
    String of(ScriptFunction function, Instruction instruction) {
        if (instruction.operands().isEmpty()) {
            return "";
        }
        int operand = instruction.operands().getFirst();
        return switch (instruction.opcode().name()) {
            case Opcode.CONSTANT, Opcode.CLOSURE -> program.functionOfConstant(operand)
                    .map(names::name)
                    .or(() -> Optional.ofNullable(constants.get(operand)))
                    .orElse("");
            case Opcode.BINARY -> tengo.reader().opcodes().operator(operand);
            case Opcode.BUILTIN -> operand < builtins.size() ? builtins.get(operand) : "";
            case Opcode.CALL -> operand + (operand == 1 ? " argument" : " arguments")
                    + (instruction.operands().size() > 1 && instruction.operands().get(1) == 1 ? ", the last one spread" : "");
            case Opcode.RETURN -> operand == 0 ? "nothing" : "a value";
            case "GETG", "SETG", "SETSG" -> globals.getOrDefault(operand, "");
            case "GETL", "SETL", "SETSL", "GETLP" -> names.locals(function, instruction).getOrDefault(operand, "");
            case "DEFL" -> function.code().after(instruction)
                    .map(next -> names.locals(function, next).getOrDefault(operand, ""))
                    .orElse("");
            case "GETF", "SETF", "SETSF", "GETFP" -> captured(function, operand);
            default -> "";
        };
    }

    private String captured(ScriptFunction function, int number) {
        List<String> captured = names.captured(function);
        return number < captured.size() ? captured.get(number) : "";
    }
}
