package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.FileErrors;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.LoadConfig;
import io.jdlv.render.Escaper;
import io.jdlv.render.StopText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** {@code gvisor trace}: the sandbox's system calls as they are made. */
final class TraceSyscallsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows the system calls of the sandbox as they are made.", "trace", "strace")
                .usage("trace [-task <tid>] [-errors] [-n <number>] [-o <file>] [-raw] [name]...")
                .details(
                        """
                        Runs the sandbox and shows each call when it has returned: the time, process
                        and thread as the sandbox numbers them, the program, the call with its
                        arguments, the result or the error, and how long it took. Without names all
                        calls are traced. It ends at Ctrl-C, after so many lines with -n, or at a
                        breakpoint of yours; calls under way are then shown as unfinished.

                        What is traced becomes much slower, to some hundred calls a second, and what
                        is not keeps its speed: name what you want. Times are as seen from here: those
                        over a link are mostly the link's.

                        -task shows the calls of one thread, -errors those that fail. -o writes the
                        lines to a file. -raw shows arguments as numbers, without reading what they
                        point at, and is about twice as fast: the sandbox stops only where a call
                        returns. The time is then that of the return, nothing says how long it took,
                        and calls under way at the end are not shown.

                        Examples:
                          gvisor trace openat execve
                          gvisor trace -errors -n 20
                          gvisor trace -task 1 -o calls.txt write""");
    }

    @Override
    public void run(Invocation call) {
        TraceArguments arguments = TraceArguments.parse(call.arguments());
        if (arguments.file().isPresent()) {
            call.host().useThisMachine("gvisor trace -o");
        }
        SyscallTable table = Sentry.of(call.session()).table();
        List<Syscall> wanted = arguments.names().isEmpty()
                ? table.syscalls()
                : arguments.names().stream().map(table::get).distinct().toList();
        Optional<SyscallTracer.OneTask> only = arguments.task().map(number -> SyscallTracer.OneTask.of(number, call.session()));
        if (arguments.file().isPresent()) {
            traceTo(arguments.file().get(), call, arguments, table, wanted, only);
        } else {
            long shown = trace(call, arguments, table, wanted, only, call::show);
            call.say(count(shown));
        }
    }

    private static void traceTo(
            String file, Invocation call, TraceArguments arguments, SyscallTable table, List<Syscall> wanted,
            Optional<SyscallTracer.OneTask> only) {
        try (BufferedWriter writer = Files.newBufferedWriter(FileErrors.path("open", file))) {
            long shown = trace(call, arguments, table, wanted, only, traced -> write(writer, file, traced));
            call.say(count(shown) + " In " + file + ".");
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", file, e), e);
        }
    }

    private static void write(BufferedWriter writer, String file, TracedCall traced) {
        try {
            writer.write(Escaper.escape(traced.line()));
            writer.newLine();
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("write", file, e), e);
        }
    }

    private static String count(long shown) {
        return shown + (shown == 1 ? " call." : " calls.") + " Times are as seen from here.";
    }

    private static long trace(
            Invocation call, TraceArguments arguments, SyscallTable table, List<Syscall> wanted,
            Optional<SyscallTracer.OneTask> only, Consumer<TracedCall> out) {
        AtomicLong shown = new AtomicLong();
        Consumer<TracedCall> counting = traced -> {
            if ((!arguments.errors() || traced.failed()) && shown.get() < arguments.most()) {
                shown.incrementAndGet();
                out.accept(traced);
            }
        };
        // sent now, it is answered together with what follows
        Probes probes = Probes.beside(call.delve());
        List<Handler> handlers = SyscallTracer.handlers(Sentry.of(call.session()), wanted, !arguments.raw());
        try (LateOutcomes late = LateOutcomes.of(wanted, table.architecture(), call.delve(), probes, counting);
                SyscallTracer tracer = new SyscallTracer(call.delve(), probes, table, !arguments.raw(), late)) {
            tracer.start(handlers, only);
            call.view().selectFrame(0);
            Runnable meanwhile = () -> {};
            while (shown.get() < arguments.most() && !call.cancellation().isCancelled()) {
                DebuggerState state = call.session()
                        .execution()
                        .run(DebuggerCommand.resume(CommandName.CONTINUE, LoadConfig.SHORT), meanwhile);
                SyscallTracer.Stop stop = tracer.take(state);
                boolean ours = stop.others().stream().filter(thread -> !late.take(thread)).toList().isEmpty();
                boolean last = tracer.unsettled() >= arguments.most() - shown.get();
                if (!stop.any() || !ours || last || call.cancellation().isCancelled()) {
                    tracer.settle();
                }
                meanwhile = tracer::settle;
                if (!stop.any() || !ours) {
                    if (!call.cancellation().isCancelled()) {
                        call.show(new StopText(state, OptionalLong.empty()));
                    }
                    break;
                }
            }
            List<TracedCall> unfinished = new ArrayList<>(late.unfinished());
            unfinished.addAll(tracer.unfinished());
            if (!arguments.errors() && shown.get() < arguments.most()) {
                unfinished.forEach(out);
            }
        }
        return shown.get();
    }
}
