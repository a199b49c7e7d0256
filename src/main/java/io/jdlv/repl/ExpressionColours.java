package io.jdlv.repl;

import io.jdlv.command.CommandRegistry;
import io.jdlv.render.ColourSink;
import io.jdlv.render.GoHighlighter;
import io.jdlv.session.Session;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;

/** Colours Go in a line while it is typed: the arguments of commands that take an expression. */
final class ExpressionColours implements Highlighter {
    private final Session session;
    private final Supplier<CommandRegistry> registry;

    ExpressionColours(Session session, Supplier<CommandRegistry> registry) {
        this.session = session;
        this.registry = registry;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !takesExpression(line.substring(0, space))) {
            return new AttributedString(line);
        }
        StringBuilder coloured = new StringBuilder(line.substring(0, space));
        ColourSink sink = new ColourSink(coloured, Palettes.from(session.configuration()), session.presentation());
        for (GoHighlighter.Piece piece : GoHighlighter.highlight(line.substring(space))) {
            piece.style().ifPresentOrElse(style -> sink.print(style, piece.text()), () -> sink.print(piece.text()));
        }
        return AttributedString.fromAnsi(coloured.toString());
    }

    private boolean takesExpression(String name) {
        return registry.get()
                .find(name)
                .map(entry -> CompletionKind.of(entry.info().name()))
                .filter(kind -> kind == CompletionKind.EXPRESSION || kind == CompletionKind.CONDITION)
                .isPresent();
    }
}
