package io.jdlv.tengo.run;

import io.jdlv.tengo.vm.Code;
import io.jdlv.tengo.vm.FileSet;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of a function as they are visited: of each statement the line on which it begins, and the instructions at which
 * the script comes to a line from another one. Jumps are looked through: they have the line of their statement, which would be
 * visited once more at its end. Only break and continue are jumps that somebody wrote.
 */
public final class LineStarts {
    private final ScriptFunction function;
    private final FileSet files;
    private final SortedMap<Integer, Integer> positions;
    private final SortedMap<Integer, Integer> starts = new TreeMap<>();
    private final Set<OptionalInt> branches;

    /** Finds them. */
    public LineStarts(ScriptFunction function, FileSet files) {
        this.function = function;
        this.files = files;
        this.positions = Statements.positions(function);
        this.branches = function.code().instructions().stream()
                .filter(each -> each.opcode().isBranch())
                .map(each -> function.positionAt(each.offset()))
                .collect(Collectors.toSet());
        behind(0, new HashSet<>()).ifPresent(this::start);
        for (Instruction each : function.code().instructions()) {
            if (!isLookedThrough(each)) {
                OptionalInt line = line(each.offset());
                for (int next : successors(each)) {
                    if (!line(next).equals(line)) {
                        start(next);
                    }
                }
            }
        }
    }

    /** The line of each instruction at which a line is come to, by the instruction's offset. */
    public SortedMap<Integer, Integer> starts() {
        return starts;
    }

    /** Where the statement begins to which an instruction belongs. */
    public Optional<Position> statement(int offset) {
        return Optional.ofNullable(positions.get(offset)).flatMap(files::position);
    }

    /** The line on which the statement begins to which an instruction belongs. */
    public OptionalInt line(int offset) {
        return statement(offset).map(Position::line).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private void start(int offset) {
        OptionalInt line = line(offset);
        Instruction instruction = function.code().at(offset).orElseThrow();
        if (line.isPresent() && !isImplied(instruction)) {
            starts.put(offset, line.getAsInt());
        }
    }

    /** The return at the end of a function without one, and the end of a file, are nothing that somebody wrote. */
    private boolean isImplied(Instruction instruction) {
        if (instruction.opcode().is(Opcode.SUSPEND)) {
            return true;
        }
        boolean returnsNothing = instruction.opcode().is(Opcode.RETURN) && instruction.operands().getFirst() == 0;
        OptionalInt pos = function.positionAt(instruction.offset());
        return returnsNothing
                && function.code().instructions().size() > 1
                && function.positions().entrySet().stream()
                        .filter(entry -> entry.getKey() != instruction.offset())
                        .map(Map.Entry::getValue)
                        .allMatch(other -> other > pos.orElse(0));
    }

    private List<Integer> successors(Instruction instruction) {
        List<Integer> next = new ArrayList<>();
        if (!instruction.opcode().is(Opcode.RETURN) && !instruction.opcode().is(Opcode.JUMP)) {
            behind(instruction.end(), new HashSet<>()).ifPresent(next::add);
        }
        if (instruction.opcode().isJump()) {
            behind(instruction.target(), new HashSet<>()).ifPresent(next::add);
        }
        return next;
    }

    /** The jump behind a block has the place of the branch before it; that at the end of a loop goes back. */
    private boolean isLookedThrough(Instruction instruction) {
        return instruction.opcode().is(Opcode.JUMP)
                && (instruction.target() <= instruction.offset() || branches.contains(function.positionAt(instruction.offset())));
    }

    /** The first instruction from an offset on that is not looked through; none where the code ends or jumps for ever. */
    private Optional<Integer> behind(int offset, Set<Integer> seen) {
        Code code = function.code();
        Optional<Instruction> at = code.at(offset);
        return at.isEmpty() || !seen.add(offset)
                ? Optional.empty()
                : isLookedThrough(at.get()) ? behind(at.get().target(), seen) : Optional.of(offset);
    }
}
