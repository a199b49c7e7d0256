package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.delve.WatchType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a handler's error comes from. Errors are variables, which are read where an error is made, and later where somebody
 * compares with them: the first reading is the making, and is seen by a watchpoint. Nobody writes them; processors just have
 * no watchpoints for reading alone, and few. What the network stack and the host say is turned into errors by a few functions
 * instead, on which breakpoints are.
 */
final class ErrorOrigins {
    /** What a processor can watch. */
    private static final int WATCHPOINTS = 4;

    private static final String ERRORS = "\"gvisor.dev/gvisor/pkg/errors/linuxerr\".";
    private static final String SOCKET_ERRORS = "\"gvisor.dev/gvisor/pkg/syserr\".";
    private static final String SOCKETS = "sys_socket.go";

    private static final String TO_ERROR = "gvisor.dev/gvisor/pkg/syserr.(*Error).ToError";
    private static final String FROM_NETWORK = "gvisor.dev/gvisor/pkg/syserr.TranslateNetstackError";
    private static final String FROM_HOST = "gvisor.dev/gvisor/pkg/errors/linuxerr.ErrorFromUnix";
    private static final int DEPTH = 40;

    private final DelveClient delve;
    private final CallRegisters registers;
    private final boolean canWatch;
    private final Map<String, String> watched;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private final Map<String, ErrorOrigin> readings = new HashMap<>();
    private final Map<String, ErrorOrigin> translations = new HashMap<>();
    private Optional<ErrorOrigin> network = Optional.empty();

    /**
     * Looks the functions up, in one turnaround where the sentry was not asked for them before.
     *
     * @param handler whose errors are wanted
     * @param code what it does
     * @param error the only one that is wanted; empty for those that people ask about most
     */
    ErrorOrigins(
            DelveClient delve, Sentry sentry, CallRegisters registers, Handler handler, HandlerCode code, Optional<String> error) {
        this.delve = delve;
        this.registers = registers;
        this.canWatch = code.canBeWatched();
        this.watched = error.map(name -> Map.of(ERRORS + name, name))
                .orElseGet(() -> usual(handler.location().file().endsWith(SOCKETS)));
        sentry.functions(functions()).forEach((name, found) -> place(found, name).ifPresent(place -> places.put(name, place)));
    }

    /** What it looks for in the sentry. */
    static List<String> functions() {
        return List.of(TO_ERROR, FROM_NETWORK, FROM_HOST);
    }

    /** Expressions by the names of their errors. Those of sockets are variables of another package, translated at the end. */
    private static Map<String, String> usual(boolean isSocketCall) {
        Map<String, String> expressions = new LinkedHashMap<>();
        expressions.put(ERRORS + "EPERM", "EPERM");
        expressions.put(ERRORS + "EACCES", "EACCES");
        if (isSocketCall) {
            expressions.put(SOCKET_ERRORS + "ErrNotPermitted", "EPERM");
            expressions.put(SOCKET_ERRORS + "ErrPermissionDenied", "EACCES");
        } else {
            expressions.put(ERRORS + "ENOENT", "ENOENT");
            expressions.put(ERRORS + "EINVAL", "EINVAL");
        }
        return expressions;
    }

    /** The place of a function; empty where others have copies of it, in which its arguments are no longer where they were. */
    private static Optional<Location> place(List<Location> found, String name) {
        return found.stream().filter(place -> place.pcs().size() == 1 && place.functionName().equals(name)).findFirst();
    }

