package io.jdlv.tengo.vm;

import io.jdlv.delve.Done;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads and changes the few fields of a VM by which it is stopped and let go on. */
public final class VmControl {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 0, 0, -1);

    /** What the operation makes something else of. */
    private static final Set<String> CHANGED = Set.of("Array", "Map");

    private final Session session;
    private final Names names;

    VmControl(Session session, Names names) {
        this.session = session;
        this.names = names;
    }

    /**
     * Where a VM is.
     *
     * @param ip its instruction pointer
     * @param sp how many stack slots are in use
     * @param code the address of the code that it executes
     * @param depth how many calls of the script there are
     */
    public record Registers(int ip, int sp, long code, int depth) {}

    /** The VM whose method a goroutine is in, by its innermost frame; empty when that is no method of a VM. */
    public Optional<Long> receiver(long goroutine) {
        return session.delve().data().arguments(EvalScope.CURRENT.withGoroutine(goroutine), FLAT).await().stream()
                .filter(argument -> argument.type().equals("*" + names.path() + ".VM"))
                .map(Fields::pointee)
                .filter(address -> address != 0)
                .findFirst();
    }

    /** Where a VM is. */
    public Registers registers(long vm) {
        return registers(Set.of(vm)).get(vm);
    }

    /** Where VMs are, in one turnaround. */
    public Map<Long, Registers> registers(Set<Long> vms) {
        Map<Long, List<Call<Variable>>> asked = new LinkedHashMap<>();
        vms.forEach(vm -> {
            String object = names.at("VM", vm);
            asked.put(vm, Stream.of(".ip", ".sp", ".curInsts", ".framesIndex").map(field -> eval(object + field)).toList());
        });
        Map<Long, Registers> found = new LinkedHashMap<>();
        asked.forEach((vm, calls) -> {
            List<Variable> fields = Call.all(calls).await();
            found.put(vm, new Registers(
                    Fields.number(fields.get(0)), Fields.number(fields.get(1)), fields.get(2).base(), Fields.number(fields.get(3))));
        });
        return found;
    }

    /** Where a VM has how many stack slots are in use. */
    public long stackPointer(long vm) {
        return eval(names.at("VM", vm) + ".sp").await().address();
    }

    /**
     * How many stack slots have to seem to be in use for the operation that makes values immutable to do nothing: up to one
     * that it does not change, which is made so.
     *
     * @param now where the VM is
     */
    public int raised(long vm, Registers now) {
        return harmlessSlot(names.at("VM", vm), now.sp()) + 1;
    }

    /**
     * Has a VM that is at the operation which makes values immutable do nothing there, and go back to the instruction before.
     *
     * @param now where it is
     * @param raised how many stack slots seem to be in use, until {@link #setSp} is called
     */
    public void passOver(long vm, Registers now, int raised) {
        String object = names.at("VM", vm);
        Call<Done> moved = set(object + ".sp", raised);
        Call<Done> back = set(object + ".ip", now.ip() - 1);
        moved.await();
        back.await();
    }

    /**
     * A slot whose value the operation leaves alone: the first one that is not in use, which is emptied; where the whole stack
     * is in use, the topmost one that has neither an array nor a map.
     */
    private int harmlessSlot(String object, int sp) {
        Variable stack = eval(object + ".stack").await();
        if (sp < stack.length()) {
            long slot = eval(object + ".stack[" + sp + "]").await().address();
            set("*(*uintptr)(0x" + Long.toHexString(slot) + ")", 0).await();
            return sp;
        }
        List<Variable> used = session.delve()
                .data()
                .eval(EvalScope.CURRENT, object + ".stack[0:" + sp + "]", new LoadConfig(false, 0, 0, sp, -1))
                .await()
                .children();
        return IntStream.range(0, used.size())
                .map(i -> used.size() - 1 - i)
                .filter(i -> !CHANGED.contains(names.shortType(used.get(i).children().getFirst().type())))
                .findFirst()
                .orElseThrow(() -> new VmException("The script cannot be stopped here: its stack is full of arrays and maps."));
    }

    /** Sets how many stack slots a VM uses. */
    public void setSp(long vm, int sp) {
        set(names.at("VM", vm) + ".sp", sp).await();
    }

    private Call<Variable> eval(String expression) {
        return session.delve().data().eval(EvalScope.CURRENT, expression, FLAT);
    }

    private Call<Done> set(String place, int value) {
        return session.delve().data().set(EvalScope.CURRENT, place, String.valueOf(value));
    }
}
