package io.jdlv.rpc;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * An argument that knows its JSON: those that a session begins with, for which Gson would first have to look at their classes,
 * and those of which there are hundreds.
 */
public interface WritesItself {
    /** Writes the value that Gson would write. */
    void writeTo(JsonWriter json) throws IOException;
}
