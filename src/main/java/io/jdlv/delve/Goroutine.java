package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.Part;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.Map;

/**
 * A goroutine.
 *
 * @param id              its id
 * @param currentLocation where it is
 * @param userLocation    where it is, leaving out calls inside the runtime
 * @param goLocation      the go statement that started it
 * @param startLocation   the function it started with
 * @param threadId        the thread it runs on; 0 for none
 * @param status          the runtime's status number, unsigned; see the constants
 * @param waitSince       when it began to wait, in the runtime's nanoseconds; 0 if unknown
 * @param waitReason      why it waits: an index into a table that depends on the target's Go version
 * @param unreadable      why it could not be read; empty if it could
 * @param labels          its pprof labels
 */
public record Goroutine(
        @SerializedName("id") long id,
        @SerializedName("currentLoc") Location currentLocation,
        @SerializedName("userCurrentLoc") Location userLocation,
        @SerializedName("goStatementLoc") Location goLocation,
        @SerializedName("startLoc") Location startLocation,
        @SerializedName("threadID") int threadId,
        @SerializedName("status") @JsonAdapter(UnsignedLongAdapter.class) long status,
        @SerializedName("waitSince") long waitSince,
        @SerializedName("waitReason") long waitReason,
        @SerializedName("unreadable") String unreadable,
        @SerializedName("labels") Map<String, String> labels)
        implements Part {

    /** The {@link #status} of a goroutine in a system call. */
    public static final long STATUS_SYSCALL = 3;

    /** The {@link #status} of a goroutine that waits. */
    public static final long STATUS_WAITING = 4;

    /** Makes missing parts empty. */
    public Goroutine {
        currentLocation = currentLocation == null ? Location.NONE : currentLocation;
        userLocation = userLocation == null ? Location.NONE : userLocation;
        goLocation = goLocation == null ? Location.NONE : goLocation;
        startLocation = startLocation == null ? Location.NONE : startLocation;
        unreadable = OrEmpty.text(unreadable);
        labels = OrEmpty.map(labels);
    }
}
