package io.jdlv.gvisor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * A table or an entry of it as JSON, in the form that {@code -save} writes.
 *
 * @param value a {@link SyscallTable} or a {@link Syscall}
 */
record SyscallsJson(Record value) implements Result {
    /** The mapping of both, made where it is needed: a Gson has no state but is not cheap. */
    static Gson gson() {
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(gson().toJson(value));
    }
}
