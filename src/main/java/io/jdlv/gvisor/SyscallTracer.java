package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sees system calls begin and return, by breakpoints on the first instruction and on the return instructions of their
 * handlers. What has no breakpoint runs at full speed; a condition in the way of all calls would cost each of them the
 * server's time to evaluate it.
 *
 * <p>A goroutine runs one task, so a return belongs to the last entry of its goroutine. A function is entered a second time
 * when its stack had to grow first; the entry is then the same.
 */
final class SyscallTracer implements AutoCloseable {
    /** Goroutines end, and their places with them. */
    private static final int MOST_PLACES = 1000;

    private final DelveClient delve;
    private final CallRegisters registers;
    private final SyscallTable table;
    private final CallEntries entries;
    private final Arguments arguments;
    private final boolean decode;
    private final Observer observer;
    private final ReturnedErrors errors;
    private final TaskNames names;
    private final CommandNames commands;
    private final ApplicationMemory memory;
    /** What was read of memory at a place, for the next time. */
    private final Map<Place, Set<StopReads.Read>> lastReads = new HashMap<>();
    private final Map<Integer, Boolean> entryByBreakpoint = new HashMap<>();
    /** The calls that have a handler to themselves, by its first instruction. */
    private final Map<Long, Syscall> onlyCalls = new HashMap<>();
    private final Map<Long, Entered> running = new HashMap<>();
    /** Calls whose results are on their way. */
    private final Deque<Returning> returning = new ArrayDeque<>();

    /**
     * @param delve the server
     * @param table the calls of the sentry
     * @param decode whether arguments are shown by their kinds, which takes turnarounds for each that is in memory
     * @param observer is told of each call
     */
    SyscallTracer(DelveClient delve, SyscallTable table, boolean decode, Observer observer) {
        this.delve = delve;
        this.table = table;
        this.registers = CallRegisters.of(table.architecture());
        this.arguments = new Arguments(Signatures.load(), table.architecture());
        this.decode = decode;
        this.observer = observer;
        this.errors = new ReturnedErrors(delve);
        this.names = new TaskNames(delve);
        this.commands = new CommandNames(delve);
        this.memory = new ApplicationMemory(delve);
        this.entries = new CallEntries(delve, table.architecture(), names::forget);
    }

    /** Who is told of calls. */
    interface Observer {
        /**
         * A call begins, and the target is stopped there.
         *
         * @param goroutine which runs it
         * @param task which makes it
         */
        default void entered(long goroutine, TaskPointer task) {}

        /** Whether the target has to be stopped where a call returns while {@link #returned} is told of it. */
        default boolean looksAround(Syscall call) {
            return true;
        }

        /**
         * A call returns.
         *
         * @param call what it was
         * @param task which made it
         * @param thread the thread, at a return instruction of the handler
         */
        void returned(TracedCall call, TaskPointer task, TargetThread thread);
    }

    /**
     * What stopped the target.
     *
     * @param any whether breakpoints did at all; a halt does otherwise
     * @param others the threads at breakpoints that are not this tracer's
     */
    record Stop(boolean any, List<TargetThread> others) {
        /** Whether the target can go on. */
        boolean isOurs() {
            return any && others.isEmpty();
        }
    }

    /**
     * A call that has begun.
     *
     * @param texts waits for what it was; empty if the table does not have it
     */
    private record Entered(
            TaskPointer task, Supplier<Optional<Texts>> texts, Supplier<String> command, Instant time) {}

    /** A call with its arguments, as numbers and as text. */
    private record Texts(Syscall call, List<Long> values, List<String> shown) {}

    /** Who made a call, which, and when. */
    private record Head(Entered entered, Texts texts, TaskNames.Numbers numbers, String command) {}

    /** A call that returns, with the registers that have its result. */
    private record Returning(
            Head head, TargetThread thread, Call<Map<String, Long>> registers, ProgramMemory memory, Instant time) {}

