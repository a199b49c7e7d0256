package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The memory of programs in the sandbox, which the sentry itself does not have at the programs' addresses. Nothing is called
 * in the sentry: the set of the memory manager's mappings (pkg/sentry/mm, pmas) says in which file of the sentry's, and where
 * in it, an address is, and the file's chunks say where the sentry has that mapped. All that is read as memory, for an
 * expression costs the server ten times as much.
 *
 * <p>What a program has not touched yet has no mapping there, and parts of files that the sentry itself never read may be
 * mapped in the program only: both cannot be read.
 */
final class ApplicationMemory {
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 1024, -1);

    private final DelveClient delve;
    private Optional<MappingLayout> layout = Optional.empty();
    /** A chunk that is mapped stays where it is. */
    private final Map<Chunk, Long> chunks = new HashMap<>();

    ApplicationMemory(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * A piece of a memory file.
     *
     * @param type of the interface that the file is in: the address of its table of methods
     * @param file its address
     * @param number which piece
     */
    private record Chunk(long type, long file, int number) {}

    /** The memory of a task's program, for one stop of the target. */
    ProgramMemory of(TaskPointer task) {
        return of(task, new StopReads(delve));
    }

    /**
     * The same.
     *
     * @param reads by which it is read
     */
    ProgramMemory of(TaskPointer task, StopReads reads) {
        if (layout.isEmpty()) {
            layout = MappingLayout.of(task, delve, reads);
        }
        return layout
                .<ProgramMemory>map(known -> new MappedMemory(task, known, reads, this::base))
                .orElse((address, length) -> new byte[0]);
    }

    /** Where the sentry has the chunk mapped that a place is in. */
    private Optional<Long> base(MappedMemory.InFile place) {
        Chunk chunk = new Chunk(place.type(), place.file(), place.chunk());
        Optional<Long> known = Optional.ofNullable(chunks.get(chunk)).or(() -> ask(place, chunk.number()));
        known.ifPresent(base -> chunks.put(chunk, base));
        return known;
    }

    private Optional<Long> ask(MappedMemory.InFile place, int number) {
        String file = "(*(*\"" + place.interfaceType() + "\")(" + GoNumber.hex(place.interfacePlace()) + ")).(*pgalloc.MemoryFile)";
        Call<Variable> list = delve.data().eval(EvalScope.CURRENT, "*(*[]pgalloc.chunkInfo)(" + file + ".chunks.v)", FLAT);
        Call<Variable> older = delve.data().eval(EvalScope.CURRENT, file + ".mappings.v", FLAT);
        return entry(list, number).or(() -> entry(older, number));
    }

    private static Optional<Long> entry(Call<Variable> chunks, int number) {
        return chunks.awaitUnlessRefused()
                .map(Values::target)
                .filter(list -> number < list.children().size())
                .map(list -> list.children().get(number))
                .flatMap(entry -> Values.field(entry, "mapping").or(() -> Optional.of(entry)))
                .flatMap(Values::integer)
                .filter(base -> base != 0);
    }
}
