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
import io.jdlv.rpc.CallWindow;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.stream.LongStream;

/** {@code examinemem}: memory as numbers or raw. */
final class ExamineMemoryCommand implements Command {
    /** Bytes of a chunk's answer, in base64. */
    private static final long CHUNK_BYTES = Memory.MAX_LENGTH * 4 / 3;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows memory.", "examinemem", "x")
                .reading()
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
        ExamineMemoryArguments arguments = ExamineMemoryArguments.parse(call.expand(call.arguments()));
        long address = arguments.isExpression() ? evaluate(call, arguments.operand()) : parse(arguments.operand());
        call.host().pageOutput();

        long length = arguments.count() * arguments.size();
        CallWindow<Memory> chunks = new CallWindow<>(
                LongStream.iterate(0, start -> start < length, start -> start + Memory.MAX_LENGTH)
                        .mapToObj(start -> call.delve()
                                .data().memory(address + start, (int) Math.min(Memory.MAX_LENGTH, length - start)))
                        .iterator(),
                CHUNK_BYTES,
                call.session()::gather,
                call.host()::endChange);
        if (chunks.hasNext()) {
            show(call, address, chunks.next(), arguments);
        }
        // from here on the target is known to stand, so that answers come
        call.cancellation().endSoon(() -> {
            for (long start = Memory.MAX_LENGTH; chunks.hasNext() && !call.cancellation().isCancelled(); start += Memory.MAX_LENGTH) {
                show(call, address + start, chunks.next(), arguments);
            }
        });
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
