package io.jdlv.repl;

import io.jdlv.delve.SampleAnswers;
import io.jdlv.render.GoroutineText;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Presentation;
import io.jdlv.render.StackText;
import io.jdlv.render.StopText;
import io.jdlv.render.TextSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.rpc.AnswerReading;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Reads what servers answer most, and shows it to nobody. Java interprets what it runs for the first time, links it step by
 * step, and compiles what it has run a few hundred times; over a link there is time for that before the first answer, and the
 * answers find it done.
 */
final class Rehearsal {
    /** Then all of it is compiled; it takes a processor some 50 ms. */
    private static final int ROUNDS = 100;

    private final SampleAnswers answers;
    private final TextSink out =
            new PlainSink(new Utf8Writer(OutputStream.nullOutputStream()), new Presentation() {});

    Rehearsal(AnswerReading reading) {
        this.answers = new SampleAnswers(reading);
    }

    /** @param enough whether there is something else to do by now */
    void run(BooleanSupplier enough) {
        List<Runnable> parts = List.of(this::stop, this::goroutines, this::stack);
        for (int round = 0; round < ROUNDS; round++) {
            for (Runnable part : parts) {
                if (enough.getAsBoolean()) {
                    return;
                }
                part.run();
            }
        }
    }

    private void stop() {
        new StopText(answers.stop(), OptionalLong.empty()).writeTo(out);
    }

    private void goroutines() {
        answers.goroutines()
                .forEach(each -> out.println(GoroutineText.line(each, GoroutineText.Place.USER, out.presentation())));
    }

    private void stack() {
        new StackText(answers.stack(), "\t", false).writeTo(out);
    }
}
