package io.jdlv.tengo.machine;

import io.jdlv.delve.AsmInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the places in the loop of a VM by following the machine code of its method.
 *
 * <p>From the beginning all ways are gone, both of a branch whose condition is not known. Where a byte is loaded it might be
 * that of an operation: each of the 256 values is put in its place and followed as far as it decides where execution goes. If
 * most operations get a way of their own, that is the dispatch, whether it compares values one by one, halves them, or looks
 * into a table. The operation's code begins behind the last decision; the loop's head is where the instruction pointer was
 * written last on the way to the dispatch.
 */
public final class LoopFinder {
    private static final int BYTES = 256;

    /** No dispatch decides so often. */
    private static final int LONGEST = 1000;

    private final Decoder decoder;
    private final Query query;
    private final Map<Long, AsmInstruction> instructions = new HashMap<>();
    private final Map<Long, Long> next = new HashMap<>();
    private final Map<Long, List<Action>> actions = new HashMap<>();
    private final Constants constants;

    private LoopFinder(List<AsmInstruction> code, Query query, Constants constants) {
        this.decoder = isArm(code) ? new Arm64() : new Amd64();
        this.query = query;
        this.constants = constants;
        long before = 0;
        for (AsmInstruction each : code) {
            long pc = each.location().pc();
            instructions.put(pc, each);
            next.put(before, pc);
            before = pc;
        }
    }

    /**
     * What is looked for.
     *
     * @param pointer where in its VM the script's instruction pointer is: an offset in bytes
     * @param operation the number of the operation whose code is looked for
     * @param operations the numbers of all operations
     */
    public record Query(long pointer, int operation, Set<Integer> operations) {
        /** Keeps a copy. */
        public Query {
            operations = Set.copyOf(operations);
        }
    }

    /** Whether code is that of an architecture all of whose instructions have four bytes. */
    public static boolean isArm(List<AsmInstruction> code) {
        return code.stream().allMatch(each -> each.bytes().size() == Integer.BYTES);
    }

    /**
     * Finds the loop.
     *
     * @param code all instructions of the method: amd64 as Intel writes them, or arm64 as the GNU assembler does
     * @param query what is looked for
     * @param constants the program's memory
     * @return empty where the code is not understood
     */
    public static Optional<Loop> find(List<AsmInstruction> code, Query query, Constants constants) {
        return code.isEmpty() ? Optional.empty() : new LoopFinder(code, query, constants).explore(code.getFirst().location().pc());
    }

    /** A way that is still to be gone, and the line at which the pointer was written last on it; 0 for none. */
    private record Way(long pc, Machine machine, int head) {}

