package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * Where an expression is evaluated.
 *
 * @param goroutineId  the goroutine; -1 for the selected one
 * @param frame        the frame, 0 is the topmost
 * @param deferredCall if above 0, the frame's deferred call of that number
 */
public record EvalScope(
        @SerializedName("GoroutineID") long goroutineId,
        @SerializedName("Frame") int frame,
        @SerializedName("DeferredCall") int deferredCall) {

    /** The selected goroutine's topmost frame. */
    public static final EvalScope CURRENT = new EvalScope(-1, 0, 0);

    /**
     * {@return this for another goroutine}
     *
     * @param id the goroutine's id
     */
    public EvalScope withGoroutine(long id) {
        return new EvalScope(id, frame, deferredCall);
    }

    /**
     * {@return this for another frame}
     *
     * @param number 0 is the topmost
     */
    public EvalScope withFrame(int number) {
        return new EvalScope(goroutineId, number, deferredCall);
    }

    /**
     * {@return this for a deferred call of the frame}
     *
     * @param number from 1; 0 for the frame itself
     */
    public EvalScope withDeferredCall(int number) {
        return new EvalScope(goroutineId, frame, number);
    }
}
