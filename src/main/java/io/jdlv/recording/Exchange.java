package io.jdlv.recording;

import java.util.Optional;

/**
 * A request of a recording and what was answered.
 *
 * @param request what was asked
 * @param effect what that does
 * @param asked its place among all that is recorded
 * @param answered the place of its answer; {@link #NEVER} when there was none
 * @param answer the answer in the file
 * @param lost whether the server closed the connection instead
 * @param took how long the server took for it, in seconds, without the time for which it was busy with what was asked
 *     before
 */
record Exchange(
        Request request,
        Effect effect,
        int asked,
        int answered,
        Optional<Entry.Answered> answer,
        boolean lost,
        double took) {
    /** Later than everything that is recorded. */
    static final int NEVER = Integer.MAX_VALUE;
}
