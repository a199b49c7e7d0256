package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The answer to a search for a location.
 *
 * @param locations      the places found
 * @param substituteExpr if not empty, what must be given instead of the expression when a breakpoint is created there,
 *                       so that it is found again after a restart (servers from 1.21.1 on)
 */
public record FoundLocations(
        @SerializedName("Locations") List<Location> locations,
        @SerializedName("SubstituteLocExpr") String substituteExpr) {

    /** Makes missing parts empty. */
    public FoundLocations {
        locations = OrEmpty.list(locations);
        substituteExpr = OrEmpty.text(substituteExpr);
    }
}
