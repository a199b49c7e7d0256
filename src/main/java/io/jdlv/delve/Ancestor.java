package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A goroutine from which another descends, as it was when it started the next one.
 *
 * @param id         its id
 * @param stack      its stack then
 * @param unreadable why it could not be read; empty if it could
 */
public record Ancestor(
        @SerializedName("ID") long id,
        @SerializedName("Stack") List<Stackframe> stack,
        @SerializedName("Unreadable") String unreadable) {

    /** Makes missing parts empty. */
    public Ancestor {
        stack = OrEmpty.list(stack);
        unreadable = OrEmpty.text(unreadable);
    }
}
