package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;

/**
 * Where a runsc has the parts of its set of mappings (pkg/sentry/mm, pmas), a B-tree: offsets in bytes. They are learned from
 * the debugging information, by asking for the parts of one task's, and hold for all.
 *
 * @param manager of the pointer to the memory manager, in a task
 * @param root of the root node, in a memory manager
 * @param node the parts of a node
 * @param segment the parts of a segment
 */
record MappingLayout(int manager, int root, Node node, Segment segment) {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 0, 0, 0);
    /** Nodes, arrays of two segments, and what is in these. */
    private static final LoadConfig PARTS = new LoadConfig(false, 4, 0, 2, -1);

    private static final int WORD = 8;

    /**
     * The parts of a node.
     *
     * @param size of all of it
     * @param count of the number of segments
     * @param inner of whether it has children
     * @param keys of the ranges of addresses, each two words
     * @param most how many segments it can have
     * @param values of the segments
     * @param children of the pointers to its children, one more than segments
     */
    record Node(int size, int count, int inner, int keys, int most, int values, int children) {}

    /**
     * The parts of a segment.
     *
     * @param size of one, with what lies between two
     * @param file of the file that it is in, an interface
     * @param fileType the interface's type
     * @param offset of where it begins in the file
     * @param mapped of where the sentry has it mapped, if that is known (pkg/safemem, BlockSeq)
     * @param blocks the parts of that
     */
    record Segment(int size, int file, String fileType, int offset, int mapped, Blocks blocks) {}

    /** The parts of a sequence of blocks. */
    record Blocks(int data, int length, int offset, int limit) {}

    /**
     * Learns it from a task, in a turnaround; empty where this runsc keeps mappings otherwise, or the task has no memory.
     *
     * @param reads those that a search in the task's mappings begins with are sent
     */
    static Optional<MappingLayout> of(TaskPointer task, DelveClient delve, StopReads reads) {
        Call<Variable> managerAsked = delve.data().eval(EvalScope.CURRENT, task.field("image.MemoryManager"), FLAT);
        Call<Variable> rootAsked = delve.data().eval(EvalScope.CURRENT, task.field("image.MemoryManager.pmas.root"), PARTS);
        Optional<Variable> root = rootAsked.awaitUnlessRefused();
        Optional<Variable> manager =
                managerAsked.awaitUnlessRefused().filter(pointer -> Values.pointer(pointer) != 0);
        Optional<MappingLayout> layout = manager.flatMap(
                pointer -> root.flatMap(MappingLayout::node).flatMap(node -> root.flatMap(MappingLayout::segment)
                        .map(segment -> new MappingLayout(
                                (int) (pointer.address() - task.address()),
                                (int) (root.get().address() - Values.pointer(pointer)),
                                node,
                                segment))));
        layout.ifPresent(learned -> reads.expect(List.of(
                new StopReads.Read(manager.get().address(), WORD), new StopReads.Read(root.get().address(), learned.node().size()))));
        return layout;
    }

    private static Optional<Node> node(Variable root) {
        return Values.field(root, "keys").flatMap(keys -> Values.field(root, "children")
                .flatMap(children -> at(root, "nrSegments").flatMap(count -> at(root, "hasChildren").flatMap(inner -> at(root, "values")
                        .map(values -> new Node(
                                offset(root, children) + (int) children.length() * WORD,
                                count,
                                inner,
                                offset(root, keys),
                                (int) keys.length(),
                                values,
                                offset(root, children)))))));
    }

    private static Optional<Segment> segment(Variable root) {
        return Values.field(root, "values").filter(values -> values.children().size() == 2).flatMap(values -> {
            Variable first = values.children().getFirst();
            int size = offset(first, values.children().get(1));
            return Values.field(first, "file").flatMap(file -> at(first, "off").flatMap(begin -> Values.field(first, "internalMappings")
                    .flatMap(mapped -> blocks(mapped)
                            .map(blocks -> new Segment(size, offset(first, file), file.type(), begin, offset(first, mapped), blocks)))));
        });
    }

    private static Optional<Blocks> blocks(Variable mapped) {
        return at(mapped, "data").flatMap(data -> at(mapped, "length").flatMap(length -> at(mapped, "offset")
                .flatMap(offset -> at(mapped, "limit").map(limit -> new Blocks(data, length, offset, limit)))));
    }

    private static Optional<Integer> at(Variable struct, String field) {
        return Values.field(struct, field).map(part -> offset(struct, part));
    }

    private static int offset(Variable whole, Variable part) {
        return (int) (part.address() - whole.address());
    }
}