    private Optional<Loop> explore(long entry) {
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(entry, Machine.atEntry(decoder), 0)));
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Way way = open.poll();
            if (!instructions.containsKey(way.pc()) || !seen.add(way.pc())) {
                continue;
            }
            Optional<Loop> found = way.head() == 0 ? Optional.empty() : loop(way);
            if (found.isPresent()) {
                return found;
            }
            int head = writesPointer(way) ? line(way.pc()) : way.head();
            List<Long> on = step(way.machine(), way.pc());
            for (int i = 0; i < on.size(); i++) {
                open.add(new Way(on.get(i), i == 0 ? way.machine() : way.machine().copy(), head));
            }
        }
        return Optional.empty();
    }

    private int line(long pc) {
        return instructions.get(pc).location().line();
    }

    private List<Action> actions(long pc) {
        return actions.computeIfAbsent(pc, any -> decoder.decode(instructions.get(pc)));
    }

    private boolean writesPointer(Way way) {
        return actions(way.pc()).stream()
                .filter(Action.Assign.class::isInstance)
                .map(Action.Assign.class::cast)
                .filter(assign -> !(assign.from().getFirst() instanceof Operand.Number))
                .flatMap(assign -> way.machine().address(assign.to()).stream())
                .anyMatch(address -> address == Machine.OBJECT + query.pointer());
    }

    /** Executes an instruction; says where execution may go on. */
    private List<Long> step(Machine machine, long pc) {
        List<Long> on = new ArrayList<>();
        for (Action action : actions(pc)) {
            switch (action) {
                case Action.Assign assign -> machine.assign(assign);
                case Action.Compare compare -> machine.compare(compare);
                case Action.Call call -> machine.called(decoder.stackPointer());
                case Action.End end -> {
                    return List.of();
                }
                case Action.Jump jump -> {
                    return machine.value(jump.target()).map(List::of).orElse(List.of());
                }
                case Action.Branch branch -> {
                    Optional<Boolean> taken = machine.isTaken(branch);
                    if (taken.orElse(true)) {
                        on.add(branch.target());
                    }
                    if (taken.filter(is -> is).isPresent()) {
                        return on;
                    }
                }
            }
        }
        Optional.ofNullable(next.get(pc)).ifPresent(behind -> on.add(0, behind));
        return on;
    }

    /** The loop, if the byte that is loaded here is that of the operation. */
    private Optional<Loop> loop(Way way) {
        Optional<Operand> loaded = loadedByte(way);
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        List<List<Long>> paths =
                IntStream.range(0, BYTES).mapToObj(value -> path(way, loaded.get(), value)).toList();
        Map<Long, Integer> visits = new TreeMap<>();
        paths.forEach(path -> path.stream().distinct().forEach(pc -> visits.merge(pc, 1, Integer::sum)));
        long own = query.operations().stream()
                .filter(each -> paths.get(each).stream().anyMatch(pc -> visits.get(pc) == 1))
                .count();
        return 2 * own < query.operations().size()
                ? Optional.empty()
                : begin(paths.get(query.operation()), visits, way.pc()).map(line -> new Loop(way.head(), line));
    }

    /** Where a byte from an address that is not known is put. */
    private Optional<Operand> loadedByte(Way way) {
        return actions(way.pc()).stream()
                .filter(action -> action instanceof Action.Assign assign
                        && assign.operation() == Action.Operation.COPY
                        && assign.to() instanceof Operand.Register
                        && assign.from().getFirst() instanceof Operand.Memory from
                        && from.bytes() == 1
                        && way.machine().address(from).isEmpty())
                .map(action -> ((Action.Assign) action).to())
                .findFirst();
    }

    /** Where execution goes from here with a value in the place of the byte, as long as that alone decides. */
    private List<Long> path(Way from, Operand place, long value) {
        Machine machine = from.machine().reading(constants);
        step(machine, from.pc());
        machine.put(place, Optional.of(value));
        List<Long> path = new ArrayList<>();
        List<Long> on = Optional.ofNullable(next.get(from.pc())).map(List::of).orElse(List.of());
        while (on.size() == 1 && instructions.containsKey(on.getFirst()) && path.size() < LONGEST) {
            path.add(on.getFirst());
            on = step(machine, on.getFirst());
        }
        return path;
    }

    /** The line at which the code of an operation begins, on the path that only it takes. */
    private Optional<Integer> begin(List<Long> path, Map<Long, Integer> visits, long dispatch) {
        int decision = IntStream.range(0, path.size() - 1).filter(i -> decides(path.get(i))).reduce(-1, (first, last) -> last);
        return path.stream()
                .skip(decision + 1L)
                .filter(pc -> visits.get(pc) == 1)
                .filter(pc -> !actions(pc).isEmpty() && actions(pc).stream().noneMatch(Action.Jump.class::isInstance))
                .filter(pc -> instructions.get(pc).location().file().equals(instructions.get(dispatch).location().file()))
                .map(this::line)
                .filter(line -> line > line(dispatch))
                .findFirst();
    }

    private boolean decides(long pc) {
        return actions(pc).stream().anyMatch(action -> action instanceof Action.Branch
                || action instanceof Action.Jump jump && !(jump.target() instanceof Operand.Number));
    }
}
