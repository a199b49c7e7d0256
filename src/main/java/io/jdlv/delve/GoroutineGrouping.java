package io.jdlv.delve;

/**
 * How listed goroutines are grouped (Delve's {@code api.GoroutineGroupingOptions}). Makes sense only when all are
 * listed.
 *
 * @param by              what they are grouped by; {@code NONE} for no groups
 * @param key             the label, when they are grouped by one
 * @param maxGroupMembers how many of each group are listed
 * @param maxGroups       how many groups are listed
 */
public record GoroutineGrouping(GoroutineField by, String key, int maxGroupMembers, int maxGroups) {
    /** No groups. */
    public static final GoroutineGrouping NONE = new GoroutineGrouping(GoroutineField.NONE, "", 0, 0);
}
