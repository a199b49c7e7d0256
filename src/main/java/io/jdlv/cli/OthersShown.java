package io.jdlv.cli;

import io.jdlv.delve.DebuggerState;
import io.jdlv.render.Escaper;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Presentation;
import io.jdlv.render.StopText;
import io.jdlv.repl.SessionLoop;
import io.jdlv.session.SessionWatcher;
import io.jdlv.session.Turns.Turn;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Shows the person at the prompt what the other clients of the session do. */
final class OthersShown implements SessionWatcher {
    private final Presentation presentation;
    private final Consumer<String> above;
    private volatile boolean others;

    /**
     * @param above shows text above the line that is typed
     */
    OthersShown(Presentation presentation, Consumer<String> above) {
        this.presentation = presentation;
        this.above = above;
    }

    @Override
    public void commandBegan(Turn turn) {
        others = !turn.by().equals(SessionLoop.TERMINAL);
        if (others) {
            above.accept("[" + turn.by() + "] " + Escaper.escape(turn.line()) + "\n");
        }
    }

    @Override
    public void commandEnded(Turn turn) {
        others = false;
    }

    @Override
    public void targetStopped(DebuggerState state) {
        if (others && !state.exited()) {
            StringBuilder text = new StringBuilder();
            new StopText(state, OptionalLong.empty()).writeTo(new PlainSink(text, presentation));
            above.accept(text.toString());
        }
    }
}
