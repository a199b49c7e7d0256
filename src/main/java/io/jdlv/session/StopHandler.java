package io.jdlv.session;

import io.jdlv.delve.DebuggerState;
import io.jdlv.render.Result;
import java.util.Optional;

/**
 * Someone who knows better what some stops mean: a plugin whose breakpoints are made of Go's. It is asked by whatever lets
 * the target run, on the thread that waits for the stop.
 */
public interface StopHandler {
    /** Called before the target is let run, as long as it stands. */
    void beforeResume();

    /**
     * Called when the target has stopped, and not when it has ended.
     *
     * @param state as the server told it
     * @return what is to be done
     */
    Verdict stopped(DebuggerState state);

    /**
     * What is to be done at a stop.
     *
     * @param goesOn whether the target is let run again, without a word
     * @param meaning what is shown in place of where Go stands; empty where that is what there is to say
     */
    record Verdict(boolean goesOn, Optional<Result> meaning) {
        /** The stop is what the server says. */
        public static final Verdict STAYS = new Verdict(false, Optional.empty());

        /** The stop was somebody's own affair. */
        public static final Verdict GOES_ON = new Verdict(true, Optional.empty());

        /** The stop is something else. */
        public static Verdict means(Result meaning) {
            return new Verdict(false, Optional.of(meaning));
        }
    }
}
