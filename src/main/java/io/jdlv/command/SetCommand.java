package io.jdlv.command;

import io.jdlv.lang.Assignment;

/** {@code set LVALUE = EXPR}. */
final class SetCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Changes the value of a variable or of memory.", "set")
                .usage("[goroutine <n>] [frame <m>] set <variable> = <value>")
                .details(
                        """
                        Numbers, pointers, booleans and strings can be changed, in variables or through a cast of an address:
                        set *(*uint32)(0x7bf6c) = 0x17ff9ee9""");
    }

    @Override
    public void run(Invocation call) {
        call.session().writer().set(call.eval(), Assignment.parse(call.arguments()));
    }
}
