package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** In bytes, of both architectures. */
    private static final int LONGEST_RETURN = 4;

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
        Map<String, List<Syscall>> byName =
                wanted.stream().collect(Collectors.groupingBy(Syscall::handler, LinkedHashMap::new, Collectors.toList()));
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
        return onlyReturns(found, delve);
    }

    /**
     * Leaves out what servers count among a function's returns and is none: the calls of deferred functions before it
     * (FindDeferReturnCalls in Delve's pkg/proc/target_exec.go), where the results are not in their registers yet.
     */
    private static List<Handler> onlyReturns(List<Handler> handlers, DelveClient delve) {
        Map<Long, Call<List<AsmInstruction>>> code = new HashMap<>();
        for (Handler handler : handlers) {
            handler.returns.forEach(address -> code.put(
                    address,
                    delve.program().disassemble(EvalScope.CURRENT, address, address + LONGEST_RETURN, AssemblyFlavour.GNU)));
        }
        return handlers.stream()
                .map(each -> new Handler(
                        each.name,
                        each.location,
                        each.entry,
                        each.returns.stream().filter(address -> HandlerCode.isReturn(code.get(address).await().getFirst())).toList(),
                        each.calls))
                .toList();
    }

    /** A condition on the call's number, where the handler has other calls as well that are not wanted; else empty. */
    String condition(SyscallTable table, String number) {
        boolean others = table.syscalls().stream().filter(call -> call.handler().equals(name)).count() > calls.size();
        return others
                ? calls.stream().map(call -> number + " == " + call.number()).collect(Collectors.joining(" || "))
                : "";
    }
}
