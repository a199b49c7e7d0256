package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.render.BreakpointText;
import io.jdlv.rpc.Call;
import java.util.Arrays;
import java.util.List;

/** {@code gvisor break}: breakpoints on the handlers of system calls. */
final class BreakSyscallsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Stops when the sandbox makes a system call.", "break", "b")
                .usage("break <name or number>...")
                .details(
                        """
                        Sets a breakpoint on the function that handles each call. Calls that are not
                        implemented share a function; its breakpoint has a condition on the call's
                        number, in the register that has it at the function's first instruction.
                        Only the calls named become slower.

                        Examples:
                          gvisor break clock_settime
                          gvisor break openat open""");
    }

    @Override
    public void run(Invocation call) {
        List<String> names = Arrays.asList(call.requireArguments("which system call? see help gvisor break").split("\\s+"));
        Sentry sentry = Sentry.of(call.session());
        SyscallTable table = sentry.table();
        List<Handler> handlers = sentry.entries(names.stream().map(table::get).distinct().toList());
        String number = CallRegisters.of(table.architecture()).number();
        List<Call<Breakpoint>> created = handlers.stream()
                .map(handler -> call.delve().breakpoints().create(BreakpointRequest.of(request(handler, table, number))))
                .toList();
        created.forEach(each -> call.say(BreakpointText.report(each.await(), "set", call.session().presentation())));
    }

    /** The register has the number at the first instruction only. */
    private static Breakpoint request(Handler handler, SyscallTable table, String number) {
        String condition = handler.condition(table, number);
        return condition.isEmpty()
                ? Breakpoint.NEW.withAddresses(handler.location().pcs(), handler.location().pcPids())
                : Breakpoint.NEW.withAddresses(List.of(handler.entry()), List.of()).withCondition(condition);
    }
}