    /** Where a goroutine stops. */
    private record Place(long goroutine, long pc) {}

    /** Which task is traced: where the sentry has it, and its goroutine. */
    record OneTask(TaskPointer task, long goroutine) {
        /**
         * The task of this number.
         *
         * @throws io.jdlv.command.CommandException when there is none
         */
        static OneTask of(String number, Session session) {
            TaskPointer task = Sentry.of(session).kernel().task(number, session.delve());
            return new OneTask(task, Kernel.goroutine(task, session.delve()));
        }
    }

    /**
     * Sets the breakpoints, in one turnaround.
     *
     * @throws RemoteException when the server refuses one; those that were set are cleared by {@link #close}
     */
    void start(List<Handler> handlers, Optional<OneTask> only) {
        List<Call<Breakpoint>> created = new ArrayList<>();
        List<Boolean> entries = new ArrayList<>();
        for (Handler handler : handlers) {
            created.add(create(List.of(handler.entry()), entryCondition(handler, only)));
            if (handler.calls().size() == 1) {
                onlyCalls.put(handler.entry(), handler.calls().getFirst());
            }
            entries.add(true);
            created.add(create(handler.returns(), goroutineCondition(only)));
            entries.add(false);
        }
        boolean settlesLater = handlers.stream().flatMap(each -> each.calls().stream()).anyMatch(call -> !observer.looksAround(call));
        Runnable errorsCome = settlesLater ? errors.learn() : () -> {};
        Optional<RemoteException> refusal = Optional.empty();
        for (int i = 0; i < created.size(); i++) {
            try {
                entryByBreakpoint.put(created.get(i).await().id(), entries.get(i));
            } catch (RemoteException e) {
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        errorsCome.run();
    }

    private String entryCondition(Handler handler, Optional<OneTask> only) {
        String number = handler.condition(table, registers.number());
        String goroutine = goroutineCondition(only);
        return number.isEmpty() || goroutine.isEmpty() ? number + goroutine : "(" + number + ") && " + goroutine;
    }

    private static String goroutineCondition(Optional<OneTask> only) {
        return only.map(one -> "runtime.curg.goid == " + one.goroutine()).orElse("");
    }

    private Call<Breakpoint> create(List<Long> addresses, String condition) {
        return delve.breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                .withAddresses(addresses, List.of())
                .withTracepoint(true)
                .withCondition(condition)));
    }

    /**
     * Takes what a stop shows. What the observer need not be told of at the stop is on its way: {@link #settle} takes it, which
     * the target may run during.
     */
    Stop take(DebuggerState state) {
        List<TargetThread> hits = state.threads().stream().filter(thread -> thread.breakpoint().isPresent()).toList();
        hits.forEach(this::take);
        return new Stop(
                !hits.isEmpty(),
                hits.stream()
                        .filter(thread -> !entryByBreakpoint.containsKey(thread.breakpoint().orElseThrow().id()))
                        .toList());
    }

    private void take(TargetThread thread) {
        Optional<Boolean> entry = thread.breakpoint().map(breakpoint -> entryByBreakpoint.get(breakpoint.id()));
        if (entry.isEmpty()) {
            return;
        }
        if (entry.get()) {
            enter(thread);
        } else if (running.containsKey(thread.goroutineId())) {
            leave(running.remove(thread.goroutineId()), thread);
        }
    }

    private void enter(TargetThread thread) {
        Instant now = Instant.now();
        CallEntries.Entry entry = entries.read(thread);
        Supplier<String> command = commands.of(entry.task());
        running.put(thread.goroutineId(), new Entered(entry.task(), texts(entry, thread), command, now));
        observer.entered(thread.goroutineId(), entry.task());
    }

