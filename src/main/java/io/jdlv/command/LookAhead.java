package io.jdlv.command;

import io.jdlv.render.Result;
import io.jdlv.rpc.CallWindow;
import io.jdlv.rpc.Meter;
import io.jdlv.session.Execution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs lines beside each other that do not need each other's answers, so that they cost the turnarounds of one; what they
 * show, and what they change, comes in the order of the lines, as if each had waited for the one before.
 */
public final class LookAhead {
    /** Lines under way together at most: enough for a slow link, and what they show is held in memory until its turn. */
    static final int LINES_AHEAD = 128;

    /** So many as long as it is not known how long their answers are. */
    private static final int FIRST_LINES = 32;

    /** Without these the line would be idle between answers, however long they are. */
    private static final int FEWEST_LINES = 3;

    private final Interpreter interpreter;
    private final Consumer<Result> output;
    private final Host host;
    private final Meter meter;
    private final Meter.Clock begin;
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private int over;
    private long bytesOver;
    private boolean defining;

    /**
     * Lines of one interpreter.
     *
     * @param interpreter whose commands and view they have; its {@link Interpreter#cancel} reaches the line that is shown
     * @param output where results go
     * @param host the outside
     */
    public LookAhead(Interpreter interpreter, Consumer<Result> output, Host host) {
        this.interpreter = interpreter;
        this.output = output;
        this.host = host;
        this.meter = interpreter.view().session().meter();
        this.begin = meter.now();
    }

    /** Is told of each line when its turn comes and when it is over. */
    public interface Progress {
        /** The line of this index is about to be shown. */
        void begins(int index);

        /**
         * All that the line shows is shown.
         *
         * @param failure why it failed, if it did
         * @return whether the lines behind it are run; otherwise they are given up, and have changed and shown nothing
         */
        boolean ends(int index, Optional<RuntimeException> failure);
    }

    /**
     * Runs lines that all are {@link Order#READING}, the last possibly {@link Order#ENDING}, or all {@link Order#DEFINING},
     * the last possibly {@link Order#RESUMING}. To be called once.
     *
     * @param strict whether a failure will end the run: a change of the server is then sent only when the line before has
     *     succeeded, otherwise right behind that line's own
     * @return how many of them are over; fewer when one was the last to be run, or when one has asked the person something:
     *     those behind it have changed and shown nothing then
     */
    public int run(List<String> lines, boolean strict, Progress progress) {
        ChangeOrder changes = new ChangeOrder(strict);
        Deque<String> waiting = new ArrayDeque<>(lines);
        over = 0;
        defining = interpreter.order(lines.getFirst()) == Order.DEFINING;
        try {
            boolean goesOn = true;
            while (goesOn && !(waiting.isEmpty() && lanes.isEmpty())) {
                meter.beginRound();
                for (Lane lane : List.copyOf(lanes)) {
                    lane.advance();
                    goesOn = goesOn && settle(changes, progress);
                    if (!goesOn) {
                        break;
                    }
                    start(lines.size(), waiting, changes);
                }
                start(lines.size(), waiting, changes);
                goesOn = goesOn && settle(changes, progress);
            }
            return over;
        } finally {
            interpreter.leadBy(Optional.empty());
            giveUp();
        }
    }

    private void start(int count, Deque<String> waiting, ChangeOrder changes) {
        while (!waiting.isEmpty() && lanes.size() < window()) {
            Lane lane = new Lane(count - waiting.size(), waiting.remove(), interpreter, host, changes, begin);
            lanes.add(lane);
            lane.advance();
        }
    }

    /** How many lines are under way: as many as fill the window of a row of calls with the bytes of their answers. */
    private long window() {
        if (defining) {
            // their answers are short, and what they look up is to be on its way before the first of them changes anything
            return LINES_AHEAD;
        }
        return over == 0 ? FIRST_LINES : Math.clamp(CallWindow.BYTES / Math.max(1, bytesOver / over), FEWEST_LINES, LINES_AHEAD);
    }

    /** Shows what has come of the line whose turn it is, and of those behind it when it is done; false to give up. */
    private boolean settle(ChangeOrder changes, Progress progress) {
        while (!lanes.isEmpty()) {
            Lane front = lanes.element();
            if (front.takeTurn()) {
                interpreter.leadBy(Optional.of(front.interpreter()));
                progress.begins(front.index());
            }
            host.showTogether(() -> front.showTo(output));
            if (!front.hasEnded()) {
                return true;
            }
            lanes.remove();
            over++;
            bytesOver += front.bytesTaken();
            if (!progress.ends(front.index(), front.failure()) || front.hasAsked()) {
                return false;
            }
            changes.succeeded(front.index());
        }
        return true;
    }

    /** Lines that have been sent have to come to their end, for others use the connection after them. */
    private void giveUp() {
        lanes.forEach(Lane::giveUp);
        Execution execution = interpreter.view().session().execution();
        if (!lanes.isEmpty() && execution.isUnderWay()) {
            // the last of them has let it run, and nobody is there any more who would see where it stops
            execution.halt();
        }
        while (!lanes.isEmpty()) {
            meter.beginRound();
            lanes.removeIf(lane -> !lane.advance());
        }
    }
}
