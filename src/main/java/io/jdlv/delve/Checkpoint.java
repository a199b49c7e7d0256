package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * A place in a recording that one can return to.
 *
 * @param id    its number
 * @param when  the recording's name of the moment
 * @param where the note given when it was set
 */
public record Checkpoint(
        @SerializedName("ID") int id, @SerializedName("When") String when, @SerializedName("Where") String where) {

    /** Makes missing parts empty. */
    public Checkpoint {
        when = OrEmpty.text(when);
        where = OrEmpty.text(where);
    }
}
