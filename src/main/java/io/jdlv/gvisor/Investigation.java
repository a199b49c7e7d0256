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
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Waits for a system call to fail and finds out why. */
final class Investigation {
    /** The errors that people ask about; they are rarely read, so watching them costs little. */
    private static final List<String> WATCHED = List.of("EPERM", "EACCES");

    private static final int DEPTH = 30;
    private static final int LINES_BEFORE = 12;
    private static final int LINES_BEHIND = 4;
    private static final String KERNEL = "kernel.(*Task).executeSyscall";

    private final Invocation call;
    private final SyscallTable table;
    private final Syscall entry;
    private final Handler handler;
    private final HandlerCode code;

    Investigation(Invocation call, SyscallTable table, Syscall entry) {
        this.call = call;
        this.table = table;
        this.entry = entry;
        this.handler = Handler.of(List.of(entry), call.delve()).getFirst();
        this.code = HandlerCode.of(handler, call.delve());
    }

    /** A failure, read while the target was stopped at it. */
    private record Failure(
            TracedCall call, SyscallError error, TargetThread thread, List<Stackframe> stack, Optional<Credentials> credentials) {}

    /**
     * Runs the target until the call fails.
     *
     * @param errors those whose making is watched for
     * @param provoke called when all is set, before the target runs
     * @return the page; empty when something else ended the wait
     */
    Optional<WhyPage> run(List<String> errors, Runnable provoke) {
        AccessChecks checks = new AccessChecks(call.delve(), CallRegisters.of(table.architecture()));
        List<Failure> failures = new ArrayList<>();
        SyscallTracer.Observer observer = new SyscallTracer.Observer() {
            @Override
            public void entered(long goroutine, TaskPointer task) {
                checks.begin(goroutine, canFindMaking() ? errors : List.of());
            }

            @Override
            public void returned(TracedCall traced, TaskPointer task, TargetThread thread) {
                if (traced.failed() && failures.isEmpty()) {
                    failures.add(failure(traced, task, thread));
                } else if (failures.isEmpty()) {
                    checks.end();
                }
            }
        };
        try (SyscallTracer tracer = new SyscallTracer(call.delve(), table, true, observer)) {
            tracer.start(List.of(handler), Optional.empty());
            call.view().selectFrame(0);
            provoke.run();
            while (failures.isEmpty() && !call.cancellation().isCancelled()) {
                DebuggerState state = call.session()
                        .execution()
                        .run(DebuggerCommand.resume(CommandName.CONTINUE, LoadConfig.SHORT));
                SyscallTracer.Stop stop = tracer.take(state);
                boolean ours = stop.others().stream().filter(thread -> !checks.take(thread)).toList().isEmpty();
                if (!stop.any() || !ours) {
                    if (!call.cancellation().isCancelled() && failures.isEmpty()) {
                        call.show(new StopText(state, OptionalLong.empty()));
                    }
                    break;
                }
            }
            return failures.stream().findFirst().map(failure -> page(failure, checks));
        } finally {
            checks.end();
        }
    }

    /** Whether it can be seen where an error is made that the handler has from elsewhere. */
    boolean canFindMaking() {
        return !code.isUnconditional() && code.canBeWatched();
    }

    /** Those that are watched at first. */
    static List<String> watchedAtFirst() {
        return WATCHED;
    }

    private Failure failure(TracedCall traced, TaskPointer task, TargetThread thread) {
        List<Stackframe> stack =
                call.delve().goroutines().stacktrace(StacktraceRequest.of(thread.goroutineId(), DEPTH)).await();
        SyscallError error = traced.error().orElseThrow();
        return new Failure(traced, error, thread, stack, WATCHED.contains(error.name()) ? credentials(task) : Optional.empty());
    }

    private Optional<Credentials> credentials(TaskPointer task) {
        try {
            return Optional.of(Credentials.of(task, call.delve()));
        } catch (RemoteException e) {
            call.host().warn("this runsc has no credentials that can be read, tried creds.ptr: " + e.getMessage());
            return Optional.empty();
        }
    }

    private WhyPage page(Failure failure, AccessChecks checks) {
        List<Stackframe> made = code.isUnconditional() ? failure.stack() : checks.made(failure.error().name());
        List<Stackframe> inHandler = made.stream().takeWhile(frame -> !frame.functionName().endsWith(KERNEL)).toList();
        return new WhyPage(
                entry,
                failure.call(),
                failure.error(),
                code.isUnconditional(),
                inHandler,
                checks.checked(),
                failure.credentials(),
                WATCHED.contains(failure.error().name()) && !code.isUnconditional() ? checks.missing() : List.of(),
                source(failure.thread()),
                failure.stack());
    }

    private Optional<SourceListing> source(TargetThread thread) {
        try {
            String path = call.session().pathRules().toLocal(thread.file());
            String text = call.session().sources().text(path);
            int first = handler.location().file().equals(thread.file())
                    ? Math.max(handler.location().line(), thread.line() - LINES_BEFORE)
                    : thread.line() - LINES_BEFORE;
            return Optional.of(SourceListing.of(
                    path, text, first, thread.line() + LINES_BEHIND, OptionalInt.of(thread.line()), false));
        } catch (SourceException e) {
            call.host().warn("The handler's source is not here: " + e.getMessage() + ". config substitute-path says where it is.");
            return Optional.empty();
        }
    }
}
