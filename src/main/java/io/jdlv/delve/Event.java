package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.Optional;

/**
 * Something that happened while the target ran (servers from 1.26 on). On the wire the details of all kinds stand among
 * the event's own members; which of them are set follows from the kind.
 *
 * @param kind        what happened
 * @param imagePath   of a download: the library
 * @param progress    of a download: how far it is, as the server puts it
 * @param breakpoint  the breakpoint that materialized
 * @param pid         of a new process: its id
 * @param threadId    of a new process: its thread
 * @param commandLine of a new process: its command line
 * @param willFollow  of a new process: whether the server will debug it too
 */
public record Event(
        @SerializedName("Kind") EventKind kind,
        @SerializedName("ImagePath") String imagePath,
        @SerializedName("Progress") String progress,
        @SerializedName("Breakpoint") Optional<Breakpoint> breakpoint,
        @SerializedName("PID") int pid,
        @SerializedName("ThreadID") int threadId,
        @SerializedName("Cmdline") String commandLine,
        @SerializedName("WillFollow") boolean willFollow) {

    /** Makes missing parts empty. */
    public Event {
        kind = kind == null ? EventKind.UNKNOWN : kind;
        imagePath = OrEmpty.text(imagePath);
        progress = OrEmpty.text(progress);
        breakpoint = OrEmpty.optional(breakpoint);
        commandLine = OrEmpty.text(commandLine);
    }

    /** {@return whether no event follows until the target is resumed or another download is asked for} */
    public boolean isLast() {
        return kind == EventKind.STOPPED || kind == EventKind.DOWNLOAD_LIBRARY_INFO_DONE;
    }
}