    /** The breakpoints for a call, and forgets what was seen in another. */
    List<Probe> probes(String condition) {
        readings.clear();
        translations.clear();
        network = Optional.empty();
        List<Probe> probes = new ArrayList<>();
        watched.entrySet().stream().limit(canWatch ? WATCHPOINTS : 0).forEach(each -> probes.add(new Probe(
                () -> delve.breakpoints().watch(EvalScope.CURRENT, each.getKey(), WatchType.READ_WRITE),
                thread -> readings.computeIfAbsent(each.getValue(), name -> new ErrorOrigin(stack(thread, 0), "")),
                reason -> missing.put(each.getValue(), reason))));
        String first = registers.task();
        atEntry(TO_ERROR, condition, "(*\"gvisor.dev/gvisor/pkg/syserr.Error\")(" + first + ").errno", this::translated)
                .ifPresent(probes::add);
        atEntry(FROM_HOST, condition, first, this::translated).ifPresent(probes::add);
        inside(FROM_NETWORK, condition, "err").ifPresent(probes::add);
        return probes;
    }

    /** At the first instruction, where arguments are in registers. No error is 0. */
    private Optional<Probe> atEntry(String name, String condition, String variable, Consumer<TargetThread> hit) {
        return Optional.ofNullable(places.get(name)).flatMap(Location::function).map(function -> probe(
                List.of(function.value()), condition + " && " + registers.task() + " != 0", variable, hit));
    }

    private Optional<Probe> inside(String name, String condition, String variable) {
        return Optional.ofNullable(places.get(name)).map(place -> probe(place.pcs(), condition, variable, this::fromNetwork));
    }

    private Probe probe(List<Long> addresses, String condition, String variable, Consumer<TargetThread> hit) {
        Breakpoint breakpoint = Breakpoint.NEW
                .withAddresses(addresses, List.of())
                .withTracepoint(true)
                .withCondition(condition)
                .withVariables(List.of(variable));
        // without it an error's place is not known, which is said then
        return new Probe(() -> delve.breakpoints().create(BreakpointRequest.of(breakpoint)), hit, reason -> {});
    }

    private static Optional<Variable> value(TargetThread thread) {
        return thread.breakpointInfo().stream()
                .flatMap(info -> info.variables().stream())
                .filter(value -> !value.isUnreadable())
                .findFirst();
    }

    /** The network stack's own error; nil is none. */
    private void fromNetwork(TargetThread thread) {
        network = value(thread)
                .filter(error -> !error.children().isEmpty() && !error.children().getFirst().type().isEmpty())
                .map(error -> error.children().getFirst().type())
                .map(type -> new ErrorOrigin(stack(thread, 1), type.substring(type.lastIndexOf('/') + 1).replace("*", "")));
    }

    /**
     * The network stack's error becomes a system call's in the end. A signal that comes at the first instruction, as Go's own
     * for preemption does, makes the thread stop there twice: the second time says nothing new.
     */
    private void translated(TargetThread thread) {
        value(thread).flatMap(Values::integer).map(Errno::name).ifPresent(name -> {
            network.ifPresentOrElse(
                    origin -> translations.put(name, origin),
                    () -> translations.computeIfAbsent(name, each -> new ErrorOrigin(stack(thread, 1), "")));
            network = Optional.empty();
        });
    }

    /** A goroutine's stack without its topmost frames. */
    private List<Stackframe> stack(TargetThread thread, int without) {
        List<Stackframe> frames =
                delve.goroutines().stacktrace(StacktraceRequest.of(thread.goroutineId(), DEPTH)).await();
        return frames.stream().skip(without).toList();
    }

    /** Where an error was made, if that was seen. */
    Optional<ErrorOrigin> of(String error) {
        return Optional.ofNullable(readings.get(error)).or(() -> Optional.ofNullable(translations.get(error)));
    }

    /**
     * Why it was not seen.
     *
     * @param call the system call's name
     */
    String missing(ReturnedErrors.SyscallError error, String call) {
        String what = "where " + error.name() + " was made: ";
        if (error.message().isEmpty()) {
            return what + "it is a number as the host has it, for which the sentry has no variable";
        }
        if (!canWatch) {
            return what + "a watchpoint would go together badly with this handler's breakpoints";
        }
        if (!watched.containsValue(error.name())) {
            return what + "it was not watched; gvisor why " + call + " " + error.name() + " does";
        }
        return what + missing.getOrDefault(error.name(), "no reading of its variable was seen");
    }
}
