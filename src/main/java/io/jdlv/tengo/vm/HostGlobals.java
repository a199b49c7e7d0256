package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.session.GoroutinePages;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the names of a script's global variables in the host's memory: the Compiled that runs a VM has them by number. The VM
 * does not point at it, so it is looked for on the stack above the VM, and where RunContext waits for the VM's goroutine. It is
 * the VM's if both have their globals in the same place; an optimised host may show another word as the receiver.
 */
final class HostGlobals {
    private static final int DEPTH = 200;

    /** Looking at the stacks of very many goroutines takes long. */
    private static final int MOST_STACKS = 200;

    private static final LoadConfig FLAT = new LoadConfig(false, 0, 0, 0, -1);

    /** A map's keys and values. */
    private static final LoadConfig ALL = new LoadConfig(false, 1, 4096, 1 << 20, -1);

    private final Session session;
    private final Names names;

    HostGlobals(Session session, Names names) {
        this.session = session;
        this.names = names;
    }

    /** The names by number; empty where no Compiled runs the VM, or it cannot be read. */
    SortedMap<Integer, String> find(Vm vm) {
        VmPlace place = vm.place();
        Map<Long, List<String>> own = place.isCallerKnown()
                ? Map.of(place.goroutine(), place.stack())
                : stacks(List.of(place.goroutine()));
        // a goroutine that was started for the VM is in a function literal of the method that waits
        if (own.get(place.goroutine()).stream().noneMatch(this::isOfCompiled)) {
            return new TreeMap<>();
        }
        return find(vm, own).or(() -> findWaiting(vm)).orElseGet(TreeMap::new);
    }

    /** First where a goroutine waits in tengo's own package; in a fork it may wait in a function that it calls elsewhere. */
    private Optional<SortedMap<Integer, String>> findWaiting(Vm vm) {
        List<Long> elsewhere = new ArrayList<>();
        int start = 0;
        while (start >= 0) {
            GoroutinePage page = session.delve().goroutines().list(start, GoroutinePages.SIZE).await();
            Map<Boolean, List<Long>> isInside = page.goroutines().stream()
                    .filter(each -> each.id() != vm.place().goroutine())
                    .collect(Collectors.partitioningBy(
                            each -> each.userLocation().functionName().startsWith(names.path() + "."),
                            Collectors.mapping(Goroutine::id, Collectors.toList())));
            Optional<SortedMap<Integer, String>> found = find(vm, stacks(isInside.get(true)));
            if (found.isPresent()) {
                return found;
            }
            elsewhere.addAll(isInside.get(false));
            start = page.next();
        }
        return find(vm, stacks(elsewhere.stream().limit(MOST_STACKS).toList()));
    }

    /** The functions on the stacks of goroutines, innermost first. */
    private Map<Long, List<String>> stacks(List<Long> goroutines) {
        Map<Long, Call<List<Stackframe>>> calls = new LinkedHashMap<>();
        goroutines.forEach(id -> calls.put(id, session.delve().goroutines().stacktrace(StacktraceRequest.of(id, DEPTH))));
        Map<Long, List<String>> stacks = new LinkedHashMap<>();
        // a goroutine that is being made has no stack
        calls.forEach((id, call) -> stacks.put(
                id,
                call.awaitUnlessRefused().orElse(List.of()).stream().map(frame -> frame.location().functionName()).toList()));
        return stacks;
    }

    private boolean isOfCompiled(String function) {
        return function.startsWith(names.method("Compiled", ""));
    }

    /** A function literal in a method has another dot in its name. */
    private boolean hasReceiver(String function) {
        return isOfCompiled(function) && function.lastIndexOf('.') < names.method("Compiled", "").length();
    }

    private Optional<SortedMap<Integer, String>> find(Vm vm, Map<Long, List<String>> stacks) {
        List<Call<List<Variable>>> arguments = new ArrayList<>();
        stacks.forEach((goroutine, stack) -> {
            for (int i = 0; i < stack.size(); i++) {
                if (hasReceiver(stack.get(i))) {
                    EvalScope scope = EvalScope.CURRENT.withGoroutine(goroutine).withFrame(i);
                    arguments.add(session.delve().data().arguments(scope, FLAT));
                }
            }
        });
        List<Long> receivers = arguments.stream()
                // an optimised function may have lost its arguments
                .flatMap(call -> call.awaitUnlessRefused().stream().flatMap(List::stream))
                .filter(argument -> argument.type().equals("*" + names.path() + ".Compiled"))
                .map(Fields::pointee)
                .filter(address -> address != 0)
                .distinct()
                .toList();
        return receivers.isEmpty() ? Optional.empty() : ofVm(vm, receivers);
    }

    private record Candidate(Call<Variable> globals, Call<Variable> indexes) {}

    private Optional<SortedMap<Integer, String>> ofVm(Vm vm, List<Long> receivers) {
        Call<Variable> globals = eval(names.at("VM", vm.place().address()) + ".globals", FLAT);
        List<Candidate> candidates = receivers.stream()
                .map(address -> names.at("Compiled", address))
                .map(compiled -> new Candidate(eval(compiled + ".globals", FLAT), eval(compiled + ".globalIndexes", ALL)))
                .toList();
        long base = globals.await().base();
        return candidates.stream()
                .filter(each -> base != 0 && each.globals().awaitUnlessRefused().filter(own -> own.base() == base).isPresent())
                .findFirst()
                .flatMap(each -> each.indexes().awaitUnlessRefused())
                .filter(indexes -> !indexes.isUnreadable())
                .map(HostGlobals::byNumber);
    }

    private static SortedMap<Integer, String> byNumber(Variable indexes) {
        SortedMap<Integer, String> byNumber = new TreeMap<>();
        List<Variable> entries = indexes.children();
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            byNumber.put(Fields.number(entries.get(i + 1)), entries.get(i).value());
        }
        return byNumber;
    }

    private Call<Variable> eval(String expression, LoadConfig config) {
        return session.delve().data().eval(EvalScope.CURRENT, expression, config);
    }
}
