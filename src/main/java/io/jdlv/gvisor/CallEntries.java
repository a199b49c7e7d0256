package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What system calls begin with, read at the first instruction of their handlers or at the return instructions. Of a goroutine
 * that is new everything is taken from the registers of its thread and from its stack. From then on it is known where the sentry
 * has the registers of its program: to read the call there costs the server a tenth of that, and nobody has to wait for it. They
 * are as they were at the call until its handler has returned, which only then gives the program its result.
 */
final class CallEntries {
    private static final int WORD = 8;
    private static final int ARGUMENTS = 6;
    private static final String ARCH = "image.Arch";
    private static final LoadConfig NOTHING = new LoadConfig(false, 0, 0, 0, 0);

    private final DelveClient delve;
    private final Architecture architecture;
    private final CallRegisters registers;
    private final Consumer<TaskPointer> changed;
    private final Map<Long, Known> known = new HashMap<>();

    /** @param changed told of a task that is seen the first time, and of one that runs another program than before */
    CallEntries(DelveClient delve, Architecture architecture, Consumer<TaskPointer> changed) {
        this.delve = delve;
        this.architecture = architecture;
        this.registers = CallRegisters.of(architecture);
        this.changed = changed;
    }

    /**
     * A call that begins.
     *
     * @param task which makes it
     * @param call waits for number and arguments; to be asked while the target is stopped and the call has not returned
     */
    record Entry(TaskPointer task, Supplier<SavedCall> call) {}

    /**
     * Where a task has what it has of its program; execve gives it another.
     *
     * @param field where the sentry has the pointer to that, unsigned
     * @param pointer what is there: this and its neighbour are the same for as long as the program is
     * @param registers where the program's registers are, unsigned
     */
    private record Image(long field, List<Long> pointer, long registers) {}

    /**
     * A goroutine's task.
     *
     * @param image of the program that it runs
     * @param isAsThread whether its registers are what was taken from the thread at the time
     */
    private record Known(TaskPointer task, Image image, BooleanSupplier isAsThread) {}

    /** Reads what a thread begins at a handler; for a goroutine that is known nothing is waited for. */
    Entry read(Handler handler, TargetThread thread) {
        long goroutine = thread.goroutineId();
        Optional<Known> seen = Optional.ofNullable(known.get(goroutine)).filter(each -> each.isAsThread().getAsBoolean());
        if (seen.isEmpty()) {
            return first(handler, thread);
        }
        Image image = seen.get().image();
        TaskPointer task = seen.get().task();
        Call<SavedCall> saved = SavedCall.ask(image.registers(), architecture, delve);
        Call<Memory> pointer = delve.data().memory(image.field(), 2 * WORD);
        return new Entry(
                task,
                () -> SavedCall.words(pointer.again().await()).equals(image.pointer())
                        ? saved.again().await()
                        : ofOther(goroutine, task));
    }

    /**
     * Reads what a thread returns from; for a goroutine that is known nothing is waited for. One whose task was given another
     * program has to be forgotten first.
     *
     * @return empty when the goroutine's task is not found
     */
    Optional<Entry> atReturn(TargetThread thread) {
        long goroutine = thread.goroutineId();
        return Optional.ofNullable(known.get(goroutine))
                .filter(each -> each.isAsThread().getAsBoolean())
                .or(() -> TaskGoroutines.task(goroutine, delve).flatMap(found -> learn(goroutine, found)))
                .map(found -> new Entry(found.task(), later(SavedCall.ask(found.image().registers(), architecture, delve))));
    }

    private static Supplier<SavedCall> later(Call<SavedCall> saved) {
        return () -> saved.again().await();
    }

    /** A goroutine's task runs another program, or will: it is looked at anew the next time. */
    void forget(long goroutine) {
        known.remove(goroutine);
    }

    /** Versions of 2022 do not tell a handler the call's number, and its register has something else: then the saved one counts. */
    private Entry first(Handler handler, TargetThread thread) {
        Map<String, Long> values = CallRegisters.read(thread, delve);
        TaskPointer task = new TaskPointer(values.getOrDefault(registers.task(), 0L));
        changed.accept(task);
        Call<Memory> stack = delve.data().memory(values.getOrDefault(registers.stack(), 0L) + WORD, ARGUMENTS * WORD);
        Optional<Image> image = image(task);
        SavedCall call = new SavedCall(values.getOrDefault(registers.number(), -1L), SavedCall.words(stack.await()));
        known.remove(thread.goroutineId());
        if (image.isEmpty()) {
            return new Entry(task, () -> call);
        }
        Supplier<SavedCall> saved = later(SavedCall.ask(image.get().registers(), architecture, delve));
        boolean isTold = handler.call(call.number()).isPresent();
        known.put(thread.goroutineId(), new Known(task, image.get(), () ->
                saved.get().arguments().equals(call.arguments()) && (!isTold || saved.get().number() == call.number())));
        return new Entry(task, isTold ? () -> call : saved);
    }

    /** The call of a task that runs another program than when it was seen last. */
    private SavedCall ofOther(long goroutine, TaskPointer task) {
        return learn(goroutine, task)
                .map(found -> SavedCall.ask(found.image().registers(), architecture, delve).await())
                .orElseGet(() -> new SavedCall(-1, List.of()));
    }

    private Optional<Known> learn(long goroutine, TaskPointer task) {
        changed.accept(task);
        Optional<Known> found = image(task).map(image -> new Known(task, image, () -> true));
        found.ifPresent(each -> known.put(goroutine, each));
        return found;
    }

    private Optional<Image> image(TaskPointer task) {
        Call<Variable> place = delve.data().eval(EvalScope.CURRENT, TaskRegisters.all(task), NOTHING);
        Call<Variable> field = delve.data().eval(EvalScope.CURRENT, task.field(ARCH), NOTHING);
        Optional<Long> address = field.awaitUnlessRefused().map(Variable::address);
        Optional<Long> saved = place.awaitUnlessRefused().map(Variable::address);
        return address.flatMap(at -> saved.map(
                found -> new Image(at, SavedCall.words(delve.data().memory(at, 2 * WORD).await()), found)));
    }
}
