package io.jdlv.gvisor;

import io.jdlv.delve.Memory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/** The memory of one task's program at one stop, found by its mappings. */
final class MappedMemory implements ProgramMemory {
    private static final int WORD = 8;
    /** A B-tree of 10^9 segments is not deeper. */
    private static final int MAX_DEPTH = 12;

    /**
     * Short reads are of whole blocks, which are mapped as a whole as pages are: what a program passes the next time is often
     * near, and is then among what was expected to be read.
     */
    private static final int BLOCK = 512;

    private final TaskPointer task;
    private final MappingLayout layout;
    private final StopReads reads;
    private final Function<InFile, Optional<Long>> chunks;

    /**
     * @param layout how this runsc keeps mappings
     * @param reads by which the sentry's memory is read
     * @param chunks says where the sentry has the chunk of a file that a place is in
     */
    MappedMemory(TaskPointer task, MappingLayout layout, StopReads reads, Function<InFile, Optional<Long>> chunks) {
        this.task = task;
        this.layout = layout;
        this.reads = reads;
        this.chunks = chunks;
    }

    /**
     * A place in one of the sentry's files.
     *
     * @param type the address of the table of methods of the interface that the file is in
     * @param file the file's address
     * @param offset in the file, in bytes
     * @param interfacePlace where the interface is
     * @param interfaceType its type
     */
    record InFile(long type, long file, long offset, long interfacePlace, String interfaceType) {
        /** gVisor's chunks of a memory file (pkg/sentry/pgalloc, chunkShift). */
        private static final int CHUNK_SHIFT = 30;

        /** Which chunk of the file it is in. */
        int chunk() {
            return (int) (offset >>> CHUNK_SHIFT);
        }

        /** How far it is into the chunk. */
        long intoChunk() {
            return offset & ((1L << CHUNK_SHIFT) - 1);
        }

        /** How far the chunk goes on. */
        long leftInChunk() {
            return (1L << CHUNK_SHIFT) - intoChunk();
        }
    }

    /**
     * Where the sentry has a piece of the program's memory.
     *
     * @param address in the sentry, unsigned
     * @param length how far it goes on there
     */
    private record Piece(long address, long length) {}

    @Override
    public byte[] read(long address, int length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < length) {
            Optional<Piece> piece = find(address + all.size());
            if (piece.isEmpty()) {
                break;
            }
            int left = (int) Math.min(length - all.size(), Math.min(piece.get().length(), Memory.MAX_LENGTH));
            int before = all.size();
            read(piece.get().address(), left, all);
            if (all.size() - before < left) {
                break;
            }
        }
        return all.toByteArray();
    }

    /** Reads from the sentry's memory. */
    private void read(long address, int length, ByteArrayOutputStream into) {
        int before = length > BLOCK ? 0 : (int) (address & (BLOCK - 1));
        int wide = length > BLOCK ? length : before + length + BLOCK - 1 & -BLOCK;
        ByteBuffer bytes = reads.read(address - before, wide);
        if (bytes.capacity() > before) {
            into.write(bytes.array(), before, Math.min(length, bytes.capacity() - before));
        }
    }

    private Optional<Piece> find(long address) {
        ByteBuffer manager = reads.read(task.address() + layout.manager(), WORD);
        if (manager.capacity() < WORD || manager.getLong(0) == 0) {
            return Optional.empty();
        }
        MappingLayout.Node parts = layout.node();
        long place = manager.getLong(0) + layout.root();
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            ByteBuffer node = reads.read(place, parts.size());
            if (node.capacity() < parts.size()) {
                return Optional.empty();
            }
            long used = Math.min(node.getLong(parts.count()), parts.most());
            int behind = 0;
            for (int i = 0; i < used; i++) {
                long start = node.getLong(parts.keys() + 2 * i * WORD);
                if (Long.compareUnsigned(start, address) > 0) {
                    break;
                }
                long end = node.getLong(parts.keys() + (2 * i + 1) * WORD);
                if (Long.compareUnsigned(address, end) < 0) {
                    int segment = parts.values() + i * layout.segment().size();
                    return mapping(node, place, segment, address - start, end - address);
                }
                behind = i + 1;
            }
            if (node.get(parts.inner()) == 0) {
                return Optional.empty();
            }
            place = node.getLong(parts.children() + behind * WORD);
        }
        return Optional.empty();
    }

    /**
     * Where a segment is mapped.
     *
     * @param place where the node is in the sentry
     * @param segment where the segment is in the node
     * @param into how far the address is into the segment
     * @param left how far it goes on
     */
    private Optional<Piece> mapping(ByteBuffer node, long place, int segment, long into, long left) {
        Optional<Piece> direct = direct(node, segment + layout.segment().mapped(), into, left);
        if (direct.isPresent()) {
            return direct;
        }
        int file = segment + layout.segment().file();
        long offset = node.getLong(segment + layout.segment().offset()) + into;
        InFile inFile = new InFile(
                node.getLong(file), node.getLong(file + WORD), offset, place + file, layout.segment().fileType());
        return inFile.file() == 0
                ? Optional.empty()
                : chunks.apply(inFile).map(base -> new Piece(
                        base + inFile.intoChunk(), Math.min(left, inFile.leftInChunk())));
    }

    /** A mapping of one block, kept once the sentry has used the segment; its length is below 0 (pkg/safemem, BlockSeq). */
    private Optional<Piece> direct(ByteBuffer node, int blocks, long into, long left) {
        MappingLayout.Blocks parts = layout.segment().blocks();
        long data = node.getLong(blocks + parts.data());
        long limit = node.getLong(blocks + parts.limit());
        boolean one = node.getLong(blocks + parts.length()) < 0;
        return one && data != 0 && into < limit
                ? Optional.of(new Piece(data + node.getLong(blocks + parts.offset()) + into, Math.min(left, limit - into)))
                : Optional.empty();
    }
}
