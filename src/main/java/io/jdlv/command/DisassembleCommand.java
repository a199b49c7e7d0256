package io.jdlv.command;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.Location;
import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.DisassemblyText;
import java.util.List;

/** {@code disassemble}. */
final class DisassembleCommand implements Command {
    private static final String USAGE = "wrong number of arguments: disassemble [-a <start> <end>] [-l <locspec>]";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows machine instructions.", "disassemble", "disass")
                .reading()
                .usage("[goroutine <n>] [frame <m>] disassemble\n    [-a <start> <end>] [-l <locspec>]")
                .details(
                        """
                        Without arguments it is the function of the current frame; => marks the next
                        instruction and * a breakpoint.
                          -a <start> <end>   a range of addresses
                          -l <locspec>       a function, by a place in it

                        config disassemble-flavor selects the syntax: intel, gnu or go.

                        Examples:
                          disassemble
                          disassemble -l main.add
                          disassemble -a 0x49a5e0 0x49a600""");
    }

    @Override
    public void run(Invocation call) {
        String option = "";
        String rest = "";
        if (!call.arguments().isEmpty()) {
            SpaceSplit parts = SpaceSplit.two(call.arguments());
            if (parts.rest().isEmpty()) {
                throw new CommandException(USAGE);
            }
            option = parts.first();
            rest = parts.rest().orElse("");
        }
        call.host().pageOutput();
        List<AsmInstruction> instructions = switch (option) {
            case "" -> at(call, find(call, "+0").get(0).pc());
            case "-a" -> range(call, SpaceSplit.two(rest));
            case "-l" -> {
                List<Location> found = find(call, rest);
                if (found.size() != 1) {
                    throw new CommandException("expression specifies multiple locations");
                }
                yield at(call, found.get(0).pc());
            }
            default -> throw new CommandException(USAGE);
        };
        call.show(new DisassemblyText(instructions, true));
    }

    private static List<Location> find(Invocation call, String location) {
        return call.delve()
                .program().findLocation(call.eval(), location, false, call.session().pathRules().rules())
                .await()
                .locations();
    }

    private static List<AsmInstruction> at(Invocation call, long pc) {
        return call.delve().program().disassembleFunction(call.eval(), pc, flavour(call)).await();
    }

    private static List<AsmInstruction> range(Invocation call, SpaceSplit bounds) {
        if (bounds.rest().isEmpty()) {
            throw new CommandException(USAGE);
        }
        return call.delve().program().disassemble(call.eval(), address(bounds.first()), address(bounds.rest().orElseThrow()), flavour(call)).await();
    }

    private static long address(String typed) {
        try {
            return GoNumber.parseInt(typed, 0);
        } catch (GoNumberException e) {
            throw new CommandException("wrong argument: " + GoQuote.quote(typed) + " is not a number", e);
        }
    }

    private static AssemblyFlavour flavour(Invocation call) {
        return call.session().configuration().assemblyFlavour();
    }
}
