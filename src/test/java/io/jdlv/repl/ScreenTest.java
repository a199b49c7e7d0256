package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.Cancellation;
import io.jdlv.command.Message;
import io.jdlv.delve.Variable;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.render.ValueText;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.testing.PlainPresentation;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final int LENGTH = 100_000;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean dealtWith = new AtomicBoolean();
    private final ValueText text = new ValueText(
            JsonMapping.newGson()
                    .fromJson(
                            "{\"kind\":24,\"type\":\"string\",\"len\":" + LENGTH + ",\"value\":\"" + "x".repeat(LENGTH) + "\"}",
                            Variable.class),
            "");

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

    /** The person wants no more when the first of it is seen. */
    private final class Impatient extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (!cancellation.isCancelled()) {
                dealtWith.set(cancellation.cancel());
            }
            shown.write(bytes, offset, length);
        }
    }

    private Screen on(OutputStream terminal) {
        return new Screen(new Utf8Writer(terminal), out -> new PlainSink(out, new PlainPresentation()), new NoPager());
    }

    @Test
    void aValueThatIsNoLongerWantedEndsInTheMiddle() {
        Screen screen = on(new Impatient());

        screen.accept(text, cancellation);
        screen.accept(new Message("next"));

        assertThat(shown.size()).isLessThan(LENGTH / 2);
        assertThat(shown.toString(StandardCharsets.UTF_8)).startsWith("\"xxx").endsWith("xxx\ninterrupted\nnext\n");
        assertThat(dealtWith).as("the target need not be stopped").isTrue();
    }

    @Test
    void aValueThatIsWantedIsShownToItsEnd() {
        on(shown).accept(text, cancellation);

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo('"' + "x".repeat(LENGTH) + "\"\n");
    }

    @Test
    void whatIsShownTogetherIsWrittenInOnePiece() {
        List<String> pieces = new ArrayList<>();
        Screen screen = on(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                pieces.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        });

        screen.together(() -> {
            screen.accept(new Message("one"));
            screen.accept(new Message("two"), cancellation);
        });
        screen.accept(new Message("three"));

        assertThat(pieces.stream().filter(piece -> !piece.isEmpty())).containsExactly("one\ntwo\n", "three\n");
    }

    @Test
    void aWarningStandsBehindWhatWasShownBeforeIt() {
        Screen screen = on(shown);
        PrintStream errors = new PrintStream(shown, true, StandardCharsets.UTF_8);
        SessionHost host =
                new SessionHost(new ScriptedLines(), screen, errors, file -> {}, () -> {}, mode -> {});

        host.showTogether(() -> {
            screen.accept(new Message("one"));
            host.warn("careful");
            screen.accept(new Message("two"));
        });

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("one\ncareful\ntwo\n");
    }
}
