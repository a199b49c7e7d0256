package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.Cancellation;
import io.jdlv.command.Message;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.testing.PlainPresentation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen =
            new Screen(new Utf8Writer(shown), text -> new PlainSink(text, new PlainPresentation()), new NoPager());
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean dealtWith = new AtomicBoolean();

    private static final class NoPager implements Pager {
        @Override
        public void begin(Runnable gone) {
            // everything is shown
        }

        @Override
        public void end() {
            // everything was shown
        }
    }

    /** Lines of which each may be the last that is wanted. */
    private final class Lines implements Result {
        private final int wanted;

        Lines(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public String kind() {
            return "lines";
        }

        @Override
        public void writeTo(TextSink out) {
            for (int i = 1; i <= 5; i++) {
                out.println("line " + i);
                if (i == wanted) {
                    dealtWith.set(cancellation.cancel());
                }
            }
        }
    }

    @Test
    void aResultThatIsNoLongerWantedEndsInTheMiddle() {
        screen.accept(new Lines(2), cancellation);
        screen.accept(new Message("next"));

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("line 1\nline 2\n\ninterrupted\nnext\n");
        assertThat(dealtWith).as("the target need not be stopped").isTrue();
    }

    @Test
    void aResultThatIsWantedIsShownToItsEnd() {
        screen.accept(new Lines(0), cancellation);

        assertThat(shown.toString(StandardCharsets.UTF_8)).endsWith("line 4\nline 5\n");
    }
}
