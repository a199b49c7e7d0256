package io.jdlv.command;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.PathRule;
import java.util.List;

/** {@code break [NAME] [LOCSPEC] [if CONDITION]}. */
final class BreakCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Sets a breakpoint.", "break", "b")
                .defining()
                .usage("break [name] [locspec] [if <condition>]")
                .details(
                        """
                        Without a location it is set at the current line. A location is one of
                          main.main                   a function
                          kernel.(*Task).run          a method, by as much of its name as is unique
                          main.go:12                  a line, by as much of the path as is unique
                          12, +3, -3                  a line of the current file, or so far from here
                          main.main:3                 the third line below the function's first
                          /^main\\.Test/               every function whose name matches (RE2)
                          *0x49a5e0, *f               an address, or what an expression holds

                        The condition is a boolean expression in the scope of that place; see also
                        condition, which sets one later. A name can be used wherever a command wants
                        a breakpoint's number; it starts with a letter.

                        A place that does not exist yet can be given when the program loads plugins,
                        starts other programs that are debugged too, or has ended: you are asked
                        whether the breakpoint is to wait for it.

                        Examples:
                          break main.main
                          break parser.go:120 if len(tokens) > 10
                          break entry net/http.(*ServeMux).ServeHTTP
                          break /^example\\.com\\/app\\/store\\./""");
    }

    @Override
    public void lookUp(String arguments, DelveClient delve, List<PathRule> rules) {
        BreakpointSetter.lookUp(arguments, delve, rules);
    }

    @Override
    public void run(Invocation call) {
        new BreakpointSetter(call, false).set(call.arguments());
    }
}
