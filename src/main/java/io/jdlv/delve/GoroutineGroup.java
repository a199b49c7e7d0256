package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * A group of listed goroutines.
 *
 * @param name   what its goroutines have in common
 * @param offset where it starts in the list of goroutines, from 0
 * @param count  how many of it are in the list
 * @param total  how many belong to it
 */
public record GoroutineGroup(
        @SerializedName("Name") String name,
        @SerializedName("Offset") int offset,
        @SerializedName("Count") int count,
        @SerializedName("Total") int total) {

    /** Makes missing parts empty. */
    public GoroutineGroup {
        name = OrEmpty.text(name);
    }
}