    /** What the arguments point at is read before the target goes on; the arguments alone need nobody to wait for them. */
    private Supplier<Optional<Texts>> texts(CallEntries.Entry entry, TargetThread thread) {
        Optional<Syscall> only = Optional.ofNullable(onlyCalls.get(thread.pc()));
        Supplier<Optional<Texts>> undecoded = () -> {
            SavedCall saved = entry.call().get();
            return only.or(() -> table.find(saved.number()))
                    .map(call -> new Texts(call, saved.arguments(), arguments.undecoded(call.name(), saved.arguments())));
        };
        if (!decode) {
            return undecoded;
        }
        StopReads reads = reads(thread);
        Optional<Texts> texts = undecoded.get().map(plain -> new Texts(
                plain.call(), plain.values(),
                arguments.atEntry(plain.call().name(), plain.values(), memory.of(entry.task(), reads))));
        return () -> texts;
    }

    private void leave(Entered entered, TargetThread thread) {
        Instant now = Instant.now();
        Call<Map<String, Long>> values = CallRegisters.ask(thread, delve);
        head(entered).ifPresent(head -> {
            Texts texts = head.texts();
            boolean reads = decode && arguments.readsAtReturn(texts.call().name(), texts.values(), texts.shown());
            ProgramMemory read = reads ? memory.of(entered.task(), reads(thread)) : (address, length) -> new byte[0];
            returning.add(new Returning(head, thread, values, read, now));
            if (reads || observer.looksAround(texts.call())) {
                settle();
            }
        });
    }

    /** All that is known of a call before it returns. */
    private Optional<Head> head(Entered entered) {
        return entered.texts().get()
                .map(texts -> new Head(entered, texts, names.of(entered.task()), entered.command().get()));
    }

    /** How many calls have returned whose results are on their way. */
    int unsettled() {
        return returning.size();
    }

    /** Tells the observer of the calls whose results were on their way. */
    void settle() {
        while (!returning.isEmpty()) {
            finish(returning.remove());
        }
    }

    private void finish(Returning call) {
        Map<String, Long> values = call.registers().await();
        long result = values.getOrDefault(registers.task(), 0L);
        Optional<ReturnedErrors.SyscallError> error =
                errors.find(values.getOrDefault(registers.errorType(), 0L), values.getOrDefault(registers.errorValue(), 0L));
        TaskPointer task = call.head().entered().task();
        Texts before = call.head().texts();
        List<String> shown = decode
                ? arguments.atReturn(
                        before.call().name(), before.values(), before.shown(), error.isPresent() ? -1 : result, call.memory())
                : before.shown();
        long micros = Duration.between(call.head().entered().time(), call.time()).toNanos() / 1000;
        observer.returned(traced(call.head(), shown, result, error, true, micros), task, call.thread());
    }

    /** The calls that have not returned, in the order in which they began. */
    List<TracedCall> unfinished() {
        return running.values().stream()
                .sorted(Comparator.comparing(Entered::time))
                .flatMap(entered -> head(entered).stream())
                .map(head -> traced(head, head.texts().shown(), 0, Optional.empty(), false, 0))
                .toList();
    }

    private static TracedCall traced(
            Head head, List<String> texts, long result, Optional<ReturnedErrors.SyscallError> error, boolean returned,
            long micros) {
        return new TracedCall(
                head.entered().time(), head.numbers().tgid(), head.numbers().tid(), head.command(), head.texts().call().name(), texts,
                result, error, returned, micros, ZoneId.systemDefault());
    }

    /** Reads of this stop; those that the last stop there has needed are sent. */
    private StopReads reads(TargetThread thread) {
        Set<StopReads.Read> needed = new LinkedHashSet<>();
        StopReads reads = new StopReads(delve, needed);
        if (lastReads.size() > MOST_PLACES) {
            lastReads.clear();
        }
        Optional.ofNullable(lastReads.put(new Place(thread.goroutineId(), thread.pc()), needed))
                .ifPresent(reads::expect);
        return reads;
    }

    /** Clears the breakpoints, in one turnaround. */
    @Override
    public void close() {
        CallWatch.clear(delve, entryByBreakpoint.keySet());
    }
}
