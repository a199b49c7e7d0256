package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonWriter;
import io.jdlv.rpc.WritesItself;
import java.io.IOException;

/**
 * How much of a value the server loads.
 *
 * @param followPointers     whether pointers are followed
 * @param maxVariableRecurse how many levels below the top value are loaded
 * @param maxStringLen       how many bytes of a string
 * @param maxArrayValues     how many elements of an array or slice, entries of a map
 * @param maxStructFields    how many fields of a struct; -1 for all
 */
public record LoadConfig(
        @SerializedName("FollowPointers") boolean followPointers,
        @SerializedName("MaxVariableRecurse") int maxVariableRecurse,
        @SerializedName("MaxStringLen") int maxStringLen,
        @SerializedName("MaxArrayValues") int maxArrayValues,
        @SerializedName("MaxStructFields") int maxStructFields) implements WritesItself {

    /** What {@code print} and {@code -v} load unless configured otherwise (Delve pkg/proc, LoadFullValue). */
    public static final LoadConfig FULL = new LoadConfig(true, 1, 64, 64, -1);

    /** What lists of variables, displays and tracepoints load (Delve pkg/terminal, ShortLoadConfig). */
    public static final LoadConfig SHORT = new LoadConfig(false, 0, 64, 0, 3);

    /**
     * {@return this with another depth}
     *
     * @param levels below the top value
     */
    public LoadConfig withMaxVariableRecurse(int levels) {
        return new LoadConfig(followPointers, levels, maxStringLen, maxArrayValues, maxStructFields);
    }

    /**
     * {@return this with another limit for strings}
     *
     * @param bytes of one string
     */
    public LoadConfig withMaxStringLen(int bytes) {
        return new LoadConfig(followPointers, maxVariableRecurse, bytes, maxArrayValues, maxStructFields);
    }

    /**
     * {@return this with another limit for arrays, slices and maps}
     *
     * @param values of one array, slice or map
     */
    public LoadConfig withMaxArrayValues(int values) {
        return new LoadConfig(followPointers, maxVariableRecurse, maxStringLen, values, maxStructFields);
    }

    @Override
    public void writeTo(JsonWriter json) throws IOException {
        json.beginObject()
                .name("FollowPointers").value(followPointers)
                .name("MaxVariableRecurse").value(maxVariableRecurse)
                .name("MaxStringLen").value(maxStringLen)
                .name("MaxArrayValues").value(maxArrayValues)
                .name("MaxStructFields").value(maxStructFields)
                .endObject();
    }
}
