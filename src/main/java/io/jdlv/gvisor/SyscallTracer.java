package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees system calls begin and return, by breakpoints on the first instruction and on the return instructions of their
 * handlers. What has no breakpoint runs at full speed; a condition in the way of all calls would cost each of them the
 * server's time to evaluate it.
 *
 * <p>A goroutine runs one task, so a return belongs to the last entry of its goroutine. A function is entered a second time
 * when its stack had to grow first; the entry is then the same.
 *
 * <p>Where arguments are not decoded most calls stop the target only where they return: see {@link CallEntries#atReturn}.
 */
final class SyscallTracer implements AutoCloseable {
    /** Goroutines end, and their places with them. */
    private static final int MOST_PLACES = 1000;

    /**
     * Calls whose registers are not theirs where they return: a signal handler's end brings back those before it, and the calls
     * for which there are addresses to jump to (vsyscall) are made without a number.
     */
    private static final Set<String> ONLY_AT_ENTRY = Set.of("rt_sigreturn", "sigreturn", "gettimeofday", "time", "getcpu");

    /** Those that are made without a number. */
    private static final Set<String> WITHOUT_NUMBER = Set.of("gettimeofday", "time", "getcpu");

    /** Calls that give a task another program. */
    private static final Set<String> CHANGE_PROGRAM = Set.of("execve", "execveat");

    /** Calls that give a program another name. */
    private static final Set<String> RENAME = Set.of("prctl");

    private final DelveClient delve;
    private final CallRegisters registers;
    private final Set<String> programChangers;
    private final Set<String> renamers;
    private final HandlerBreakpoints breakpoints;
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
    /** The names of programs by goroutine, of those that were seen to return only. */
    private final Map<Long, String> programs = new HashMap<>();
    private final Map<Long, Entered> running = new HashMap<>();
    /** Calls whose results are on their way. */
    private final Deque<Returning> returning = new ArrayDeque<>();

    /**
     * @param delve the server
     * @param probes sets its breakpoints
     * @param table the calls of the sentry
     * @param decode whether arguments are shown by their kinds, which takes turnarounds for each that is in memory, and a stop
     *     where the call begins
     * @param observer is told of each call
     */
    SyscallTracer(DelveClient delve, Probes probes, SyscallTable table, boolean decode, Observer observer) {
        this.delve = delve;
        this.programChangers = handlers(table, CHANGE_PROGRAM);
        this.renamers = handlers(table, RENAME);
        this.breakpoints = new HandlerBreakpoints(delve, probes, table);
        this.registers = CallRegisters.of(table.architecture());
        this.arguments = new Arguments(Signatures.load(), table.architecture());
        this.decode = decode;
        this.observer = observer;
        this.errors = new ReturnedErrors(delve);
        this.names = new TaskNames(delve);
        this.commands = new CommandNames(delve);
        this.memory = new ApplicationMemory(delve);
        this.entries = new CallEntries(delve, table.architecture(), task -> {
            names.forget(task);
            commands.forget(task);
        });
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
     * @param handler which of its handler's returns is its own: that may call another one, which returns as well
     * @param texts waits for what it was; empty if the table does not have it
     */
    private record Entered(
            Handler handler, TaskPointer task, Supplier<Optional<Texts>> texts, Supplier<String> command, Instant time) {
        /** The same as if nothing had been seen before its return. */
        Entered at(Instant end) {
            return new Entered(handler, task, texts, command, end);
        }
    }

    /** A call with its arguments, as numbers and as text. */
    private record Texts(Syscall call, List<Long> values, List<String> shown) {}

    /** Who made a call, which, and when. */
    private record Head(Entered entered, Texts texts, TaskNames.Numbers numbers, String command) {}

    /**
     * A call that returns.
     *
     * @param head waits for what it was; empty if it is none that is wanted
     * @param registers have its result
     * @param micros how long it took, if that is known
     */
    private record Returning(
            Supplier<Optional<Head>> head, TargetThread thread, Call<Map<String, Long>> registers, ProgramMemory memory,
            OptionalLong micros) {}

    /** Where a goroutine stops. */
    private record Place(long goroutine, long pc) {}

    /** Which task is traced: where the sentry has it, and its goroutine. */
    record OneTask(TaskPointer task, long goroutine) {
        /**
         * The task of this number.
         *
         * @throws CommandException when there is none
         */
        static OneTask of(String number, Session session) {
            TaskPointer task = Sentry.of(session).kernel().task(number, session.delve());
            return new OneTask(task, Kernel.goroutine(task, session.delve()));
        }
    }

    /**
     * The handlers of the calls that are wanted and, where calls are seen at their ends only, of those that change what is known
     * of a task.
     *
     * @throws CommandException when the server does not find one of them
     */
    static List<Handler> handlers(Sentry sentry, List<Syscall> wanted, boolean decode) {
        Stream<Syscall> changes = sentry.table().syscalls().stream()
                .filter(call -> !decode && (CHANGE_PROGRAM.contains(call.name()) || RENAME.contains(call.name())));
        return sentry.handlers(Stream.concat(wanted.stream(), changes).distinct().toList()).stream()
                .map(handler -> handler.handling(handler.calls().stream().filter(wanted::contains).toList()))
                .toList();
    }

    /**
     * Sets the breakpoints, in one turnaround.
     *
     * @throws CommandException when there is a breakpoint already where one is needed
     * @throws RemoteException when the server refuses one; those that were set are cleared by {@link #close}
     */
    void start(List<Handler> handlers, Optional<OneTask> only) {
        Map<Boolean, List<Handler>> bySight = handlers.stream().collect(Collectors.partitioningBy(
                handler -> decode || handler.calls().stream().anyMatch(call -> ONLY_AT_ENTRY.contains(call.name()))));
        Runnable set = breakpoints.set(bySight.get(false), bySight.get(true), only.map(OneTask::goroutine));
        boolean settlesLater = handlers.stream().flatMap(each -> each.calls().stream()).anyMatch(call -> !observer.looksAround(call));
        Runnable errorsCome = settlesLater ? errors.learn() : () -> {};
        set.run();
        errorsCome.run();
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
                hits.stream().filter(thread -> breakpoints.of(thread).isEmpty()).toList());
    }

    private void take(TargetThread thread) {
        breakpoints.of(thread).ifPresent(place -> {
            switch (place.shows()) {
                case BEGIN -> enter(place.handler(), thread);
                case END -> Optional.ofNullable(running.get(thread.goroutineId()))
                        .filter(entered -> entered.handler().equals(place.handler()))
                        .ifPresent(entered -> leave(entered, thread));
                case ALL -> pass(place.handler(), thread);
            }
        });
    }

    private void enter(Handler handler, TargetThread thread) {
        Instant now = Instant.now();
        CallEntries.Entry entry = entries.read(handler, thread);
        Supplier<String> command = commands.of(entry.task());
        Supplier<Optional<Texts>> texts = texts(handler, entry, thread);
        // a handler that another one calls makes no call of its own
        if (!decode || texts.get().isPresent()) {
            running.put(thread.goroutineId(), new Entered(handler, entry.task(), texts, command, now));
        }
        observer.entered(thread.goroutineId(), entry.task());
    }

    /** What the arguments point at is read before the target goes on; the arguments alone need nobody to wait for them. */
    private Supplier<Optional<Texts>> texts(Handler handler, CallEntries.Entry entry, TargetThread thread) {
        Supplier<Optional<Texts>> undecoded = () -> undecoded(handler, entry.call().get());
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
        running.remove(thread.goroutineId());
        Call<Map<String, Long>> values = CallRegisters.ask(thread, delve);
        head(decode ? entered : entered.at(now)).ifPresent(head -> {
            Texts texts = head.texts();
            boolean reads = decode && arguments.readsAtReturn(texts.call().name(), texts.values(), texts.shown());
            ProgramMemory read = reads ? memory.of(entered.task(), reads(thread)) : (address, length) -> new byte[0];
            returning.add(new Returning(
                    () -> Optional.of(head), thread, values, read,
                    decode ? TracedCall.micros(entered.time(), now) : OptionalLong.empty()));
            if (reads || observer.looksAround(texts.call())) {
                settle();
            }
        });
    }

    /**
     * A call is seen only where it returns. A handler that was called by another handler returns as well: the call is then none
     * of its own.
     *
     * @throws CommandException when the goroutine's task is not found; what is known of other calls is told before
     */
    private void pass(Handler handler, TargetThread thread) {
        Instant now = Instant.now();
        long goroutine = thread.goroutineId();
        CallEntries.Entry entry = entries.atReturn(thread).orElseThrow(() -> {
            settle();
            return new CommandException("the registers of the program that goroutine " + goroutine
                    + " runs are not found in this runsc; without -raw they are not needed");
        });
        Call<Map<String, Long>> values = CallRegisters.ask(thread, delve);
        // what waits, waits before the target goes on
        names.of(entry.task());
        String program = programs.computeIfAbsent(goroutine, any -> commands.of(entry.task()).get());
        Entered entered = new Entered(handler, entry.task(), () -> undecoded(handler, entry.call().get()), () -> program, now);
        returning.add(new Returning(() -> head(entered), thread, values, (address, length) -> new byte[0], OptionalLong.empty()));
        if (handler.calls().stream().anyMatch(observer::looksAround)) {
            settle();
        }
        if (programChangers.contains(handler.name())) {
            entries.forget(goroutine);
            programs.remove(goroutine);
        } else if (renamers.contains(handler.name())) {
            programs.put(goroutine, commands.of(entry.task()).get());
        }
    }

    /** The names of the handlers of calls. */
    private static Set<String> handlers(SyscallTable table, Set<String> calls) {
        return table.syscalls().stream()
                .filter(call -> calls.contains(call.name()))
                .map(Syscall::handler)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Texts> undecoded(Handler handler, SavedCall saved) {
        return handler.call(saved.number())
                .or(() -> handler.calls().stream().filter(call -> WITHOUT_NUMBER.contains(call.name())).findFirst())
                .map(call -> new Texts(call, saved.arguments(), arguments.undecoded(call.name(), saved.arguments())));
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
            Returning next = returning.remove();
            next.head().get().ifPresent(head -> finish(head, next));
        }
    }

    private void finish(Head head, Returning call) {
        Map<String, Long> values = call.registers().await();
        long result = values.getOrDefault(registers.task(), 0L);
        Optional<ReturnedErrors.SyscallError> error =
                errors.find(values.getOrDefault(registers.errorType(), 0L), values.getOrDefault(registers.errorValue(), 0L));
        TaskPointer task = head.entered().task();
        Texts before = head.texts();
        List<String> shown = decode
                ? arguments.atReturn(
                        before.call().name(), before.values(), before.shown(), error.isPresent() ? -1 : result, call.memory())
                : before.shown();
        observer.returned(traced(head, shown, result, error, true, call.micros()), task, call.thread());
    }

    /** The calls that have not returned, in the order in which they began; none where their ends are all that is shown. */
    List<TracedCall> unfinished() {
        return (decode ? running.values() : List.<Entered>of()).stream()
                .sorted(Comparator.comparing(Entered::time))
                .flatMap(entered -> head(entered).stream())
                .map(head -> traced(head, head.texts().shown(), 0, Optional.empty(), false, OptionalLong.empty()))
                .toList();
    }

    private static TracedCall traced(
            Head head, List<String> texts, long result, Optional<ReturnedErrors.SyscallError> error, boolean returned,
            OptionalLong micros) {
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
        breakpoints.close();
    }
}
