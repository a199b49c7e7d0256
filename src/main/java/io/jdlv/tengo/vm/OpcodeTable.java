package io.jdlv.tengo.vm;

import io.jdlv.delve.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operations that a host's VM knows, as its own tables say.
 *
 * @param opcodes by number
 * @param operators the text of a token by its number, for {@code BINARYOP}; empty where the host does not have them
 */
public record OpcodeTable(List<Opcode> opcodes, List<String> operators) {
    /** Keeps copies. */
    public OpcodeTable {
        opcodes = List.copyOf(opcodes);
        operators = List.copyOf(operators);
    }

    static OpcodeTable of(Variable names, Variable operands, Optional<Variable> tokens) {
        List<Opcode> opcodes = new ArrayList<>();
        for (int i = 0; i < names.children().size() && i < operands.children().size(); i++) {
            List<Integer> widths = operands.children().get(i).children().stream().map(Fields::number).toList();
            opcodes.add(new Opcode(i, names.children().get(i).value(), widths));
        }
        List<String> operators =
                tokens.stream().flatMap(all -> all.children().stream()).map(Variable::value).toList();
        return new OpcodeTable(opcodes, operators);
    }

    /** The operation of a byte; empty for a byte that is none. */
    public Optional<Opcode> find(int number) {
        return number < opcodes.size() && !opcodes.get(number).name().isEmpty()
                ? Optional.of(opcodes.get(number))
                : Optional.empty();
    }

    /** The operation of a mnemonic. */
    public Optional<Opcode> find(String mnemonic) {
        return opcodes.stream().filter(opcode -> opcode.is(mnemonic)).findFirst();
    }

    /** A token's text; its number where the host does not say. */
    public String operator(int token) {
        return token < operators.size() && !operators.get(token).isEmpty()
                ? operators.get(token)
                : String.valueOf(token);
    }
}
