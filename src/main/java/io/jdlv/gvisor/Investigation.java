package io.jdlv.gvisor;

import io.jdlv.command.Invocation;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.render.SourceListing;
import io.jdlv.render.StopText;
import io.jdlv.rpc.Beside;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.SourceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Waits for a system call to fail and finds out why. */
final class Investigation {
    /** Those that come of who the caller is. */
    private static final Set<String> OF_CREDENTIALS = Set.of("EPERM", "EACCES");

    private static final int DEPTH = 30;
    private static final int LINES_BEFORE = 12;
    private static final int LINES_BEHIND = 4;
    private static final int LINES_AROUND_MAKING = 8;
    /** What calls handlers, and later states of a task. */
    private static final List<String> KERNEL = List.of("kernel.(*Task).executeSyscall", "kernel.(*Task).run");

    private final Invocation call;
    private final SyscallTable table;
    private final Syscall entry;
    private final Optional<SyscallTracer.OneTask> only;
    private final Sentry sentry;
    private final Handler handler;
    private final HandlerCode code;
    private final Probes probes;

    Investigation(Invocation call, SyscallTable table, Syscall entry, Optional<SyscallTracer.OneTask> only) {
        this.call = call;
        this.table = table;
        this.entry = entry;
        this.only = only;
        this.sentry = Sentry.of(call.session());
        // sent now, it is answered together with what follows
        this.probes = Probes.beside(call.delve());
        List<String> functions = Stream.concat(AccessChecks.functions().stream(), ErrorOrigins.functions().stream()).toList();
        Beside.run(call.session().meter(), List.of(
                () -> sentry.handlers(List.of(entry)),
                () -> sentry.code(sentry.entries(List.of(entry)).getFirst()),
                () -> sentry.functions(functions)));
        this.handler = sentry.handlers(List.of(entry)).getFirst();
        this.code = sentry.code(handler);
    }

    /**
     * What was found out.
     *
     * @param page what is known
     * @param isForNaming whether the place where the error was made is not known, and is more likely to be when it is named
     */
    record Found(WhyPage page, boolean isForNaming) {}

    /**
     * Runs the target until the call fails.
     *
     * @param error the only error that is waited for; empty for any
     * @param provoke called when all is set, before the target runs
     * @return empty when something else ended the wait
     */
    Optional<Found> run(Optional<String> error, Runnable provoke) {
        Attempt attempt = new Attempt(error);
        try (CallWatch watch = attempt.watch;
                SyscallTracer tracer = new SyscallTracer(call.delve(), probes, table, true, attempt)) {
            tracer.start(List.of(handler), only);
            call.view().selectFrame(0);
            provoke.run();
            Optional<Found> found = attempt.run(tracer)
                    .map(page -> new Found(page, !page.saysWhereMade() && attempt.origins.isForNaming(page.error())));
            // sent now, it goes together with the tracer's own breakpoints
            watch.end();
            return found;
        }
    }

    /**
     * What is asked where a call ends, before it is known whether it has failed.
     *
     * @param stack of the thread
     * @param credentials waits for those of the task
     */
    private record Scene(Call<List<Stackframe>> stack, Supplier<Credentials> credentials) {}

    /** One wait for a failure. */
    private final class Attempt implements SyscallTracer.Observer {
        private final CallRegisters registers = CallRegisters.of(table.architecture());
        private final AccessChecks checks =
                new AccessChecks(call.delve(), probes, sentry, registers, Investigation.this::line);
        private final LaterFailure later = new LaterFailure(call.delve(), probes, registers, entry);
        private final CallWatch watch = new CallWatch(call.delve());
        private final Optional<String> wanted;
        private final ErrorOrigins origins;
        private final Map<Long, TaskPointer> tasks = new HashMap<>();
        private final Map<Long, Scene> scenes = new HashMap<>();
        private Optional<WhyPage> page = Optional.empty();

        Attempt(Optional<String> wanted) {
            this.wanted = wanted;
            this.origins = new ErrorOrigins(call.session(), probes, sentry, registers, handler, code, wanted);
        }

        Optional<WhyPage> run(SyscallTracer tracer) {
            while (page.isEmpty() && !call.cancellation().isCancelled()) {
                DebuggerState state =
                        call.session().execution().run(DebuggerCommand.resume(CommandName.CONTINUE, LoadConfig.SHORT));
                List<TargetThread> hits = state.threads().stream().filter(thread -> thread.breakpoint().isPresent()).toList();
                List<TargetThread> entering = hits.stream().filter(this::begins).toList();
                List<TargetThread> ending = hits.stream().filter(this::ends).toList();
                // one that begins at the same moment must not take the place of the one that ends
                boolean isFree = ending.stream().noneMatch(thread -> watch.isOn(thread.goroutineId()));
                ending.forEach(this::look);
                if (isFree) {
                    entering.forEach(this::watch);
                }
                SyscallTracer.Stop stop = tracer.take(state);
                if (!isFree && page.isEmpty()) {
                    entering.forEach(this::watch);
                }
                boolean ours = stop.others().stream().filter(thread -> !watch.take(thread)).toList().isEmpty();
                if (!stop.any() || !ours) {
                    if (!call.cancellation().isCancelled() && page.isEmpty()) {
                        call.show(new StopText(state, OptionalLong.empty()));
                    }
                    break;
                }
            }
            return page;
        }

        private boolean begins(TargetThread thread) {
            return thread.pc() == handler.entry() && !code.isUnconditional();
        }

        private boolean ends(TargetThread thread) {
            return tasks.containsKey(thread.goroutineId())
                    && (handler.returns().contains(thread.pc()) || later.isAt(thread.pc()));
        }

