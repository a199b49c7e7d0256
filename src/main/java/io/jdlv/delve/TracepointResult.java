package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.List;

/**
 * A hit of a tracepoint that runs in the kernel (eBPF).
 *
 * @param address          the tracepoint's address, unsigned
 * @param file             its source file
 * @param line             its line
 * @param isReturn         whether the function returned; otherwise it was entered
 * @param functionName     the function; empty if unknown
 * @param goroutineId      the goroutine
 * @param inputParameters  its arguments
 * @param returnParameters its results
 */
public record TracepointResult(
        @SerializedName("addr") @JsonAdapter(UnsignedLongAdapter.class) long address,
        @SerializedName("file") String file,
        @SerializedName("line") int line,
        @SerializedName("is_ret") boolean isReturn,
        @SerializedName("functionName") String functionName,
        @SerializedName("goroutineID") long goroutineId,
        @SerializedName("inputParams") List<Variable> inputParameters,
        @SerializedName("returnParams") List<Variable> returnParameters) {

    /** Makes missing parts empty. */
    public TracepointResult {
        file = OrEmpty.text(file);
        functionName = OrEmpty.text(functionName);
        inputParameters = OrEmpty.list(inputParameters);
        returnParameters = OrEmpty.list(returnParameters);
    }
}
