package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.delve.Memory;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A function of the sentry that handles system calls, with its places in the code.
 *
 * @param name its full name
 * @param location where a breakpoint on it is, behind its prologue
 * @param entry its first instruction, unsigned
 * @param returns its return instructions, unsigned
 * @param calls those that it handles and that are wanted
 */
record Handler(String name, Location location, long entry, List<Long> returns, List<Syscall> calls) {
    private static final byte AMD64_RETURN = (byte) 0xc3;

    /** INT 3. */
    private static final byte AMD64_BREAKPOINT = (byte) 0xcc;

    /** Of Go's RET, which returns to where the link register says. */
    private static final byte[] ARM64_RETURN = {(byte) 0xc0, 0x03, 0x5f, (byte) 0xd6};

    /** BRK, as Delve writes it (pkg/proc/arm64_arch.go). */
    private static final byte[] ARM64_BREAKPOINT = {0, 0, 0x20, (byte) 0xd4};

    Handler {
        returns = List.copyOf(returns);
        calls = List.copyOf(calls);
    }

    /**
     * Finds the handlers of system calls, in two turnarounds.
     *
     * @throws CommandException when the server does not find one of them
     */
    static List<Handler> of(List<Syscall> wanted, DelveClient delve) {
        Map<String, List<Syscall>> byName = byName(wanted);
        List<Call<FoundLocations>> places = new ArrayList<>();
        List<Call<List<Long>>> returns = new ArrayList<>();
        for (String name : byName.keySet()) {
            places.add(delve.program().findLocation(EvalScope.CURRENT, name, false, List.of()));
            returns.add(delve.program().functionReturns(name));
        }
        List<Handler> found = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, List<Syscall>> each : byName.entrySet()) {
            try {
                Location place = places.get(i).await().locations().getFirst();
                long entry = place.function().orElseThrow().value();
                found.add(new Handler(each.getKey(), place, entry, returns.get(i).await(), each.getValue()));
            } catch (RemoteException e) {
                throw new CommandException("the handler of " + each.getValue().getFirst().name() + ", " + each.getKey()
                        + ", is not found: " + e.getMessage(), e);
            }
            i++;
        }
        return withReturnInstructions(found, delve);
    }

    /** Calls by the names of their handlers, in order. */
    static Map<String, List<Syscall>> byName(List<Syscall> calls) {
        return calls.stream().collect(Collectors.groupingBy(Syscall::handler, LinkedHashMap::new, Collectors.toList()));
    }

    /** The same for other calls. */
    Handler handling(List<Syscall> wanted) {
        return new Handler(name, location, entry, returns, wanted);
    }

    /**
     * Keeps the instructions that return. The server counts the calls of runtime.deferreturn as well, behind which the
     * registers are yet to get the results. Bytes tell them apart; a server may fail to disassemble a piece of a function. Where
     * memory has a breakpoint instead, a disassembly has what was there.
     */
    private static List<Handler> withReturnInstructions(List<Handler> handlers, DelveClient delve) {
        Map<Long, Call<Memory>> code = new HashMap<>();
        handlers.forEach(handler -> handler.returns.forEach(pc -> code.put(pc, delve.data().memory(pc, ARM64_RETURN.length))));
        Predicate<Long> returns = pc -> {
            byte[] bytes = code.get(pc).await().bytes().toByteArray();
            return isReturn(isBreakpoint(bytes) ? original(pc, bytes[0] == AMD64_BREAKPOINT, delve) : bytes);
        };
        return handlers.stream()
                .map(handler -> new Handler(
                        handler.name, handler.location, handler.entry, handler.returns.stream().filter(returns).toList(), handler.calls))
                .toList();
    }

    private static boolean isReturn(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == AMD64_RETURN || Arrays.equals(bytes, ARM64_RETURN);
    }

    private static boolean isBreakpoint(byte[] bytes) {
        return bytes[0] == AMD64_BREAKPOINT || Arrays.equals(bytes, ARM64_BREAKPOINT);
    }

    /** An instruction on which a breakpoint is, as it is without; nothing of use where it is longer than a return. */
    private static byte[] original(long pc, boolean isAmd64, DelveClient delve) {
        long end = pc + (isAmd64 ? 1 : ARM64_RETURN.length);
        return delve.program().disassemble(EvalScope.CURRENT, pc, end, AssemblyFlavour.GO).awaitUnlessRefused().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(instruction -> instruction.bytes().toByteArray())
                .orElse(new byte[0]);
    }

    /** The wanted call of a number, if this handles it. */
    Optional<Syscall> call(long number) {
        return calls.stream().filter(call -> call.number() == number).findFirst();
    }

    /** A condition on the call's number, where the handler has other calls as well that are not wanted; else empty. */
    String condition(SyscallTable table, String number) {
        boolean others = table.syscalls().stream().filter(call -> call.handler().equals(name)).count() > calls.size();
        return others
                ? calls.stream().map(call -> number + " == " + call.number()).collect(Collectors.joining(" || "))
                : "";
    }
}
