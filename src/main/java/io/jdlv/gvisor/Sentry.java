package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What stays true of a sentry for as long as it runs, each asked once in a session: its tables of system calls, of which one
 * is most of a megabyte on the wire, where its kernel is, and where functions are.
 */
final class Sentry {
    private final Program program;
    private final DelveClient delve;
    private final Map<Architecture, SyscallTable> tables = new ConcurrentHashMap<>();
    private final Map<String, List<Location>> functions = new ConcurrentHashMap<>();
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Map<String, HandlerCode> codes = new ConcurrentHashMap<>();
    private final Map<String, ErrorSigns> signs = new ConcurrentHashMap<>();
    private volatile Optional<Architecture> own = Optional.empty();
    private volatile Optional<Kernel> kernel = Optional.empty();

    private Sentry(Program program, DelveClient delve) {
        this.program = program;
        this.delve = delve;
    }

    /** One run of one program. */
    private record Program(int start, long pid) {}

    /** The sentry that a session debugs now: another one after a restart, and where it has switched to another process. */
    static Sentry of(Session session) {
        return session.memory(Current.class, any -> new Current()).of(session);
    }

    private static final class Current {
        private Optional<Sentry> last = Optional.empty();

        synchronized Sentry of(Session session) {
            Program now = new Program(session.starts(), session.targetPid());
            Sentry sentry = last.filter(known -> known.program.equals(now)).orElseGet(() -> new Sentry(now, session.delve()));
            last = Optional.of(sentry);
            return sentry;
        }
    }

    /** The table whose numbers programs in the sandbox use. One turnaround, the first time. */
    SyscallTable table() {
        if (own.isEmpty()) {
            SyscallTable read = new SyscallTableReader(delve).own();
            tables.put(read.architecture(), read);
            own = Optional.of(read.architecture());
        }
        return tables.get(own.get());
    }

    /** The table of an architecture. One turnaround, the first time. */
    SyscallTable table(Architecture architecture) {
        if (!tables.containsKey(architecture)) {
            tables.put(architecture, new SyscallTableReader(delve).of(architecture));
        }
        return tables.get(architecture);
    }

    /**
     * Its kernel. One turnaround, the first time.
     *
     * @throws io.jdlv.command.CommandException when it is not found
     */
    Kernel kernel() {
        if (kernel.isEmpty()) {
            kernel = Optional.of(Kernel.find(delve));
        }
        return kernel.get();
    }

    /**
     * Where functions are, inlined copies too. One turnaround for those that were not asked for before.
     *
     * @param names full names
     * @return by name; empty lists for those that this runsc does not have
     */
    Map<String, List<Location>> functions(Collection<String> names) {
        Map<String, Call<FoundLocations>> asked = new LinkedHashMap<>();
        names.stream()
                .filter(name -> !functions.containsKey(name))
                .forEach(name -> asked.put(name, delve.program().findLocation(EvalScope.CURRENT, name, false, List.of())));
        asked.forEach((name, call) ->
                functions.put(name, call.awaitUnlessRefused().map(FoundLocations::locations).orElse(List.of())));
        return names.stream().distinct().collect(Collectors.toMap(name -> name, functions::get, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * The handlers of system calls without their return instructions, for breakpoints on them. One turnaround for those that
     * were not asked for before.
     *
     * @throws CommandException when the server does not find one of them
     */
    List<Handler> entries(List<Syscall> wanted) {
        Map<String, List<Syscall>> byName = Handler.byName(wanted);
        Map<String, List<Location>> found = functions(byName.keySet());
        return byName.entrySet().stream()
                .map(each -> {
                    Location place = found.get(each.getKey()).stream()
                            .findFirst()
                            .orElseThrow(() -> new CommandException("the handler of " + each.getValue().getFirst().name() + ", "
                                    + each.getKey() + ", is not found"));
                    return new Handler(each.getKey(), place, place.function().orElseThrow().value(), List.of(), each.getValue());
                })
                .toList();
    }

    /**
     * The handlers of system calls. Two turnarounds for those that were not asked for before.
     *
     * @throws CommandException when the server does not find one of them
     */
    List<Handler> handlers(List<Syscall> wanted) {
        List<Syscall> unknown = wanted.stream().filter(call -> !handlers.containsKey(call.handler())).toList();
        if (!unknown.isEmpty()) {
            Handler.of(unknown, delve).forEach(handler -> handlers.put(handler.name(), handler));
        }
        return Handler.byName(wanted).entrySet().stream()
                .map(each -> handlers.get(each.getKey()).handling(each.getValue()))
                .toList();
    }

    /** What a handler's instructions tell. One turnaround, the first time. */
    HandlerCode code(Handler handler) {
        if (!codes.containsKey(handler.name())) {
            codes.put(handler.name(), HandlerCode.of(handler, delve));
        }
        return codes.get(handler.name());
    }

    /** By what the making of an error is seen. Two turnarounds, until the sources are where the session looks for them. */
    ErrorSigns signs(String error, Session session) {
        ErrorSigns known = signs.get(error);
        if (known != null) {
            return known;
        }
        ErrorSigns found = ErrorSigns.of(error, session);
        if (found.lines().areAll()) {
            signs.put(error, found);
        }
        return found;
    }
}
