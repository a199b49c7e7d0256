package io.jdlv.tengo.run;

import io.jdlv.delve.Done;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Memory;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.Call;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.ScriptFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bytes of scripts' code that are replaced. Each is in the session's journal as long as it is in the host. Before one is
 * put back the function is looked at: code of a script that the host has forgotten may have become something else.
 */
public final class CodePatches {
    private final Session session;
    private final byte trap;
    private final Map<Long, Patch> patches = new LinkedHashMap<>();

    /** Where bytes were replaced of late: some VM may have read one before it was put back. */
    private final Set<Long> late = new HashSet<>();

    /**
     * @param session the host's
     * @param trap the operation that bytes are replaced by
     */
    public CodePatches(Session session, int trap) {
        this.session = session;
        this.trap = (byte) trap;
    }

    /**
     * A replaced byte.
     *
     * @param function whose it is
     * @param instruction the one whose operation it was
     * @param inPlace whether the host has it now; it has not while the script executes the instruction
     */
    public record Patch(ScriptFunction function, Instruction instruction, boolean inPlace) {
        /** Where the byte is. */
        public long address() {
            return function.base() + instruction.offset();
        }

        byte original() {
            return (byte) instruction.opcode().number();
        }
    }

    /** The patch at an address. */
    public Optional<Patch> at(long address) {
        return Optional.ofNullable(patches.get(address));
    }

    /**
     * The addresses of the bytes that have to be as they were while a script executes the instruction at one: its own, and that
     * of the return which a call looks ahead to.
     */
    public Set<Long> needed(long address) {
        Set<Long> all = new LinkedHashSet<>(Set.of(address));
        at(address).ifPresent(patch -> patch.function().code().returnBehind(patch.instruction())
                .ifPresent(behind -> all.add(patch.function().base() + behind.offset())));
        return all;
    }

    /** Puts back what another session has left replaced. */
    public void putBack(List<MemoryWrite> left) {
        List<Call<Done>> calls = new ArrayList<>();
        for (MemoryWrite each : left) {
            late.add(each.address());
            calls.add(set(each.address(), each.before().byteAt(0)));
        }
        calls.forEach(Call::await);
    }

    /** Whether a byte is replaced, or was of late. */
    public boolean wasAt(long address) {
        return patches.containsKey(address) || late.contains(address);
    }

    /** No VM can have read any more what has been put back. */
    public void forgetLate() {
        late.clear();
    }

    /** Whether a VM that has come to the operation by the byte at an address has read it before it was put back. */
    public boolean isPutBack(long address) {
        return session.delve().data().memory(address, 1).await().bytes().byteAt(0) != trap;
    }

    /**
     * Replaces the bytes of instructions that are not replaced yet, where memory still has the code that they are of.
     *
     * @param wanted offsets in the code of functions
     */
    public void put(Map<ScriptFunction, Set<Integer>> wanted) {
        Map<ScriptFunction, Set<Integer>> fresh = new LinkedHashMap<>();
        wanted.forEach((function, offsets) -> offsets.stream()
                .filter(offset -> !patches.containsKey(function.base() + offset))
                .forEach(offset -> fresh.computeIfAbsent(function, any -> new LinkedHashSet<>()).add(offset)));
        Set<Long> present = present(fresh.keySet());
        List<Call<Done>> calls = new ArrayList<>();
        fresh.forEach((function, offsets) -> offsets.stream()
                .filter(offset -> present.contains(function.base()))
                .flatMap(offset -> function.code().at(offset).stream())
                .forEach(instruction -> {
                    Patch patch = new Patch(function, instruction, true);
                    patches.put(patch.address(), patch);
                    session.writer().journal().lend(write(patch));
                    calls.add(set(patch.address(), trap));
                }));
        calls.forEach(Call::await);
    }

    /** Whether bytes are replaced now. */
    public boolean isEmpty() {
        return patches.isEmpty();
    }

    /** The code addresses of those functions that memory still has, but for what is replaced. */
    private Set<Long> present(Set<ScriptFunction> functions) {
        Map<ScriptFunction, Call<Memory>> codes = new LinkedHashMap<>();
        functions.forEach(function -> codes.put(
                function,
                session.delve().data().memory(function.base(), Math.min(Memory.MAX_LENGTH, function.code().size()))));
        Set<Long> present = new HashSet<>();
        codes.forEach((function, code) -> {
            if (isStill(function, code.await().bytes())) {
                present.add(function.base());
            }
        });
        return present;
    }

    /** Puts the byte of one instruction back for the time in which a script executes it. */
    public void lift(long address) {
        Patch patch = patches.get(address);
        if (patch != null && patch.inPlace()) {
            set(address, patch.original()).await();
            session.writer().journal().giveBack(write(patch));
            patches.put(address, new Patch(patch.function(), patch.instruction(), false));
        }
    }

    /** Replaces the byte again that was lifted, if it is still wanted. */
    public void lower(long address) {
        Patch patch = patches.get(address);
        if (patch != null && !patch.inPlace()) {
            Patch lowered = new Patch(patch.function(), patch.instruction(), true);
            patches.put(address, lowered);
            session.writer().journal().lend(write(lowered));
            set(address, trap).await();
        }
    }

    /** Replaces all lifted bytes again but for some. */
    public void lowerAllBut(Set<Long> lifted) {
        List.copyOf(patches.keySet()).stream().filter(address -> !lifted.contains(address)).forEach(this::lower);
    }

    /** Keeps only the patches at certain addresses and puts the others back. */
    public void retain(Collection<Long> addresses) {
        List<Patch> surplus =
                patches.values().stream().filter(patch -> !addresses.contains(patch.address())).toList();
        Set<Long> present = present(surplus.stream().map(Patch::function).collect(Collectors.toSet()));
        List<Call<Done>> calls = new ArrayList<>();
        for (Patch patch : surplus) {
            patches.remove(patch.address());
            late.add(patch.address());
            if (patch.inPlace()) {
                session.writer().journal().giveBack(write(patch));
                if (present.contains(patch.function().base())) {
                    calls.add(set(patch.address(), patch.original()));
                }
            }
        }
        calls.forEach(Call::await);
    }

    private boolean isStill(ScriptFunction function, ByteString now) {
        return function.code().instructions().stream()
                .filter(each -> each.offset() < now.size())
                .allMatch(each -> now.byteAt(each.offset()) == expected(function.base(), each));
    }

    private byte expected(long base, Instruction instruction) {
        Patch patch = patches.get(base + instruction.offset());
        return patch != null && patch.inPlace() ? trap : (byte) instruction.opcode().number();
    }

    /** Forgets all: the process has ended, and they with it. */
    public void forget() {
        patches.clear();
        late.clear();
    }

    private MemoryWrite write(Patch patch) {
        return new MemoryWrite(
                patch.address(),
                ByteString.copyOf(new byte[] {patch.original()}),
                ByteString.copyOf(new byte[] {trap}),
                true,
                "tengo break");
    }

    private Call<Done> set(long address, byte value) {
        return session.delve()
                .data()
                .set(EvalScope.CURRENT, "*(*uint8)(0x" + Long.toHexString(address) + ")", String.valueOf(Byte.toUnsignedInt(value)));
    }
}
