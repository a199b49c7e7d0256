package io.jdlv.render;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.lang.GoNumber;
import java.util.HexFormat;
import java.util.List;

/**
 * Machine instructions, the one at the PC marked with an arrow, those with a breakpoint with a star.
 *
 * <p>Delve: pkg/terminal/disasmprint.go.
 *
 * @param instructions in order of their addresses
 * @param header whether the function's name and file stand above
 */
public record DisassemblyText(List<AsmInstruction> instructions, @TextOnly boolean header) implements Result {
    public DisassemblyText {
        instructions = List.copyOf(instructions);
    }

    /** Only those around the PC, as a stop is shown; the header only when the function's start is among them. */
    public static DisassemblyText around(List<AsmInstruction> instructions, int count) {
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).atPc()) {
                int from = Math.max(i - count, 0);
                int to = Math.min(i + count + 1, instructions.size());
                return new DisassemblyText(instructions.subList(from, to), from == 0);
            }
        }
        return new DisassemblyText(instructions, true);
    }

    @Override
    public String kind() {
        return "disassembly";
    }

    @Override
    public void writeTo(TextSink out) {
        if (header && !instructions.isEmpty()) {
            instructions.get(0)
                    .location()
                    .function()
                    .ifPresent(f -> out.println("TEXT " + f.name() + "(SB) " + instructions.get(0).location().file()));
        }
        List<List<String>> rows = instructions.stream().map(DisassemblyText::row).toList();
        out.print(Table.of(rows, 1, 8, 1, '\t'));
    }

    private static List<String> row(AsmInstruction each) {
        String file = each.location().file();
        return List.of(
                each.atPc() ? "=>" : "",
                // Go's filepath.Base of an empty path is a dot
                (file.isEmpty() ? "." : file.substring(file.lastIndexOf('/') + 1)) + ":" + each.location().line(),
                GoNumber.hex(each.location().pc()) + (each.breakpoint() ? "*" : ""),
                HexFormat.of().formatHex(each.bytes().toByteArray()),
                each.text());
    }
}