        /** Watches a call from here on. It goes with the reads of the tracer, so that nobody waits for it apart. */
        private void watch(TargetThread thread) {
            String condition = CallWatch.condition(thread.goroutineId());
            List<Probe> all = new ArrayList<>(origins.probes(condition));
            // each check is a stop
            if (wanted.isEmpty() || OF_CREDENTIALS.contains(wanted.get())) {
                all.addAll(checks.probes(condition));
            }
            watch.begin(thread.goroutineId(), all);
        }

        /** Asks for what a page has of the place where a call ends; that too goes with the reads of the tracer. */
        private void look(TargetThread thread) {
            long goroutine = thread.goroutineId();
            scenes.put(goroutine, new Scene(
                    call.delve().goroutines().stacktrace(StacktraceRequest.of(goroutine, DEPTH)),
                    Credentials.ask(tasks.get(goroutine), call.delve())));
        }

        @Override
        public void entered(long goroutine, TaskPointer task) {
            tasks.put(goroutine, task);
        }

        @Override
        public void returned(TracedCall traced, TaskPointer task, TargetThread thread) {
            boolean watched = watch.isOn(thread.goroutineId());
            if (watched && traced.error().isEmpty() && later.isPossible()) {
                LaterFailure.Failed failed = (made, where) -> fail(traced.failedLater(made, Instant.now()), where, 1);
                watch.add(later.probes(CallWatch.condition(thread.goroutineId()), failed, where -> watch.end()));
                return;
            }
            fail(traced, thread, 0);
            if (watched) {
                watch.end();
            }
        }

        /** @param without how many frames of the stack belong to the failing and not to the call */
        private void fail(TracedCall traced, TargetThread thread, int without) {
            Optional<SyscallError> failure = traced.error().filter(this::isWanted);
            if (page.isEmpty() && failure.isPresent()) {
                Scene scene = scenes.get(thread.goroutineId());
                List<Stackframe> stack = scene.stack().await().stream().skip(without).toList();
                page = Optional.of(page(traced, failure.get(), scene, stack, watch.isOn(thread.goroutineId())));
            }
        }

        private boolean isWanted(SyscallError made) {
            return wanted.map(name -> name.equals(made.name())).orElseGet(() -> !made.isRestart());
        }

        private WhyPage page(TracedCall traced, SyscallError error, Scene scene, List<Stackframe> stack, boolean watched) {
            boolean always = code.isUnconditional();
            Optional<ErrorOrigin> origin =
                    always ? Optional.of(new ErrorOrigin(stack, "")) : watched ? origins.of(error) : Optional.empty();
            List<Stackframe> made = origin.stream()
                    .flatMap(found -> found.stack().stream())
                    .takeWhile(frame -> KERNEL.stream().noneMatch(frame.functionName()::endsWith))
                    .toList();
            List<String> missing = new ArrayList<>();
            Optional<Credentials> credentials = credentials(scene, missing);
            if (!watched && !always) {
                missing.add("what was checked and where " + error.name() + " was made: another task was in the same call");
            } else if (made.isEmpty()) {
                missing.add(origins.missing(error, entry.name()));
            }
            if (watched && OF_CREDENTIALS.contains(error.name())) {
                missing.addAll(checks.missing());
            }
            return new WhyPage(
                    entry,
                    traced,
                    error,
                    always,
                    made,
                    origin.map(ErrorOrigin::from).orElse(""),
                    watched ? credentials.map(checks::checked).orElse(List.of()) : List.of(),
                    credentials,
                    missing,
                    made.stream().limit(always ? 0 : 1).flatMap(frame -> makingSource(frame).stream()).findFirst(),
                    stack.stream().limit(1).flatMap(frame -> handlerSource(frame).stream()).findFirst(),
                    stack);
        }

        private Optional<Credentials> credentials(Scene scene, List<String> missing) {
            try {
                return Optional.of(scene.credentials().get());
            } catch (RemoteException e) {
                missing.add("who the caller is: this runsc has no credentials that can be read, tried creds.ptr: " + e.getMessage());
                return Optional.empty();
            }
        }
    }

    private Optional<SourceListing> makingSource(Stackframe frame) {
        return source(frame.file(), frame.line(), frame.line() - LINES_AROUND_MAKING);
    }

    private Optional<SourceListing> handlerSource(Stackframe frame) {
        int first = handler.location().file().equals(frame.file()) && frame.line() >= handler.location().line()
                ? Math.max(handler.location().line(), frame.line() - LINES_BEFORE)
                : frame.line() - LINES_BEFORE;
        return source(frame.file(), frame.line(), first);
    }

    private Optional<String> line(Stackframe frame) {
        try {
            String text = call.session().sources().text(call.session().pathRules().toLocal(frame.file()));
            return text.lines().skip(frame.line() - 1).findFirst();
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceListing> source(String file, int line, int first) {
        try {
            String path = call.session().pathRules().toLocal(file);
            String text = call.session().sources().text(path);
            return Optional.of(SourceListing.of(
                    path, text, withFunction(text, first), line + LINES_BEHIND, OptionalInt.of(line), false));
        } catch (SourceException e) {
            call.host().warn("The source is not here: " + e.getMessage() + ". config substitute-path says where it is.");
            return Optional.empty();
        }
    }

    /** In an optimised build a function may begin behind the line that says so. */
    private static int withFunction(String text, int first) {
        boolean isAbove = text.lines().skip(Math.max(0, first - 2)).findFirst().filter(line -> line.startsWith("func ")).isPresent();
        return first > 1 && isAbove ? first - 1 : first;
    }
}
