package io.jdlv.render;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.lang.TabWriter;
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
public record DisassemblyText(List<AsmInstruction> instructions, boolean header) implements Result {
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
    public void writeTo(TextSink out) {
        if (header && !instructions.isEmpty()) {
            instructions.get(0)
                    .location()
                    .function()
                    .ifPresent(f -> out.println("TEXT " + f.name() + "(SB) " + instructions.get(0).location().file()));
        }
        StringBuilder rows = new StringBuilder();
        for (AsmInstruction each : instructions) {
            String file = each.location().file();
            rows.append(each.atPc() ? "=>" : "")
                    .append('\t')
                    .append(file.isEmpty() ? "." : file.substring(file.lastIndexOf('/') + 1))
                    .append(':')
                    .append(each.location().line())
                    .append('\t')
                    .append(Locations.address(each.location().pc()))
                    .append(each.breakpoint() ? "*" : "")
                    .append('\t')
                    .append(HexFormat.of().formatHex(each.bytes().toByteArray()))
                    .append('\t')
                    .append(each.text())
                    .append('\n');
        }
        out.print(TabWriter.format(rows.toString(), 1, 8, 1, '\t'));
    }
}
