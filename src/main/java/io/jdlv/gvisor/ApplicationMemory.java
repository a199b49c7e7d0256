package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The memory of a program in the sandbox, which the sentry itself does not have at the program's addresses. Nothing is called
 * in the sentry: the set of the memory manager's mappings (pkg/sentry/mm, pmas) says in which file of the sentry's, and where
 * in it, an address is, and the file's chunks say where the sentry has that mapped.
 *
 * <p>What the program has not touched yet has no mapping there, and parts of files that the sentry itself never read may be
 * mapped in the program only: both cannot be read.
 *
 * <p>It is good for one stop of the target, and remembers what it has asked.
 */
final class ApplicationMemory implements ProgramMemory {
    /** gVisor's chunks of a memory file (pkg/sentry/pgalloc, chunkShift). */
    private static final int CHUNK_SHIFT = 30;

    /** A B-tree of 10^9 segments is not deeper. */
    private static final int MAX_DEPTH = 12;

    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 1024, -1);

    private final DelveClient delve;
    private final String root;
    /** The way to one place is mostly the way to the next. */
    private final Map<String, Call<Variable>> asked = new HashMap<>();

    ApplicationMemory(DelveClient delve, TaskPointer task) {
        this.delve = delve;
        this.root = task.field("image.MemoryManager.pmas.root");
    }

    @Override
    public byte[] read(long address, int length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < length) {
            Optional<Piece> piece = find(address + all.size());
            if (piece.isEmpty()) {
                break;
            }
            long left = Math.min(length - all.size(), Math.min(piece.get().length(), Memory.MAX_LENGTH));
            byte[] bytes = bytes(piece.get().address(), (int) left);
            all.writeBytes(bytes);
            if (bytes.length < left) {
                break;
            }
        }
        return all.toByteArray();
    }

    private byte[] bytes(long address, int length) {
        try {
            return delve.data().memory(address, length).await().bytes().toByteArray();
        } catch (RemoteException e) {
            return new byte[0];
        }
    }

    /**
     * Where the sentry has a piece of the program's memory.
     *
     * @param address in the sentry, unsigned
     * @param length how far it goes on there
     */
    private record Piece(long address, long length) {}

    private Optional<Piece> find(long address) {
        String node = root;
        try {
            for (int depth = 0; depth < MAX_DEPTH; depth++) {
                Call<Variable> count = eval(node + ".nrSegments");
                Call<Variable> inner = eval(node + ".hasChildren");
                Call<Variable> keys = eval(node + ".keys");
                int used = Values.integer(count.await()).orElse(0L).intValue();
                int behind = 0;
                for (int i = 0; i < Math.min(used, keys.await().children().size()); i++) {
                    Variable range = keys.await().children().get(i);
                    long start = number(range, "Start");
                    if (Long.compareUnsigned(start, address) > 0) {
                        break;
                    }
                    long end = number(range, "End");
                    if (Long.compareUnsigned(address, end) < 0) {
                        return mapping(node + ".values[" + i + "]", address - start, end - address);
                    }
                    behind = i + 1;
                }
                if (!inner.await().value().equals("true")) {
                    return Optional.empty();
                }
                node += ".children[" + behind + "]";
            }
        } catch (RemoteException e) {
            // the program has no memory, or this runsc keeps it otherwise: nothing can be read
        }
        return Optional.empty();
    }

    /** @param into how far the address is into the segment */
    private Optional<Piece> mapping(String segment, long into, long left) {
        Call<Variable> offset = eval(segment + ".off");
        Call<Variable> mapped = eval(segment + ".internalMappings");
        Call<Variable> chunks = eval("*(*[]pgalloc.chunkInfo)(" + segment + ".file.(*pgalloc.MemoryFile).chunks.v)");
        Call<Variable> olderChunks = eval(segment + ".file.(*pgalloc.MemoryFile).mappings.v");
        Optional<Piece> direct = direct(mapped, into, left);
        if (direct.isPresent()) {
            return direct;
        }
        long inFile = Values.integer(offset.await()).orElse(0L) + into;
        int chunk = (int) (inFile >>> CHUNK_SHIFT);
        long inChunk = inFile & ((1L << CHUNK_SHIFT) - 1);
        return base(chunks, chunk)
                .or(() -> base(olderChunks, chunk))
                .map(base -> new Piece(base + inChunk, Math.min(left, (1L << CHUNK_SHIFT) - inChunk)));
    }

    /** A mapping of one block, kept once the sentry has used the segment; its length is below 0 (pkg/safemem, BlockSeq). */
    private static Optional<Piece> direct(Call<Variable> mapped, long into, long left) {
        try {
            Variable blocks = mapped.await();
            long data = Values.field(blocks, "data").map(Values::address).orElse(0L);
            boolean one = Values.field(blocks, "length").flatMap(Values::integer).orElse(0L) < 0;
            long limit = number(blocks, "limit");
            return one && data != 0 && into < limit
                    ? Optional.of(new Piece(data + number(blocks, "offset") + into, Math.min(left, limit - into)))
                    : Optional.empty();
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> base(Call<Variable> chunks, int chunk) {
        try {
            Variable list = Values.target(chunks.await());
            if (chunk >= list.children().size()) {
                return Optional.empty();
            }
            Variable entry = list.children().get(chunk);
            return Values.field(entry, "mapping").or(() -> Optional.of(entry)).flatMap(Values::integer).filter(base -> base != 0);
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    private static long number(Variable struct, String field) {
        return Values.field(struct, field).flatMap(Values::integer).orElse(0L);
    }

    private Call<Variable> eval(String expression) {
        return asked.computeIfAbsent(expression, each -> delve.data().eval(EvalScope.CURRENT, each, FLAT));
    }
}
