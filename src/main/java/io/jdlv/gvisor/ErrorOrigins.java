package io.jdlv.gvisor;

import io.jdlv.delve.Capability;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.delve.WatchType;
import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a handler's error comes from. Errors are variables, which are read where an error is made, and later where somebody
 * compares with them: the first reading is the making, and is seen by a watchpoint. Nobody writes them; processors just have
 * no watchpoints for reading alone, and few. What the network stack and the host say is turned into errors by a few functions
 * instead, on which breakpoints are. Some errors are plain numbers; breakpoints are on the lines that return the one wanted.
 */
final class ErrorOrigins {
    /** What a processor can watch, and what servers see of it that miss the last. */
    private static final int WATCHPOINTS = 4;

    private static final int WATCHPOINTS_BEFORE = 3;

    private static final String SOCKETS = "sys_socket.go";
    private static final String TO_ERROR = "gvisor.dev/gvisor/pkg/syserr.(*Error).ToError";
    private static final String FROM_NETWORK = "gvisor.dev/gvisor/pkg/syserr.TranslateNetstackError";
    private static final String FROM_HOST = "gvisor.dev/gvisor/pkg/errors/linuxerr.ErrorFromUnix";
    private static final int DEPTH = 40;

    private final DelveClient delve;
    private final Probes breakpoints;
    private final CallRegisters registers;
    private final boolean canWatch;
    /** The names of errors by the expressions of their variables. */
    private final Map<String, String> watched = new LinkedHashMap<>();

    /** Those of the only error that is wanted. */
    private final Optional<NumberLines> numberLines;

    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private final Map<String, Supplier<ErrorOrigin>> readings = new HashMap<>();
    private final Map<String, Supplier<ErrorOrigin>> ofNetwork = new HashMap<>();
    private final Map<String, Supplier<ErrorOrigin>> ofHost = new HashMap<>();
    /** Names of those that were made as an error of sockets, and became a system call's. */
    private final Set<String> translated = new HashSet<>();

    private Optional<Supplier<ErrorOrigin>> ofNumber = Optional.empty();
    private Optional<Supplier<ErrorOrigin>> network = Optional.empty();

    /**
     * Looks up what is to be watched, where the sentry was not asked for it before: functions in one turnaround, what an error
     * that is named is seen by in two.
     *
     * @param breakpoints makes those that it sees errors by
     * @param handler whose errors are wanted
     * @param code what it does
     * @param error the only one that is wanted; empty for those that people ask about most
     */
    ErrorOrigins(
            Session session,
            Probes breakpoints,
            Sentry sentry,
            CallRegisters registers,
            Handler handler,
            HandlerCode code,
            Optional<String> error) {
        this.delve = session.delve();
        this.breakpoints = breakpoints;
        this.registers = registers;
        this.canWatch = code.canBeWatched();
        Optional<ErrorSigns> signs = error.map(name -> sentry.signs(name, session));
        this.numberLines = signs.map(ErrorSigns::lines);
        error.ifPresentOrElse(
                name -> signs.orElseThrow().variables().forEach(variable -> watched.put(variable, name)),
                () -> watched.putAll(ErrorVariables.usual(handler.location().file().endsWith(SOCKETS))));
        int most = canWatch ? session.supports(Capability.FOURTH_WATCHPOINT) ? WATCHPOINTS : WATCHPOINTS_BEFORE : 0;
        List.copyOf(watched.keySet()).stream().skip(most).forEach(watched::remove);
        sentry.functions(functions()).forEach((name, found) -> place(found, name).ifPresent(place -> places.put(name, place)));
    }

    /** What it looks for in the sentry. */
    static List<String> functions() {
        return List.of(TO_ERROR, FROM_NETWORK, FROM_HOST);
    }

    /** The place of a function; empty where others have copies of it, in which its arguments are no longer where they were. */
    private static Optional<Location> place(List<Location> found, String name) {
        return found.stream().filter(place -> place.pcs().size() == 1 && place.functionName().equals(name)).findFirst();
    }

