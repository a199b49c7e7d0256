package io.jdlv.command;

import com.google.gson.annotations.JsonAdapter;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.MemoryText;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.Call;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code examinemem}: memory as numbers or raw. */
final class ExamineMemoryCommand implements Command {
    /** Requests in flight together: 4 MB, which no link holds up. */
    private static final int CHUNKS_AHEAD = 64;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows memory.", "examinemem", "x")
                .usage(
                        """
                        examinemem [-fmt <format>] [-count <n>] [-size <n>] <address>
                        examinemem [-fmt <format>] [-count <n>] [-size <n>] -x <expression>""")
                .details(
                        """
                          -fmt <format>   bin, oct, dec, hex (unless set) or raw, which writes the
                                          bytes as they are
                          -size <n>       of each number in bytes, 1 to 8
                          -count <n>      how many numbers; -len is its old name
                          -x              the rest is an expression: a pointer or an integer

                        Without -x the rest is an address, in decimal, in hexadecimal with 0x or in
                        octal with 0.

                        Examples:
                          x -fmt hex -count 20 -size 1 0xc00008af38
                          x -count 4 -size 8 -x &header
                          x -fmt dec -count 16 -x buffer.ptr + 8""");
    }

    @Override
    public void run(Invocation call) {
        ExamineMemoryArguments arguments = ExamineMemoryArguments.parse(call.arguments());
        long address = arguments.isExpression() ? evaluate(call, arguments.operand()) : parse(arguments.operand());
        call.host().pageOutput();

        long length = arguments.count() * arguments.size();
        Deque<Call<Memory>> chunks = new ArrayDeque<>();
        long asked = 0;
        long shown = 0;
        while (shown < length) {
            while (asked < length && chunks.size() < CHUNKS_AHEAD) {
                int chunk = (int) Math.min(Memory.MAX_LENGTH, length - asked);
                chunks.add(call.delve().data().memory(address + asked, chunk));
                asked += chunk;
            }
            Memory memory = chunks.remove().await();
            show(call, address + shown, memory, arguments);
            shown += Math.min(Memory.MAX_LENGTH, length - shown);
        }
    }

    private static void show(Invocation call, long address, Memory memory, ExamineMemoryArguments arguments) {
        if (arguments.format().isEmpty()) {
            call.show(new RawMemory(address, memory.bytes()));
            return;
        }
        call.show(new MemoryText(
                address, memory.bytes(), memory.littleEndian(), arguments.format().get(), (int) arguments.size()));
    }

    /** Bytes as they are. */
    private record RawMemory(@JsonAdapter(UnsignedLongAdapter.class) long address, ByteString bytes) implements Result {
        @Override
        public String kind() {
            return "raw-memory";
        }

        @Override
        public void writeTo(TextSink out) {
            out.raw(bytes.toByteArray());
        }
    }

    private static long parse(String operand) {
        try {
            return GoNumber.parseUint(operand, 0);
        } catch (GoNumberException e) {
            throw new CommandException("convert address into uintptr type failed, " + e.getMessage(), e);
        }
    }

    private static long evaluate(Invocation call, String expression) {
        Variable value = call.session()
                .evaluator()
                .evaluate(call.eval(), expression, call.session().configuration().loadConfig());
        return switch (value.kind()) {
            case PTR -> {
                if (value.children().isEmpty()) {
                    throw new CommandException("the pointer " + expression + " has nothing to point at");
                }
                yield value.children().get(0).address();
            }
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> integer(value.value());
            default -> throw new CommandException("unsupported expression type: " + value.kind().goName());
        };
    }

    private static long integer(String value) {
        String digits = value.endsWith(")") ? value.substring(value.lastIndexOf('(') + 1, value.length() - 1) : value;
        try {
            return GoNumber.parseUint(digits, 0);
        } catch (GoNumberException e) {
            throw new CommandException("bad expression result: " + GoQuote.quote(value) + ": " + e.getMessage(), e);
        }
    }
}
