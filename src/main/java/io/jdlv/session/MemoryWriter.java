package io.jdlv.session;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Data;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Done;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.lang.Assignment;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Changes the target's memory and can take it back. The bytes that were there are read in the burst that changes them and
 * kept in the {@link WriteJournal}; what has no address that we know, such as a register, is changed all the same. Where
 * a change goes is never taken from the {@link StopSnapshot}: it is asked anew.
 */
public final class MemoryWriter {
    /** Enough of a value to know its size: all fields, one element of an array. */
    private static final LoadConfig EXTENT = new LoadConfig(false, 4, 0, 1, -1);

    private static final LoadConfig ADDRESS = new LoadConfig(true, 1, 0, 0, 0);

    private final Session session;
    private final WriteJournal journal = new WriteJournal();

    MemoryWriter(Session session) {
        this.session = session;
    }

    /** The changes that can be taken back. */
    public WriteJournal journal() {
        return journal;
    }

    /**
     * Changes a variable or memory as the server does it, with the casts that {@link Evaluator} adds.
     *
     * @throws RemoteException when the server refuses it
     */
    public void set(EvalScope scope, Assignment assignment) {
        session.snapshot().forget();
        Optional<MemoryRegion> region = region(scope, assignment.left());
        if (region.isEmpty()) {
            assign(scope, assignment, data().set(scope, assignment.left(), assignment.right()));
            return;
        }
        Call<Memory> before = read(region.get());
        Call<Done> done = data().set(scope, assignment.left(), assignment.right());
        Call<Memory> after = read(region.get());
        if (assign(scope, assignment, done)) {
            after = read(region.get());
        }
        try {
            Memory old = before.await();
            Memory now = after.await();
            if (changed(old, now)) {
                journal.add(write(region.get(), old, now, "set " + text(assignment)));
            }
        } catch (RemoteException unreadable) {
            // it was changed as asked; only that the old bytes are not known here, so there is nothing to restore
            return;
        }
    }

    /**
     * The same, looking at the bytes and at the instructions that they are before and after.
     *
     * @throws WriteException when a breakpoint is among the bytes, or the place has no address
     * @throws RemoteException when the server refuses it
     */
    public MemoryChange patch(EvalScope scope, Assignment assignment) {
        session.snapshot().forget();
        MemoryRegion region = region(scope, assignment.left())
                .orElseThrow(() -> new WriteException("It is not known where " + assignment.left().strip()
                        + " is in memory or how large it is; set changes it without showing anything."));
        Instructions instructions = new Instructions(scope, region);
        Call<Memory> before = read(region);
        instructions.refuseBreakpoints();
        MemoryWrite meant = meant(region, before.await(), "patch " + text(assignment));
        Call<Done> done = data().set(scope, assignment.left(), assignment.right());
        Call<Memory> after = read(region);
        Call<List<AsmInstruction>> changed = instructions.disassemble();
        try {
            if (assign(scope, assignment, done)) {
                after = read(region);
                changed = instructions.disassemble();
            }
        } catch (RemoteException refusal) {
            journal.remove(meant);
            throw refusal;
        }
        made(region, meant, before.await(), after.await());
        return instructions.change(before.await().bytes(), after.await().bytes(), changed);
    }

    /**
     * Writes bytes.
     *
     * @param place an expression that is an address: an integer or a pointer
     * @param bytes at least one
     * @param typed what was typed, for the journal
     * @throws WriteException when a breakpoint is among the bytes, or the place is no address
     * @throws RemoteException when the server refuses it; some bytes may have been changed then, and can be taken back
     */
    public MemoryChange write(EvalScope scope, String place, byte[] bytes, String typed) {
        session.snapshot().forget();
        OptionalLong address = Addresses.of(session.evaluator().evaluate(scope, place, ADDRESS));
        MemoryRegion region = new MemoryRegion(
                address.orElseThrow(() -> new WriteException(place.strip() + " is neither a pointer nor a number.")),
                bytes.length);
        Instructions instructions = new Instructions(scope, region);
        Call<Memory> order = read(region);
        instructions.refuseBreakpoints();
        MemoryWrite meant = meant(region, order.await(), typed);
        Sent sent = send(scope, instructions, order.await(), bytes);
        // before it is known whether all were written: those that were can be taken back
        made(region, meant, sent.before().await(), sent.after().await());
        return sent.change(instructions);
    }

    /**
     * Takes the last change back.
     *
     * @param force whether it is done even if the bytes are no longer those of the change
     * @throws WriteException when there is none, a breakpoint is among the bytes, or they have changed since
     * @throws RemoteException when the server refuses it
     */
    public MemoryChange undo(EvalScope scope, boolean force) {
        session.snapshot().forget();
        MemoryWrite last = journal.last()
                .orElseThrow(() -> new WriteException("Nothing was changed that could be taken back."));
        MemoryRegion region = new MemoryRegion(last.address(), last.before().size());
        Instructions instructions = new Instructions(scope, region);
        Call<Memory> current = read(region);
        instructions.refuseBreakpoints();
        if (!force && !current.await().bytes().equals(last.after())) {
            throw new WriteException("The " + region.size() + " bytes at " + GoNumber.hex(region.address())
                    + " are no longer those of the last change; undo -force restores them all the same.");
        }
        Sent sent = send(scope, instructions, current.await(), last.before().toByteArray());
        MemoryChange change = sent.change(instructions);
        journal.remove(last);
        return change;
    }

