package io.jdlv.command;

import io.jdlv.delve.Register;
import io.jdlv.delve.RegisterList;
import io.jdlv.render.RegisterTable;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.util.List;

/** {@code regs [-a]}. */
final class RegistersCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows CPU registers.", "regs")
                .reading()
                .usage("[goroutine <n>] [frame <m>] regs [-a]")
                .details(
                        """
                        -a shows the floating point and vector registers as well. In a frame above the
                        top one those are shown that can be recovered. A single one is an expression:
                        print RAX.""");
    }

    @Override
    public void run(Invocation call) {
        boolean all = call.arguments().equals("-a");
        boolean ofThread = call.eval().goroutineId() < 0 && call.eval().frame() == 0;
        RegisterList registers = ofThread
                ? call.delve().data().threadRegisters(0, all).await()
                : call.delve().data().scopeRegisters(call.eval(), all).await();
        call.show(new Registers(registers.registers()));
    }

    /** Registers with their values, as the server writes them. */
    private record Registers(List<Register> registers) implements Result {
        @Override
        public String kind() {
            return "registers";
        }

        @Override
        public void writeTo(TextSink out) {
            out.println(RegisterTable.of(registers));
        }
    }
}
