package io.jdlv.cli;

import io.jdlv.render.Escaper;
import io.jdlv.transport.TargetOutput;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Shows what a program that was started here writes. Its text may not act on our terminal any more than other text of a
 * target may, so control characters are shown escaped.
 */
final class TargetDisplay implements TargetOutput {
    private final PrintStream out;
    private final PrintStream err;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    TargetDisplay(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void target(byte[] bytes) {
        ByteBuffer input = ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes).flip();
        CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, text, false);
        // a piece may end inside a character, whose start waits for the next piece
        rest = ByteBuffer.allocate(input.remaining()).put(input).flip();
        out.print(Escaper.escape(text.flip().toString().replace("\r\n", "\n")));
        out.flush();
    }

    @Override
    public void server(String line) {
        err.println(line);
        err.flush();
    }
}
