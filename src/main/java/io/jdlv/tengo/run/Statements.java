package io.jdlv.tengo.run;

import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.ScriptFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which instructions are one statement: from one place where nothing is being computed to the next. An instruction in the
 * middle of a statement that goes over several lines has its own line, in the order in which values are computed, not the one
 * in which a person reads; so all have the position at which the statement begins, the first one in the text.
 */
final class Statements {
    /** More operations of its own than this no fork has, and each makes three times as many guesses. */
    private static final int MOST_UNKNOWN = 4;

    private final ScriptFunction function;
    private final Map<String, Integer> guess;

    /** How many values are being computed before each instruction that can be reached. */
    private final Map<Integer, Integer> heights = new HashMap<>();

    private Statements(ScriptFunction function, Map<String, Integer> guess) {
        this.function = function;
        this.guess = guess;
    }

    /**
     * The position of each instruction's statement, by the instruction's offset. What operations that a fork has added leave on
     * the stack is found out by what makes the code add up. Where nothing does, each instruction has its own position.
     */
    static SortedMap<Integer, Integer> positions(ScriptFunction function) {
        SortedMap<Integer, Integer> own = new TreeMap<>();
        for (Instruction each : function.code().instructions()) {
            function.positionAt(each.offset()).ifPresent(pos -> own.put(each.offset(), pos));
        }
        return guesses(function).stream()
                .map(effects -> new Statements(function, effects))
                .filter(Statements::flow)
                .findFirst()
                .map(statements -> statements.group(own))
                .orElse(own);
    }

    /** What operations that are not known here may leave, the likeliest first: nothing; one value more, one fewer. */
    private static List<Map<String, Integer>> guesses(ScriptFunction function) {
        List<Map<String, Integer>> guesses = List.of(Map.of());
        List<String> unknown = function.code().instructions().stream()
                .filter(each -> !isEnd(each.opcode()) && !each.opcode().isJump() && StackEffect.of(each).isEmpty())
                .map(each -> each.opcode().name())
                .distinct()
                .toList();
        for (String name : unknown.size() > MOST_UNKNOWN ? List.<String>of() : unknown) {
            List<Map<String, Integer>> more = new ArrayList<>();
            for (int effect : new int[] {0, 1, -1}) {
                guesses.forEach(guess -> {
                    Map<String, Integer> longer = new HashMap<>(guess);
                    longer.put(name, effect);
                    more.add(longer);
                });
            }
            guesses = more;
        }
        return guesses;
    }

    private static boolean isEnd(Opcode opcode) {
        return opcode.is(Opcode.RETURN) || opcode.is(Opcode.SUSPEND);
    }

    /** Follows the code; false when it does not add up. */
    private boolean flow() {
        Deque<Integer> open = new ArrayDeque<>();
        heights.put(0, 0);
        open.push(0);
        while (!open.isEmpty()) {
            int offset = open.pop();
            Optional<Instruction> found = function.code().at(offset);
            if (found.isEmpty()) {
                continue;
            }
            Instruction instruction = found.get();
            int height = heights.get(offset);
            Opcode opcode = instruction.opcode();
            Map<Integer, Integer> next = new HashMap<>();
            if (opcode.is(Opcode.JUMP)) {
                next.put(instruction.target(), height);
            } else if (opcode.isBranch()) {
                next.put(instruction.target(), opcode.is(Opcode.JUMP_FALSY) ? height - 1 : height);
                next.put(instruction.end(), height - 1);
            } else if (isEnd(opcode)) {
                // a guess must leave exactly what is returned
                int left = opcode.is(Opcode.RETURN) ? instruction.operands().getFirst() : 0;
                if (!guess.isEmpty() && height != left) {
                    return false;
                }
            } else {
                Optional<Integer> effect =
                        StackEffect.of(instruction).or(() -> Optional.ofNullable(guess.get(opcode.name())));
                if (effect.isEmpty()) {
                    return false;
                }
                next.put(instruction.end(), height + effect.get());
            }
            for (Map.Entry<Integer, Integer> each : next.entrySet()) {
                Integer known = heights.putIfAbsent(each.getKey(), each.getValue());
                if (each.getValue() < 0 || known != null && !known.equals(each.getValue())) {
                    return false;
                }
                if (known == null) {
                    open.push(each.getKey());
                }
            }
        }
        return true;
    }

    private SortedMap<Integer, Integer> group(SortedMap<Integer, Integer> own) {
        SortedMap<Integer, Integer> positions = new TreeMap<>();
        List<Integer> statement = new ArrayList<>();
        int expressionEnd = 0;
        for (Instruction each : function.code().instructions()) {
            // what cannot be reached, as the jump behind a break, is no part of what stands before it
            boolean begins = heights.getOrDefault(each.offset(), 0) == 0 && each.offset() >= expressionEnd;
            if (begins) {
                close(statement, own, positions);
            }
            statement.add(each.offset());
            expressionEnd = Math.max(expressionEnd, endOfExpression(each));
        }
        close(statement, own, positions);
        return positions;
    }

    private static void close(List<Integer> statement, SortedMap<Integer, Integer> own, SortedMap<Integer, Integer> positions) {
        statement.stream()
                .map(own::get)
                .filter(pos -> pos != null && pos > 0)
                .min(Integer::compare)
                .ifPresent(first -> statement.forEach(offset -> positions.put(offset, first)));
        statement.clear();
    }

    /** Where the expression ends of which a branch is a part: {@code &&}, {@code ||} or {@code ?}; 0 for one of a statement. */
    private int endOfExpression(Instruction branch) {
        if (branch.opcode().is(Opcode.AND_JUMP) || branch.opcode().is(Opcode.OR_JUMP)) {
            return branch.target();
        }
        if (!branch.opcode().is(Opcode.JUMP_FALSY)) {
            return 0;
        }
        // of c ? a : b, the jump behind a leaves its value, which one behind a block does not
        return function.code()
                .containing(branch.target() - 1)
                .filter(last -> last.opcode().is(Opcode.JUMP) && last.end() == branch.target() && last.target() > last.offset())
                .filter(last -> heights.getOrDefault(last.offset(), -1).equals(heights.get(branch.offset())))
                .map(Instruction::target)
                .orElse(0);
    }
}
