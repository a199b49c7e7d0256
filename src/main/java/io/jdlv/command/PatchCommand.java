package io.jdlv.command;

import io.jdlv.lang.Assignment;
import io.jdlv.lang.LangException;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.session.MemoryChange;
import java.util.HexFormat;

/** {@code patch}: {@code set} that shows what it changed. */
final class PatchCommand implements Command {
    private static final String SIZE = "-size";
    private static final String BYTES = "-bytes";
    private static final String USAGE =
            """
            [goroutine <n>] [frame <m>] patch <variable> = <value>
            patch -size <1|2|4|8> <address> = <value>
            patch -bytes <address> = <hexadecimal bytes>""";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Changes memory and shows what was there and what is there now.", "patch")
                .usage(USAGE)
                .details(
                        """
                        A change of code is shown as instructions, one of data as bytes; undo
                        takes it back. An address is a number, or an expression that is a pointer
                        or an integer. A place with a breakpoint is refused.

                        Examples:
                          patch *(*uint32)(0x7bf6c) = 0x17ff9ee9
                          patch -bytes 0x49d82a = e9 1b 00 00 00""");
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("not enough arguments");
        SpaceSplit words = SpaceSplit.two(typed);
        MemoryChange change = switch (words.first()) {
            case SIZE -> sized(call, SpaceSplit.two(words.rest().orElse("")));
            case BYTES -> bytes(call, typed, words.rest().orElse(""));
            default -> call.session().writer().patch(call.eval(), Assignment.parse(typed));
        };
        call.show(new ChangeText(change));
    }

    private static MemoryChange sized(Invocation call, SpaceSplit sizeAndAssignment) {
        if (!sizeAndAssignment.first().matches("[1248]")) {
            throw new CommandException("wrong size: patch -size <1|2|4|8> <address> = <value>");
        }
        int bits = Byte.SIZE * Integer.parseInt(sizeAndAssignment.first());
        Assignment typed = Assignment.parse(sizeAndAssignment.rest().orElse(""));
        String place = "*(*uint" + bits + ")(" + typed.left().strip() + ")";
        return call.session().writer().patch(call.eval(), new Assignment(place, typed.right()));
    }

    private static MemoryChange bytes(Invocation call, String typed, String assignment) {
        int equals = assignment.lastIndexOf('=');
        if (equals < 0) {
            throw new LangException("syntax error '=' not found");
        }
        String digits = assignment.substring(equals + 1).replace(" ", "");
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw new CommandException("wrong bytes: two hexadecimal digits for each", e);
        }
        if (bytes.length == 0) {
            throw new CommandException("not enough arguments");
        }
        return call.session().writer().write(call.eval(), assignment.substring(0, equals), bytes, "patch " + typed);
    }
}
