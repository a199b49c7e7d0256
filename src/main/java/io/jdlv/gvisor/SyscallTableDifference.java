package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * In what two tables of system calls differ.
 *
 * @param other what the other table is called
 * @param changes the calls that differ, by number
 */
record SyscallTableDifference(String other, List<Change> changes) implements Result {
    SyscallTableDifference {
        changes = List.copyOf(changes);
    }

    /**
     * A call that differs.
     *
     * @param before as the other table has it, if it does
     * @param after as this table has it, if it does
     */
    record Change(Optional<Syscall> before, Optional<Syscall> after) {}

    /** Compares two tables of one architecture. */
    static SyscallTableDifference between(String name, SyscallTable other, SyscallTable ours) {
        TreeSet<Long> numbers = new TreeSet<>();
        Stream.of(other, ours).flatMap(table -> table.syscalls().stream()).forEach(call -> numbers.add(call.number()));
        return new SyscallTableDifference(
                name,
                numbers.stream()
                        .map(number -> new Change(other.find(number), ours.find(number)))
                        .filter(change -> !change.before().equals(change.after()))
                        .toList());
    }

    @Override
    public String kind() {
        return "gvisor-syscalls-difference";
    }

    @Override
    public void writeTo(TextSink out) {
        if (changes.isEmpty()) {
            out.println("The table is the same as that of " + other + ".");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Change change : changes) {
            change.before().ifPresent(call -> rows.add(row("- ", call)));
            change.after().ifPresent(call -> rows.add(row("+ ", call)));
        }
        out.println("- " + other);
        out.println("+ this sandbox");
        out.print(Table.of(rows, 0, 8, 2, ' '));
    }

    private static List<String> row(String sign, Syscall call) {
        List<String> cells = new ArrayList<>(SyscallTableText.row(call));
        cells.set(0, sign + cells.getFirst());
        return cells;
    }
}
