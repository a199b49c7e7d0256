package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The names of the programs that tasks run. A task gets another with execve and prctl, so it is looked at again each time: at
 * the two words of Go's string, for reading memory costs the server a tenth of what an expression does, and at the text behind
 * them only when they are others than the task's last, for a text does not change for as long as a task has it.
 */
final class CommandNames {
    private static final String FIELD = "image.Name";
    private static final int HEADER = 16;
    private static final long LONGEST = 64;

    private final DelveClient delve;
    /** By the addresses of tasks. */
    private final Map<Long, Named> known = new HashMap<>();
    /** Where the name is in a task; the same for all of them. */
    private OptionalLong offset = OptionalLong.empty();

    CommandNames(DelveClient delve) {
        this.delve = delve;
    }

    /** A string as Go has it in memory. */
    private record Header(long address, long length) {
        static Header of(byte[] bytes) {
            ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return new Header(words.getLong(), words.getLong());
        }
    }

    /** What a task was called last. */
    private record Named(Header header, String name) {}

    /**
     * Asks for the name that a task has now.
     *
     * @return waits for the answer; empty where this runsc has no such name
     */
    Supplier<String> of(TaskPointer task) {
        if (offset.isEmpty()) {
            return first(task);
        }
        Call<Memory> header = delve.data().memory(task.address() + offset.getAsLong(), HEADER);
        return () -> name(task, Header.of(header.again().await().bytes().toByteArray()));
    }

    private String name(TaskPointer task, Header header) {
        return known.compute(task.address(), (address, last) ->
                last != null && last.header().equals(header) ? last : new Named(header, text(header))).name();
    }

    /** A task is another one by now, or runs another program: where its name was, there may be another. */
    void forget(TaskPointer task) {
        known.remove(task.address());
    }

    private Supplier<String> first(TaskPointer task) {
        Call<Variable> asked = delve.data().eval(EvalScope.CURRENT, task.field(FIELD), LoadConfig.SHORT);
        return () -> {
            Optional<Variable> name = asked.again().awaitUnlessRefused();
            name.ifPresent(found -> offset = OptionalLong.of(found.address() - task.address()));
            return name.map(Variable::value).orElse("");
        };
    }

    private String text(Header header) {
        long length = Math.min(Math.max(0, header.length()), LONGEST);
        return length == 0
                ? ""
                : new String(delve.data().memory(header.address(), (int) length).await().bytes().toByteArray(), StandardCharsets.UTF_8);
    }
}
