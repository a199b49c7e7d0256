package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;

/** {@code gvisor syscalls}: the sentry's table of system calls. */
final class SyscallsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows which system calls the sandbox has, and how well.", "syscalls")
                .usage(
                        """
                        syscalls [-level <level>] [-handler <regexp>] [-arch <arch>]
                        syscalls [-arch <arch>] <name or number>
                        syscalls -save <file>
                        syscalls -diff <file or address>""")
                .details(
                        """
                        A line has the call's number and name, the function of the sentry that handles
                        it, how far it is supported and what gVisor notes about it. With a name or a
                        number all that is known of that call is shown.

                        Levels are full, partial, unimplemented and undocumented. The sentry has the
                        tables of amd64 and arm64; without -arch the one it uses is shown.

                        -save writes the table to a file as JSON. -diff says in what the table differs
                        from a saved one, or from that of another sandbox with a dlv at host:port or
                        unix:/path; a sandbox that runs there is stopped for the time of reading.

                        Examples:
                          gvisor syscalls clock_settime
                          gvisor syscalls -level unimplemented
                          gvisor syscalls -handler CapError -arch arm64
                          gvisor syscalls -diff 127.0.0.1:4041""");
    }

    @Override
    public void run(Invocation call) {
        SyscallsArguments arguments = SyscallsArguments.parse(call.arguments());
        if (arguments.save().isPresent() || arguments.difference().isPresent()) {
            call.host().useThisMachine("gvisor syscalls " + (arguments.save().isPresent() ? "-save" : "-diff"));
        }
        Sentry sentry = Sentry.of(call.session());
        SyscallTable table = arguments.architecture().map(sentry::table).orElseGet(sentry::table);
        if (arguments.save().isPresent()) {
            String file = arguments.save().get();
            SavedTable.write(file, table);
            call.say(table.syscalls().size() + " system calls of " + table.architecture().word() + " saved in " + file);
        } else if (arguments.difference().isPresent()) {
            String other = arguments.difference().get();
            call.show(SyscallTableDifference.between(other, SavedTable.readOrAsk(other, table.architecture()), table));
        } else if (arguments.wanted().isPresent()) {
            call.show(new SyscallText(table.architecture(), table.get(arguments.wanted().get())));
        } else {
            SyscallTable shown = new SyscallTable(
                    table.architecture(), table.syscalls().stream().filter(arguments.selection()).toList());
            call.host().pageOutput();
            call.show(new SyscallTableText(shown));
        }
    }
}
