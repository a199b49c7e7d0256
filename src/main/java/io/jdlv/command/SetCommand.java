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
                        Numbers, booleans, pointers, strings and whole values of one type can be
                        assigned, to variables, fields, elements, or memory through a cast of its
                        address. A new string needs memory in the program: the server makes it there
                        by a call. undo takes a change back.

                        Examples:
                          set i = 5
                          set p.next = nil
                          set *(*uint32)(0xc00001c0a0) = 0x17ff9ee9""");
    }

    @Override
    public void run(Invocation call) {
        call.session().writer().set(call.eval(), Assignment.parse(call.expand(call.arguments())));
    }
}
