package io.jdlv.command;

import io.jdlv.render.Result;
import io.jdlv.rpc.Meter;
import io.jdlv.rpc.Strand;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One line of several that run beside each other: what it shows is kept until its turn comes, and what only the outside can
 * do waits for that turn.
 */
final class Lane implements Host {
    /** What is kept at most: a line that shows more goes on when it is shown. */
    private static final int MOST_KEPT = 256;

    /** The same of the line that is shown: what it shows is shown while the rest of its answers come. */
    private static final int MOST_KEPT_IN_FRONT = 16;

    private final int index;
    private final Host host;
    private final ChangeOrder changes;
    private final Interpreter interpreter;
    private final Strand strand;
    private final Deque<Consumer<Consumer<Result>>> kept = new ArrayDeque<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<Error> fault = Optional.empty();
    private boolean front;
    private boolean asked;
    private boolean givenUp;
    private boolean ended;

    Lane(int index, String line, Interpreter lines, Host host, ChangeOrder changes, Meter.Clock begin) {
        this.index = index;
        this.host = host;
        this.changes = changes;
        this.interpreter = lines.showing(result -> keep(output -> output.accept(result)), this);
        this.strand = new Strand(lines.view().session().meter(), begin, () -> run(line));
    }

    private void run(String line) {
        try {
            interpreter.execute(line);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } catch (Error e) {
            // thrown again where the line is shown
            fault = Optional.of(e);
        }
        ended = true;
        if (!givenUp) {
            changes.sent(index, strand);
        }
    }

    int index() {
        return index;
    }

    /** What runs it. */
    Interpreter interpreter() {
        return interpreter;
    }

    /** Why it failed, if it did. */
    Optional<RuntimeException> failure() {
        return failure;
    }

    /** Whether it has asked the person something. */
    boolean hasAsked() {
        return asked;
    }

    boolean hasEnded() {
        return ended;
    }

    /** How long the answers were that it has taken, in bytes on the wire. */
    long bytesTaken() {
        return strand.bytesTaken();
    }

    /** Runs it until it waits for an answer; false at its end. */
    boolean advance() {
        return strand.advance();
    }

    /** Makes it the line that is shown; false when it is that already. */
    boolean takeTurn() {
        boolean first = !front;
        front = true;
        return first;
    }

    /** Shows what was kept. */
    void showTo(Consumer<Result> output) {
        while (!kept.isEmpty()) {
            kept.remove().accept(output);
        }
        fault.ifPresent(error -> {
            throw error;
        });
    }

    /** Makes it end soon, without showing or changing anything. */
    void giveUp() {
        givenUp = true;
        kept.clear();
        interpreter.cancel();
    }

    private void keep(Consumer<Consumer<Result>> shown) {
        while (kept.size() >= (front ? MOST_KEPT_IN_FRONT : MOST_KEPT) && !givenUp) {
            strand.rest();
        }
        if (!givenUp) {
            kept.add(shown);
        }
    }

    private Host inTurn() {
        while (!(front && kept.isEmpty())) {
            endIfGivenUp();
            strand.rest();
        }
        return host;
    }

    private void endIfGivenUp() {
        if (givenUp) {
            throw new CommandException("a command before this one has failed");
        }
    }

    @Override
    public void beginChange() {
        while (!changes.isTurnOf(index)) {
            endIfGivenUp();
            strand.rest();
        }
        endIfGivenUp();
        changes.follow(strand);
    }

    @Override
    public void endChange() {
        changes.sent(index, strand);
    }

    @Override
    public Optional<String> ask(String question) {
        Host outside = inTurn();
        asked = true;
        return outside.ask(question);
    }

    @Override
    public void exit(ExitMode mode) {
        inTurn().exit(mode);
    }

    @Override
    public void announceExit(ExitMode mode) {
        host.announceExit(mode);
    }

    @Override
    public boolean exiting() {
        return host.exiting();
    }

    @Override
    public void source(String file) {
        inTurn().source(file);
    }

    @Override
    public void startTranscript(Path file, boolean truncate, boolean fileOnly) {
        inTurn().startTranscript(file, truncate, fileOnly);
    }

    @Override
    public void endTranscript() {
        inTurn().endTranscript();
    }

    @Override
    public void pageOutput() {
        keep(output -> host.pageOutput());
    }

    @Override
    public void warn(String message) {
        keep(output -> host.warn(message));
    }

    @Override
    public void useThisMachine(String words) {
        host.useThisMachine(words);
    }

    @Override
    public Map<String, String> environment() {
        return host.environment();
    }
}
