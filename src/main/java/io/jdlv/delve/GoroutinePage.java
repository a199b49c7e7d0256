package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * One page of the list of goroutines.
 *
 * @param goroutines    the page; filters are applied after paging, so it may be empty with more to come
 * @param next          where the next page starts; {@link #END} if this was the last
 * @param groups        the groups, if grouping was asked for
 * @param tooManyGroups whether there are more groups than asked for
 */
public record GoroutinePage(
        @SerializedName("Goroutines") List<Goroutine> goroutines,
        @SerializedName("Nextg") int next,
        @SerializedName("Groups") List<GoroutineGroup> groups,
        @SerializedName("TooManyGroups") boolean tooManyGroups) {

    /** Where the next page starts when there is none. */
    public static final int END = -1;

    /** Makes missing parts empty. */
    public GoroutinePage {
        goroutines = OrEmpty.list(goroutines);
        groups = OrEmpty.list(groups);
    }

    /** {@return whether there is another page, at {@link #next}} */
    public boolean hasNext() {
        return next >= 0;
    }
}
