package io.jdlv.command;

import io.jdlv.delve.Ancestor;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.render.StackText;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;

/** {@code stack [DEPTH] [FLAGS]}. */
final class StackCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Shows the call stack.", "stack", "bt")
                .reading()
                .usage(
                        """
                        [goroutine <n>] [frame <m>] stack [<depth>] [-full] [-offsets]
                            [-defer] [-a <n>] [-adepth <depth>] [-mode <mode>]""")
                .details(
                        """
                        Without a depth it has up to 50 frames.
                          -full              every frame's arguments and locals
                          -offsets           every frame's distance to the stack's base
                          -defer             every frame's deferred calls
                          -a <n>             the stacks of n ancestors: the goroutines that started
                                             this one (GODEBUG=tracebackancestors=N has to be set)
                          -adepth <depth>    how many frames of each
                          -mode normal       goes on from C's and the system's stacks to Go's
                          -mode simple       this stack only
                          -mode fromg        from the registers that the goroutine saved

                        Examples:
                          stack
                          stack 5 -full
                          goroutine 18 stack -defer""")
                .allow(Prefix.ON);
    }

    @Override
    public void run(Invocation call) {
        StackArguments arguments = StackArguments.parse(call.arguments());
        if (call.scope().isBehind(Prefix.ON)) {
            call.amend(bp -> bp.withStacktrace(arguments.depth()));
            return;
        }
        long goroutine = call.eval().goroutineId();
        Call<List<Stackframe>> stack = call.delve()
                .goroutines().stacktrace(new StacktraceRequest(
                        goroutine,
                        arguments.depth(),
                        0,
                        arguments.options(),
                        arguments.full() ? Optional.of(LoadConfig.SHORT) : Optional.empty()));
        Optional<Call<List<Ancestor>>> ancestors = arguments.ancestors() > 0
                ? Optional.of(call.delve().goroutines().ancestors(goroutine, arguments.ancestors(), arguments.ancestorDepth()))
                : Optional.empty();
        call.host().endChange();
        List<Stackframe> frames = stack.await();
        call.host().pageOutput();
        call.show(new StackText(frames, "", arguments.offsets()));
        ancestors.ifPresent(asked -> asked.await().forEach(a -> show(call, a)));
    }

    private static void show(Invocation call, Ancestor ancestor) {
        call.say("Created by Goroutine " + ancestor.id() + ":");
        if (ancestor.unreadable().isEmpty()) {
            call.show(new StackText(ancestor.stack(), "\t", false));
        } else {
            call.say("\t" + ancestor.unreadable());
        }
    }
}
