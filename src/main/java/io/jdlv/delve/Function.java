package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.Optional;

/**
 * A function of the target.
 *
 * @param name      its full name, for example {@code main.(*T).Run}
 * @param value     its entry address, unsigned
 * @param type      unused by Delve, 0 to 255
 * @param goType    unused by Delve
 * @param optimized whether it was compiled with optimizations, so that its variables may be missing or wrong
 */
public record Function(
        @SerializedName("name") String name,
        @SerializedName("value") @JsonAdapter(UnsignedLongAdapter.class) long value,
        @SerializedName("type") int type,
        @SerializedName("goType") @JsonAdapter(UnsignedLongAdapter.class) long goType,
        @SerializedName("optimized") boolean optimized) {

    /** What Delve shows where there is no function. */
    static final String UNKNOWN_NAME = "???";

    /** Makes missing texts empty. */
    public Function {
        name = OrEmpty.text(name);
    }

    /**
     * {@return the function's name, or Delve's {@code ???} if there is none}
     *
     * @param function a function or nothing
     */
    public static String nameOf(Optional<Function> function) {
        return function.map(Function::name).orElse(UNKNOWN_NAME);
    }
}
