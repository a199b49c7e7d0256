package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.delve.WatchType;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a handler checks, and where it takes its error from: seen by breakpoints on the functions that check, and by
 * watchpoints on the variables that errors are, for the time of one call on one goroutine. The variables are read where an
 * error is made, and later where somebody compares with them: the first reading is the making. Nobody writes them; processors
 * just have no watchpoints for reading alone.
 */
final class AccessChecks {
    private static final String KERNEL = "gvisor.dev/gvisor/pkg/sentry/kernel";

    /** What asks for a capability; which of them are functions of their own is up to the compiler. */
    private static final List<String> CAPABILITY = List.of(
            KERNEL + "/auth.(*Credentials).HasCapabilityIn",
            KERNEL + "/auth.(*Credentials).HasCapability",
            KERNEL + "/auth.(*Credentials).HasSelfCapability",
            KERNEL + "/auth.(*Credentials).HasRootCapability",
            KERNEL + "/auth.(*Credentials).HasCapabilityOnFile",
            KERNEL + ".(*Task).HasCapabilityIn",
            KERNEL + ".(*Task).HasCapability",
            KERNEL + ".(*Task).HasSelfCapability",
            KERNEL + ".(*Task).HasRootCapability");

    private static final String FILES = "gvisor.dev/gvisor/pkg/sentry/vfs.GenericCheckPermissions";
    private static final int DEPTH = 30;

    /** Of vfs.AccessTypes. */
    private static final NamedNumbers ACCESS = new NamedNumbers(
            0,
            List.of(),
            List.of(new NamedNumbers.Named(4, "read"), new NamedNumbers.Named(2, "write"), new NamedNumbers.Named(1, "execute")));

    private final DelveClient delve;
    private final CallRegisters registers;
    private final Map<String, Location> functions = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Integer, String> set = new HashMap<>();
    private final List<String> checked = new ArrayList<>();
    private final Map<String, List<Stackframe>> readings = new HashMap<>();
    private Optional<Long> goroutine = Optional.empty();

    /** Looks the functions up, in one turnaround. */
    AccessChecks(DelveClient delve, CallRegisters registers) {
        this.delve = delve;
        this.registers = registers;
        List<String> names = new ArrayList<>(CAPABILITY);
        names.add(FILES);
        List<Call<FoundLocations>> found = names.stream()
                .map(name -> delve.program().findLocation(EvalScope.CURRENT, name, false, List.of()))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            place(found.get(i), name).ifPresent(place -> functions.put(name, place));
        }
        if (!functions.containsKey(FILES)) {
            missing.add("this runsc has no check of permissions that can be seen, tried " + FILES);
        }
        if (CAPABILITY.stream().noneMatch(functions::containsKey)) {
            missing.add("this runsc has no check of capabilities that can be seen, tried " + String.join(", ", CAPABILITY));
        }
    }

    /** The place of a function; empty where there is none of that name, or where others have copies of it. */
    private Optional<Location> place(Call<FoundLocations> found, String name) {
        try {
            List<Location> places = found.await().locations();
            if (places.stream().anyMatch(place -> place.pcs().size() > 1)) {
                missing.add("what functions check that have a copy of " + name + " in them");
            }
            return places.stream()
                    .filter(place -> place.pcs().size() == 1 && place.functionName().equals(name))
                    .findFirst();
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    /**
     * Begins to watch a goroutine, if none is watched yet.
     *
     * @param errors the names of the errors whose making is wanted; two at most, for processors have few watchpoints
     */
    void begin(long newGoroutine, List<String> errors) {
        if (goroutine.isPresent()) {
            return;
        }
        goroutine = Optional.of(newGoroutine);
        checked.clear();
        readings.clear();
        Map<String, Call<Breakpoint>> created = new HashMap<>();
        functions.forEach((name, place) -> created.put(name, delve.breakpoints().create(BreakpointRequest.of(
                at(name, place).withTracepoint(true).withCondition("runtime.curg.goid == " + newGoroutine)))));
        for (String error : errors) {
            created.put(error, delve.breakpoints().watch(EvalScope.CURRENT, variable(error), WatchType.READ_WRITE));
        }
        created.forEach((name, call) -> {
            try {
                set.put(call.await().id(), name);
            } catch (RemoteException e) {
                missing.add("what makes or checks cannot be seen, tried " + name + ": " + e.getMessage());
            }
        });
    }

    /** The capability is the second argument, which a small function has no variable for once it is optimised. */
    private Breakpoint at(String name, Location place) {
        return CAPABILITY.contains(name)
                ? Breakpoint.NEW
                        .withAddresses(List.of(place.function().orElseThrow().value()), List.of())
                        .withVariables(List.of(registers.number()))
                : Breakpoint.NEW
                        .withAddresses(place.pcs(), place.pcPids())
                        .withVariables(List.of("ats", "mode", "kuid", "kgid"));
    }

    private static String variable(String error) {
        return "\"gvisor.dev/gvisor/pkg/errors/linuxerr\"." + error;
    }

    /** Takes what a thread stopped at. {@return whether that was set here} */
    boolean take(TargetThread thread) {
        Optional<String> name = thread.breakpoint().map(breakpoint -> set.get(breakpoint.id()));
        if (name.isEmpty()) {
            return false;
        }
        if (goroutine.filter(id -> id == thread.goroutineId()).isPresent()) {
            List<Variable> values = thread.breakpointInfo().map(info -> info.variables()).orElse(List.of());
            if (CAPABILITY.contains(name.get())) {
                checked.add("capability " + capability(values));
            } else if (name.get().equals(FILES)) {
                checked.add(access(values));
            } else {
                readings.computeIfAbsent(name.get(), error -> stack(thread.goroutineId()));
            }
        }
        return true;
    }

    private static String capability(List<Variable> values) {
        return values.isEmpty() ? "?" : Values.integer(values.getFirst()).map(Capabilities::name).orElse("?");
    }

    private static String access(List<Variable> values) {
        if (values.size() < 4 || values.stream().anyMatch(Variable::isUnreadable)) {
            return "permissions of a file";
        }
        long mode = Values.integer(values.get(1)).orElse(0L);
        return ACCESS.text(Values.integer(values.get(0)).orElse(0L)).replace("|", " and ") + " access to a file of mode 0"
                + Long.toOctalString(mode & 07777) + ", owner " + Values.integer(values.get(2)).orElse(0L) + ", group "
                + Values.integer(values.get(3)).orElse(0L);
    }

    private List<Stackframe> stack(long id) {
        return delve.goroutines().stacktrace(StacktraceRequest.of(id, DEPTH)).await();
    }

    /** What was checked since {@link #begin}, in order, each once. */
    List<String> checked() {
        return checked.stream().distinct().toList();
    }

    /** What cannot be seen in this runsc, a sentence each. */
    List<String> missing() {
        return missing.stream().distinct().toList();
    }

    /** The stack of the goroutine when it first read an error's variable; empty when it did not, or that was not watched. */
    List<Stackframe> made(String error) {
        return readings.getOrDefault(error, List.of());
    }

    /** Watches no more, in one turnaround. */
    void end() {
        goroutine = Optional.empty();
        List<Call<Breakpoint>> cleared = set.keySet().stream().map(delve.breakpoints()::clear).toList();
        set.clear();
        for (Call<Breakpoint> each : cleared) {
            try {
                each.await();
            } catch (RemoteException e) {
                if (!e.isProcessExited()) {
                    throw e;
                }
            }
        }
    }
}
