package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.Optional;

/**
 * A process being debugged.
 *
 * @param pid           its id
 * @param commandLine   its command line
 * @param currentThread its current thread
 */
public record Target(
        @SerializedName("Pid") int pid,
        @SerializedName("CmdLine") String commandLine,
        @SerializedName("CurrentThread") Optional<TargetThread> currentThread) {

    /** Makes missing parts empty. */
    public Target {
        commandLine = OrEmpty.text(commandLine);
        currentThread = OrEmpty.optional(currentThread);
    }
}
