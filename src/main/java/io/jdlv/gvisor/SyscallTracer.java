package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Sees system calls begin and return, by breakpoints on the first instruction and on the return instructions of their
 * handlers. What has no breakpoint runs at full speed; a condition in the way of all calls would cost each of them the
 * server's time to evaluate it.
 *
 * <p>A goroutine runs one task, so a return belongs to the last entry of its goroutine. A function is entered a second time
 * when its stack had to grow first; the entry is then the same.
 */
final class SyscallTracer implements AutoCloseable {
    private static final int WORD = 8;
    private static final int ARGUMENTS = 6;
    /** What handlers call the array of arguments, where they name it; it is on the stack from the first instruction on. */
    private static final String ARRAY = "args";
    private static final LoadConfig SIX_WORDS = new LoadConfig(false, 1, 0, ARGUMENTS, -1);

    private final DelveClient delve;
    private final CallRegisters registers;
    private final SyscallTable table;
    private final Arguments arguments;
    private final boolean decode;
    private final Observer observer;
    private final ReturnedErrors errors;
    private final TaskNames names;
    private final CommandNames commands;
    private final Map<Integer, Boolean> entryByBreakpoint = new HashMap<>();
    /** The calls that have a handler to themselves, by its first instruction. */
    private final Map<Long, Syscall> onlyCalls = new HashMap<>();
    /** Of each goroutine that was seen. */
    private final Map<Long, TaskPointer> tasks = new HashMap<>();
    private final Map<Long, Entered> running = new HashMap<>();

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
    }

    /** Who is told of calls, while the target is stopped there. */
    interface Observer {
        /**
         * A call begins.
         *
         * @param goroutine which runs it
         * @param task which makes it
         */
        default void entered(long goroutine, TaskPointer task) {}

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

    /** A call that has begun. */
    private record Entered(TaskPointer task, Syscall call, Supplier<Texts> texts, Supplier<String> command, Instant time) {}

    /** The arguments of a call that has begun, as numbers and as text. */
    private record Texts(List<Long> values, List<String> shown) {}

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
            created.add(create(List.of(handler.entry()), entryCondition(handler, only), loadedAtEntry()));
            if (handler.calls().size() == 1) {
                onlyCalls.put(handler.entry(), handler.calls().getFirst());
            }
            entries.add(true);
            created.add(create(handler.returns(), goroutineCondition(only), Optional.empty()));
            entries.add(false);
        }
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
    }

    private String entryCondition(Handler handler, Optional<OneTask> only) {
        String number = handler.condition(table, registers.number());
        String goroutine = goroutineCondition(only);
        return number.isEmpty() || goroutine.isEmpty() ? number + goroutine : "(" + number + ") && " + goroutine;
    }

    private static String goroutineCondition(Optional<OneTask> only) {
        return only.map(one -> "runtime.curg.goid == " + one.goroutine()).orElse("");
    }

    /** Where only numbers are shown, they come with the stop, if the handler has a name for them. */
    private Optional<LoadConfig> loadedAtEntry() {
        return decode ? Optional.empty() : Optional.of(SIX_WORDS);
    }

    private Call<Breakpoint> create(List<Long> addresses, String condition, Optional<LoadConfig> loaded) {
        return delve.breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                .withAddresses(addresses, List.of())
                .withTracepoint(true)
                .withLoadArgs(loaded)
                .withCondition(condition)));
    }

    /** Takes what a stop shows. */
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
        Optional<Syscall> only = Optional.ofNullable(onlyCalls.get(thread.pc()));
        Optional<TaskPointer> known = Optional.ofNullable(tasks.get(thread.goroutineId()));
        List<Long> loaded = loaded(thread);
        if (only.isPresent() && known.isPresent() && loaded.size() == ARGUMENTS) {
            Texts texts = new Texts(loaded, arguments.undecoded(only.get().name(), loaded));
            begin(thread, only.get(), known.get(), () -> texts, now);
            return;
        }
        Map<String, Long> values = CallRegisters.read(thread, delve);
        table.find(values.getOrDefault(registers.number(), -1L)).ifPresent(call -> {
            TaskPointer task = new TaskPointer(values.getOrDefault(registers.task(), 0L));
            Call<Memory> stack = delve.data().memory(values.getOrDefault(registers.stack(), 0L) + WORD, ARGUMENTS * WORD);
            tasks.put(thread.goroutineId(), task);
            begin(thread, call, task, texts(call, task, stack), now);
        });
    }

    private void begin(TargetThread thread, Syscall call, TaskPointer task, Supplier<Texts> texts, Instant now) {
        running.put(thread.goroutineId(), new Entered(task, call, texts, commands.of(task), now));
        observer.entered(thread.goroutineId(), task);
    }

    /** The six words that came with a stop; fewer where they did not. */
    private static List<Long> loaded(TargetThread thread) {
        return thread.breakpointInfo().stream()
                .flatMap(info -> info.arguments().stream())
                .filter(argument -> argument.name().equals(ARRAY))
                .flatMap(array -> array.children().stream())
                .flatMap(word -> Values.field(word, "Value").flatMap(Values::integer).stream())
                .toList();
    }

    /** What the arguments point at is read before the target goes on; the arguments alone need nobody to wait for them. */
    private Supplier<Texts> texts(Syscall call, TaskPointer task, Call<Memory> stack) {
        if (!decode) {
            return () -> {
                List<Long> values = words(stack.await().bytes().toByteArray());
                return new Texts(values, arguments.undecoded(call.name(), values));
            };
        }
        List<Long> values = words(stack.await().bytes().toByteArray());
        Texts texts = new Texts(values, arguments.atEntry(call.name(), values, memory(task)));
        return () -> texts;
    }

    private static List<Long> words(byte[] bytes) {
        LongBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        return LongStream.range(0, words.remaining()).map(i -> words.get((int) i)).boxed().toList();
    }

    private void leave(Entered entered, TargetThread thread) {
        Instant now = Instant.now();
        Map<String, Long> values = CallRegisters.read(thread, delve);
        long result = values.getOrDefault(registers.task(), 0L);
        Optional<ReturnedErrors.SyscallError> error =
                errors.find(values.getOrDefault(registers.errorType(), 0L), values.getOrDefault(registers.errorValue(), 0L));
        Texts before = entered.texts().get();
        List<String> texts = decode
                ? arguments.atReturn(
                        entered.call().name(), before.values(), before.shown(), error.isPresent() ? -1 : result,
                        memory(entered.task()))
                : before.shown();
        observer.returned(
                traced(entered, texts, result, error, true, Duration.between(entered.time(), now).toNanos() / 1000),
                entered.task(),
                thread);
    }

    /** The calls that have not returned, in the order in which they began. */
    List<TracedCall> unfinished() {
        return running.values().stream()
                .sorted(Comparator.comparing(Entered::time))
                .map(entered -> traced(entered, entered.texts().get().shown(), 0, Optional.empty(), false, 0))
                .toList();
    }

    private TracedCall traced(
            Entered entered, List<String> texts, long result, Optional<ReturnedErrors.SyscallError> error, boolean returned,
            long micros) {
        TaskNames.Numbers numbers = names.of(entered.task());
        return new TracedCall(
                entered.time(), numbers.tgid(), numbers.tid(), entered.command().get(), entered.call().name(), texts, result, error,
                returned, micros, ZoneId.systemDefault());
    }

    private ApplicationMemory memory(TaskPointer task) {
        return new ApplicationMemory(delve, task);
    }

    /** Clears the breakpoints, in one turnaround. */
    @Override
    public void close() {
        CallWatch.clear(delve, entryByBreakpoint.keySet());
    }
}