    private Sent send(EvalScope scope, Instructions instructions, Memory order, byte[] bytes) {
        MemoryRegion region = instructions.region;
        Call<Memory> before = read(region);
        List<Call<Done>> done = new ArrayList<>();
        for (Assignment each : BytesAsAssignments.of(region.address(), bytes, order.littleEndian())) {
            done.add(data().set(scope, each.left(), each.right()));
        }
        return new Sent(before, done, read(region), instructions.disassemble());
    }

    /** Bytes on their way to the target. */
    private record Sent(
            Call<Memory> before, List<Call<Done>> done, Call<Memory> after, Call<List<AsmInstruction>> code) {
        MemoryChange change(Instructions instructions) {
            done.forEach(Call::await);
            return instructions.change(before.await().bytes(), after.await().bytes(), code);
        }
    }

    /** Awaits an assignment, and makes it again with other casts where the server refuses; tells whether it did. */
    private boolean assign(EvalScope scope, Assignment assignment, Call<Done> done) {
        try {
            done.await();
            return false;
        } catch (RemoteException refusal) {
            if (refusal.isProcessExited()) {
                throw refusal;
            }
            List<String> sides = session.evaluator()
                    .rewrite(scope, List.of(assignment.left(), assignment.right()))
                    .orElseThrow(() -> refusal);
            try {
                data().set(scope, sides.get(0), sides.get(1)).await();
                return true;
            } catch (RemoteException secondRefusal) {
                // it speaks of an assignment that nobody typed
                throw refusal;
            }
        }
    }

    private Optional<MemoryRegion> region(EvalScope scope, String place) {
        Optional<MemoryRegion> literal = MemoryRegion.ofLiteral(place);
        if (literal.isPresent()) {
            return literal;
        }
        try {
            return MemoryRegion.of(session.evaluator().evaluate(scope, place, EXTENT));
        } catch (RemoteException refusal) {
            // the assignment will be refused as well, in the words for that
            return Optional.empty();
        }
    }

    private static String text(Assignment assignment) {
        return assignment.left().strip() + " = " + assignment.right().strip();
    }

    /** Notes a change before it is made; what will be there is not known yet. */
    private MemoryWrite meant(MemoryRegion region, Memory before, String typed) {
        MemoryWrite meant = write(region, before, before, typed);
        journal.add(meant);
        return meant;
    }

    private void made(MemoryRegion region, MemoryWrite meant, Memory before, Memory after) {
        if (changed(before, after)) {
            journal.replace(meant, write(region, before, after, meant.typed()));
        } else {
            journal.remove(meant);
        }
    }

    private static boolean changed(Memory before, Memory after) {
        return before.bytes().size() == after.bytes().size() && !before.bytes().equals(after.bytes());
    }

    private static MemoryWrite write(MemoryRegion region, Memory before, Memory after, String typed) {
        return new MemoryWrite(region.address(), before.bytes(), after.bytes(), before.littleEndian(), typed);
    }

    private Call<Memory> read(MemoryRegion region) {
        return data().memory(region.address(), Math.min(region.size(), Memory.MAX_LENGTH));
    }

    private Data data() {
        return session.delve().data();
    }

    /** What is known of the code at a region before it is changed; asked for when this is made. */
    private final class Instructions {
        private final EvalScope scope;
        private final MemoryRegion region;
        private final Call<List<Breakpoint>> breakpoints;
        private final Call<List<AsmInstruction>> before;

        Instructions(EvalScope scope, MemoryRegion region) {
            DelveClient delve = session.delve();
            this.scope = scope;
            this.region = region;
            this.breakpoints = delve.breakpoints().list(true);
            this.before = disassemble();
        }

        Call<List<AsmInstruction>> disassemble() {
            return session.delve()
                    .program().disassembleFunction(scope, region.address(), session.configuration().assemblyFlavour());
        }

        /** The server puts the old byte back when it clears a breakpoint, which would undo a part of the change. */
        void refuseBreakpoints() {
            for (Breakpoint each : breakpoints.await()) {
                boolean inside = each.watchExpr().isEmpty() && each.addresses().stream().anyMatch(region::contains);
                if (inside && !each.disabled()) {
                    throw new WriteException("Breakpoint " + each.id() + " is among the bytes to change; clear it first.");
                }
            }
        }

        MemoryChange change(ByteString oldBytes, ByteString newBytes, Call<List<AsmInstruction>> after) {
            return new MemoryChange(region.address(), oldBytes, newBytes, orNone(before), orNone(after));
        }

        /** Data is no code, which the server says by an error. */
        private static List<AsmInstruction> orNone(Call<List<AsmInstruction>> instructions) {
            try {
                return instructions.await();
            } catch (RemoteException notCode) {
                return List.of();
            }
        }
    }
}
