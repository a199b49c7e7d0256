package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import io.jdlv.rpc.ByteString;

/** {@code gvisor mem}: memory of a program in the sandbox. */
final class TaskMemoryCommand implements Command {
    private static final int MOST = 1 << 20;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows memory of a program in the sandbox.", "mem")
                .usage("mem <tid> <address> <length>")
                .details(
                        """
                        Shows bytes as numbers and as characters. The address is the program's own;
                        where the sentry has it is found in its list of mappings, and nothing is called
                        in the sentry. What the program has not used yet cannot be read, nor parts of
                        mapped files that the sentry did not read itself.

                        Examples:
                          gvisor mem 1 0xc000012000 64""");
    }

    @Override
    public void run(Invocation call) {
        Words words = Words.of(call.requireArguments("which task, from where, how many bytes? see help gvisor mem"));
        String tid = words.next();
        long address = number(words.valueOf(tid, "an address"));
        long length = number(words.valueOf(GoNumber.hex(address), "a length"));
        if (words.hasNext() || length <= 0 || length > MOST) {
            throw new CommandException("a length is a number from 1 to " + MOST + ": see help gvisor mem");
        }
        TaskPointer task = Sentry.of(call.session()).kernel().task(tid, call.delve());
        byte[] bytes = new ApplicationMemory(call.delve()).of(task).read(address, (int) length);
        if (bytes.length == 0) {
            throw new CommandException("the sentry has nothing that can be read at " + GoNumber.hex(address) + " of task " + tid);
        }
        call.show(new TaskMemory(address, ByteString.copyOf(bytes)));
        if (bytes.length < length) {
            call.host().warn("Only " + bytes.length + " of " + length + " bytes can be read.");
        }
    }

    private static long number(String text) {
        try {
            return GoNumber.parseUint(text, 0);
        } catch (GoNumberException e) {
            throw new CommandException(text + " is no number", e);
        }
    }
}
