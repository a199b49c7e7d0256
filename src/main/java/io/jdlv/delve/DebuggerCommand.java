package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.Optional;

/**
 * A command that changes the state of the target.
 *
 * @param name                 which
 * @param threadId             the thread to switch to
 * @param goroutineId          the goroutine to switch to, or to make a call on (-1 for the selected one)
 * @param returnInfoLoadConfig how much of returned values is loaded; without it they are not loaded
 * @param expression           the call
 * @param withEvents           whether the server is to report events, which someone must then take with GetEvents until
 *                             one says that the target stopped
 * @param unsafeCall           whether a call may pass addresses of stack objects to functions that may keep them
 */
public record DebuggerCommand(
        @SerializedName("name") CommandName name,
        @SerializedName("threadID") int threadId,
        @SerializedName("goroutineID") long goroutineId,
        @SerializedName("ReturnInfoLoadConfig") Optional<LoadConfig> returnInfoLoadConfig,
        @SerializedName("expr") String expression,
        @SerializedName("WithEvents") boolean withEvents,
        @SerializedName("unsafeCall") boolean unsafeCall) {

    /**
     * {@return a command without particulars}
     *
     * @param name which
     */
    public static DebuggerCommand of(CommandName name) {
        return new DebuggerCommand(name, 0, 0, Optional.empty(), "", false, false);
    }

    /**
     * {@return a resume that loads returned values}
     *
     * @param name         a resuming command
     * @param returnValues how much of returned values is loaded
     */
    public static DebuggerCommand resume(CommandName name, LoadConfig returnValues) {
        return new DebuggerCommand(name, 0, 0, Optional.of(returnValues), "", false, false);
    }

    /**
     * {@return a call of a function of the target}
     *
     * @param goroutineId  the goroutine to make it on, -1 for the selected one
     * @param expression   the call
     * @param unsafe       see {@link #unsafeCall}
     * @param returnValues how much of returned values is loaded; the server refuses a call that does not say
     */
    public static DebuggerCommand call(
            long goroutineId, String expression, boolean unsafe, LoadConfig returnValues) {
        return new DebuggerCommand(
                CommandName.CALL, 0, goroutineId, Optional.of(returnValues), expression, false, unsafe);
    }

    /**
     * {@return a switch to a thread}
     *
     * @param id the thread
     */
    public static DebuggerCommand switchThread(int id) {
        return new DebuggerCommand(CommandName.SWITCH_THREAD, id, 0, Optional.empty(), "", false, false);
    }

    /**
     * {@return a switch to a goroutine}
     *
     * @param id the goroutine
     */
    public static DebuggerCommand switchGoroutine(long id) {
        return new DebuggerCommand(CommandName.SWITCH_GOROUTINE, 0, id, Optional.empty(), "", false, false);
    }

    /** {@return this, with events; see {@link Capability#EVENTS}} */
    public DebuggerCommand reportingEvents() {
        return new DebuggerCommand(
                name, threadId, goroutineId, returnInfoLoadConfig, expression, true, unsafeCall);
    }
}
