package io.jdlv.command;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.lang.GoNumber;
import io.jdlv.render.DisassemblyText;
import io.jdlv.render.Locations;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.ByteString;
import io.jdlv.session.MemoryChange;
import java.util.HexFormat;
import java.util.List;

/**
 * A change of memory: of code the instructions before and after with their neighbours, of data the bytes.
 *
 * @param change what was changed
 */
record ChangeText(MemoryChange change) implements Result {
    private static final int NEIGHBOURS = 2;
    private static final HexFormat BYTES = HexFormat.ofDelimiter(" ");

    @Override
    public String kind() {
        return "memory-change";
    }

    @Override
    public void writeTo(TextSink out) {
        if (change.codeBefore().isEmpty()) {
            out.println(GoNumber.hex(change.address()) + ": " + hex(change.before()) + " -> " + hex(change.after()));
            return;
        }
        List<AsmInstruction> code = change.codeBefore();
        int first = 0;
        while (first + 1 < code.size() && Long.compareUnsigned(pc(code, first + 1), change.address()) <= 0) {
            first++;
        }
        int behind = first;
        while (behind < code.size()
                && Long.compareUnsigned(pc(code, behind), change.address() + change.before().size()) < 0) {
            behind++;
        }
        int from = Math.max(first - NEIGHBOURS, 0);
        int to = Math.min(behind + NEIGHBOURS, code.size());
        String name = code.getFirst().location().functionName();
        out.println(name + ", " + change.before().size() + " bytes at " + GoNumber.hex(change.address()) + ", before:");
        new DisassemblyText(code.subList(from, to), false).writeTo(out);
        out.println("after:");
        new DisassemblyText(between(pc(code, from), to), false).writeTo(out);
    }

    /** The new instructions of the same stretch; of other lengths, perhaps, and so of another number. */
    private List<AsmInstruction> between(long start, int to) {
        List<AsmInstruction> old = change.codeBefore();
        return change.codeAfter().stream()
                .filter(each -> Long.compareUnsigned(each.location().pc(), start) >= 0)
                .filter(each -> to >= old.size() || Long.compareUnsigned(each.location().pc(), pc(old, to)) < 0)
                .toList();
    }

    private static long pc(List<AsmInstruction> code, int index) {
        return code.get(index).location().pc();
    }

    private static String hex(ByteString bytes) {
        return BYTES.formatHex(bytes.toByteArray());
    }
}
