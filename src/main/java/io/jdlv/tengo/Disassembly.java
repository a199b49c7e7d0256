package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.Style;
import io.jdlv.render.TextSink;
import java.util.List;

/**
 * The instructions of a function.
 *
 * @param heading which function it is
 * @param rows its instructions
 */
record Disassembly(String heading, List<InstructionRow> rows) implements Result {
    /**
     * An instruction.
     *
     * @param place line and column of its source
     * @param instruction as tengo's FormatInstructions writes it
     * @param meaning what its operands stand for; may be empty
     * @param current whether it is the one that the frame executes
     */
    record InstructionRow(String place, String instruction, String meaning, boolean current) {}

    /** Keeps a copy. */
    Disassembly {
        rows = List.copyOf(rows);
    }

    @Override
    public String kind() {
        return "tengo-disassembly";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(heading);
        int place = rows.stream().mapToInt(row -> row.place().length()).max().orElse(0);
        int instruction = rows.stream().mapToInt(row -> row.instruction().strip().length()).max().orElse(0);
        for (InstructionRow row : rows) {
            out.print(Style.ARROW, row.current() ? "=>" : "  ").print(" " + pad(row.place(), place) + "  ");
            String text = row.instruction().stripTrailing();
            out.println(row.meaning().isEmpty() ? text : pad(text, instruction) + "  ; " + row.meaning());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
