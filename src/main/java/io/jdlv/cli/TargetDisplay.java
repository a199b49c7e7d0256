package io.jdlv.cli;

import io.jdlv.render.Escaper;
import io.jdlv.transport.TargetOutput;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Shows what a program that was started here writes. Its text may not act on our terminal any more than other text of a
 * target may, so control characters are shown escaped.
 */
final class TargetDisplay implements TargetOutput {
    private final Consumer<String> shown;
    private final PrintStream err;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /**
     * @param shown takes the program's text, harmless and in pieces
     * @param err takes what dlv says before there is a session
     */
    TargetDisplay(Consumer<String> shown, PrintStream err) {
        this.shown = shown;
        this.err = err;
    }

    @Override
    public synchronized void target(byte[] bytes) {
        ByteBuffer input = ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes).flip();
        CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, text, false);
        // a piece may end inside a character, whose start waits for the next piece
        rest = ByteBuffer.allocate(input.remaining()).put(input).flip();
        shown.accept(Escaper.escape(text.flip().toString().replace("\r\n", "\n")));
    }

    @Override
    public void server(String line) {
        err.println(line);
        err.flush();
    }
}