    /** The breakpoints for a call, and forgets what was seen in another. */
    List<Probe> probes(String condition) {
        readings.clear();
        ofNetwork.clear();
        ofHost.clear();
        translated.clear();
        ofNumber = Optional.empty();
        network = Optional.empty();
        List<Probe> probes = new ArrayList<>();
        watched.forEach((expression, name) -> probes.add(new Probe(
                () -> delve.breakpoints().watch(EvalScope.CURRENT, expression, WatchType.READ_WRITE),
                thread -> readings.computeIfAbsent(name, each -> origin(thread, 0, "")),
                reason -> missing.put(name, reason))));
        String first = registers.task();
        atEntry(TO_ERROR, condition, "(*\"gvisor.dev/gvisor/pkg/syserr.Error\")(" + first + ").errno", this::translated)
                .ifPresent(probes::add);
        atEntry(FROM_HOST, condition, first, this::fromHost).ifPresent(probes::add);
        Optional.ofNullable(places.get(FROM_NETWORK))
                .ifPresent(place -> probes.add(probe(place.pcs(), condition, List.of("err"), this::fromNetwork)));
        // the last that was made is what came out
        numberLines.map(NumberLines::places).filter(places -> !places.isEmpty()).ifPresent(places -> probes.add(
                probe(places, condition, List.of(), thread -> ofNumber = Optional.of(origin(thread, 0, "")))));
        return probes;
    }

    /** At the first instruction, where arguments are in registers. No error is 0. */
    private Optional<Probe> atEntry(String name, String condition, String variable, Consumer<TargetThread> hit) {
        return Optional.ofNullable(places.get(name)).flatMap(Location::function).map(function -> probe(
                List.of(function.value()), condition + " && " + registers.task() + " != 0", List.of(variable), hit));
    }

    private Probe probe(List<Long> addresses, String condition, List<String> variables, Consumer<TargetThread> hit) {
        // without it an error's place is not known, which is said then
        return breakpoints.at(addresses, condition, variables, hit, reason -> {});
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
                .map(type -> origin(thread, 1, type.substring(type.lastIndexOf('/') + 1).replace("*", "")));
    }

    /**
     * An error of sockets becomes a system call's in the end, the network stack's too. A signal that comes at the first
     * instruction, as Go's own for preemption does, makes the thread stop there twice: the second time says nothing new.
     */
    private void translated(TargetThread thread) {
        value(thread).flatMap(Values::integer).map(Errno::name).ifPresent(name -> {
            translated.add(name);
            network.ifPresent(origin -> ofNetwork.put(name, origin));
            network = Optional.empty();
        });
    }

    private void fromHost(TargetThread thread) {
        value(thread)
                .flatMap(Values::integer)
                .map(Errno::name)
                .ifPresent(name -> ofHost.computeIfAbsent(name, each -> origin(thread, 1, "")));
    }

    /**
     * The place where a thread is, asked for now and answered while the call goes on.
     *
     * @param without how many frames are not of it
     */
    private Supplier<ErrorOrigin> origin(TargetThread thread, int without, String from) {
        Call<List<Stackframe>> stack = delve.goroutines().stacktrace(StacktraceRequest.of(thread.goroutineId(), DEPTH));
        return () -> new ErrorOrigin(stack.again().await().stream().skip(without).toList(), from);
    }

    /** Where an error was made, if that was seen. */
    Optional<ErrorOrigin> of(SyscallError error) {
        String name = error.name();
        boolean isNumber = isNumber(error);
        return Optional.ofNullable(ofNetwork.get(name))
                .or(() -> ofNumber.filter(seen -> isNumber))
                .or(() -> Optional.ofNullable(readings.get(name)))
                .or(() -> Optional.ofNullable(ofHost.get(name)))
                .or(() -> ofNumber)
                .map(Supplier::get);
    }

    private boolean isNumber(SyscallError error) {
        return error.message().isEmpty() && !translated.contains(error.name());
    }

    /** Whether more of it is watched when it is named, which it was not. */
    boolean isForNaming(SyscallError error) {
        return numberLines.isEmpty()
                && Errno.isName(error.name())
                && (isNumber(error) || canWatch && !watched.containsValue(error.name()));
    }

    /**
     * Why it was not seen.
     *
     * @param call the system call's name
     */
    String missing(SyscallError error, String call) {
        String what = "where " + error.name() + " was made: ";
        if (!canWatch) {
            return what + "a watchpoint would go together badly with this handler's breakpoints";
        }
        if (!watched.containsValue(error.name())) {
            return what + "it was not watched; gvisor why " + call + " " + error.name() + " does";
        }
        return what + missing.getOrDefault(error.name(), "no reading of its variable was seen")
                + (error.message().isEmpty() ? ", nor a line that returns it as a number" : "");
    }
}
