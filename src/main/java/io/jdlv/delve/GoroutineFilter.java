package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * A condition that listed goroutines must fulfil (Delve's {@code api.ListGoroutinesFilter}).
 *
 * @param field    what is looked at
 * @param negated  whether goroutines that match are left out
 * @param argument what it must match; empty for {@code RUNNING} and {@code USER}
 */
public record GoroutineFilter(
        @SerializedName("Kind") GoroutineField field,
        @SerializedName("Negated") boolean negated,
        @SerializedName("Arg") String argument) {

    /** Makes missing parts empty. */
    public GoroutineFilter {
        field = field == null ? GoroutineField.NONE : field;
        argument = OrEmpty.text(argument);
    }
}
