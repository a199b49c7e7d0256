package io.jdlv.tengo.vm;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Location;
import io.jdlv.delve.Memory;
import io.jdlv.session.Session;
import io.jdlv.tengo.machine.LoopFinder;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The places in the VM's loop as the machine code of the host says; its Go source is not needed. */
final class CodeLines {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 0, 0, -1);

    /** Where a VM is taken to be, to learn where its fields are. */
    private static final long SOMEWHERE = 0x10000;

    private static final int PIECE = 4096;

    private final Session session;
    private final Map<Long, Optional<ByteBuffer>> pieces = new HashMap<>();

    private CodeLines(Session session) {
        this.session = session;
    }

    /**
     * Finds them in the code.
     *
     * @param run where the method run begins
     * @throws VmException when the code is not understood
     */
    static HostLines of(Session session, Names names, OpcodeTable opcodes, Location run) {
        return new CodeLines(session).find(names, opcodes, run);
    }

    private HostLines find(Names names, OpcodeTable opcodes, Location run) {
        int operation = opcodes.find(Opcode.IMMUTABLE)
                .orElseThrow(() -> new VmException("This host's VM has no operation " + Opcode.IMMUTABLE + "."))
                .number();
        long pointer = session.delve().data().eval(EvalScope.CURRENT, names.at("VM", SOMEWHERE) + ".ip", FLAT).await().address()
                - SOMEWHERE;
        LoopFinder.Query query = new LoopFinder.Query(
                pointer,
                operation,
                IntStream.range(0, opcodes.opcodes().size())
                        .filter(number -> opcodes.find(number).isPresent())
                        .boxed()
                        .collect(Collectors.toSet()));
        return LoopFinder.find(code(run), query, this::word)
                .map(loop -> new HostLines(run.file(), run.line(), loop.head(), loop.operation(), HostLines.Origin.CODE))
                .orElseThrow(() -> new VmException("The machine code of its loop is not as this jdlv knows it."));
    }

    private List<AsmInstruction> code(Location run) {
        List<AsmInstruction> code = code(run, AssemblyFlavour.INTEL);
        return LoopFinder.isArm(code) ? code(run, AssemblyFlavour.GNU) : code;
    }

    private List<AsmInstruction> code(Location run, AssemblyFlavour flavour) {
        return session.delve().program().disassembleFunction(EvalScope.CURRENT, run.pc(), flavour).await();
    }

    /** A word of the tables in the program's memory, of which a piece is read at once. */
    private Optional<Long> word(long address) {
        long base = address - address % PIECE;
        Optional<ByteBuffer> piece = pieces.computeIfAbsent(
                base,
                any -> session.delve().data().memory(base, PIECE).awaitUnlessRefused().map(Memory::numbers));
        int at = (int) (address - base);
        return piece.filter(bytes -> at + Long.BYTES <= bytes.capacity()).map(bytes -> bytes.getLong(at));
    }
}
