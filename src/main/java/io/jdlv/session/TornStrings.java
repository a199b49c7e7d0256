package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strings that are not UTF-8, from servers that send a replacement character for each byte that does not fit: the bytes are
 * read from the target's memory, all together and only where there is such a character.
 */
public final class TornStrings {
    private static final char REPLACEMENT = '\ufffd';

    private final Session session;

    /** @param session whose server is asked */
    public TornStrings(Session session) {
        this.session = session;
    }

    /**
     * The same values with the true bytes of the strings in them.
     *
     * @param values as the server sent them
     * @param config how they were loaded
     */
    public List<Variable> restore(List<Variable> values, LoadConfig config) {
        if (session.supports(Capability.STRING_BYTES)) {
            return values;
        }
        Map<Variable, Call<Memory>> asked = new IdentityHashMap<>();
        values.forEach(value -> ask(value, config, asked));
        return asked.isEmpty() ? values : values.stream().map(value -> restored(value, asked)).toList();
    }

    /**
     * The same for one value.
     *
     * @param value as the server sent it
     * @param config how it was loaded
     */
    public Variable restore(Variable value, LoadConfig config) {
        return restore(List.of(value), config).getFirst();
    }

    private void ask(Variable value, LoadConfig config, Map<Variable, Call<Memory>> asked) {
        boolean torn = value.kind() == VariableKind.STRING && value.value().indexOf(REPLACEMENT) >= 0 && value.base() != 0;
        long length = Math.min(Math.min(value.length(), config.maxStringLen()), Memory.MAX_LENGTH);
        if (torn && length > 0) {
            asked.put(value, session.delve().data().memory(value.base(), (int) length));
        }
        value.children().forEach(child -> ask(child, config, asked));
    }

    private static Variable restored(Variable value, Map<Variable, Call<Memory>> asked) {
        Call<Memory> memory = asked.get(value);
        if (memory != null) {
            try {
                ByteString bytes = memory.await().bytes();
                return isUtf8(bytes.toByteArray()) ? value : value.withStringBytes(bytes);
            } catch (RemoteException e) {
                // what the server has sent is all there is
                return value;
            }
        }
        return value.children().isEmpty()
                ? value
                : value.withChildren(value.children().stream().map(child -> restored(child, asked)).toList());
    }

    private static boolean isUtf8(byte[] bytes) {
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
