package io.jdlv.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lines of a source file with their numbers, the current one marked.
 *
 * <p>The form is that of Delve's pkg/terminal/colorize: two columns for the mark, four for the number, a colon, a tab,
 * the line.
 *
 * @param file the path read, for the decision whether it is Go
 * @param source the whole file: colours depend on what stands before the lines shown
 * @param first the first line shown, from 1; may lie before the file's start
 * @param last the last line shown; may lie behind the file's end
 * @param arrow the line that is marked
 * @param stale whether the file is newer than the executable
 */
public record SourceListing(String file, String source, int first, int last, OptionalInt arrow, boolean stale)
        implements Result {
    @Override
    public void writeTo(TextSink out) {
        if (stale) {
            out.println("Warning: listing may not match stale executable");
        }
        List<GoHighlighter.Piece> pieces = file.endsWith(".go")
                ? GoHighlighter.highlight(upToLast())
                : List.of(new GoHighlighter.Piece(source, Optional.empty()));
        new Writer(out).write(pieces);
    }

    /** What stands behind the last line shown has no part in how that is coloured. */
    private String upToLast() {
        int end = 0;
        for (int line = 1; line <= last; line++) {
            int lineEnd = source.indexOf('\n', end);
            if (lineEnd < 0) {
                return source;
            }
            end = lineEnd + 1;
        }
        return source.substring(0, end);
    }

    private final class Writer {
        private final TextSink out;
        private int line = 1;
        private boolean lineStarted;

        Writer(TextSink out) {
            this.out = out;
        }

        void write(List<GoHighlighter.Piece> pieces) {
            for (GoHighlighter.Piece piece : pieces) {
                String text = piece.text();
                int start = 0;
                while (start < text.length() && line <= last) {
                    int end = text.indexOf('\n', start);
                    boolean endsLine = end >= 0;
                    segment(text.substring(start, endsLine ? end : text.length()), piece.style());
                    if (endsLine) {
                        endLine();
                    }
                    start = endsLine ? end + 1 : text.length();
                }
            }
            if (lineStarted) {
                out.println();
            }
        }

        private void segment(String text, Optional<Style> style) {
            if (!isShown()) {
                return;
            }
            startLine();
            String tab = out.presentation().tab();
            int start = 0;
            for (int end = text.indexOf('\t'); end >= 0; end = text.indexOf('\t', start)) {
                styled(text.substring(start, end), style);
                out.print(Style.TAB, tab);
                start = end + 1;
            }
            styled(text.substring(start), style);
        }

        private void styled(String text, Optional<Style> style) {
            // a carriage return at a line's end is the file's, not a trick
            String shown = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            style.ifPresentOrElse(some -> out.print(some, shown), () -> out.print(shown));
        }

        private void startLine() {
            if (!lineStarted) {
                boolean marked = arrow.isPresent() && arrow.getAsInt() == line;
                out.print(Style.ARROW, marked ? "=>" : "  ");
                out.print(Style.LINE_NUMBER, String.format("%4d:", line));
                out.print("\t");
                lineStarted = true;
            }
        }

        private void endLine() {
            if (isShown()) {
                startLine();
                out.println();
            }
            lineStarted = false;
            line++;
        }

        private boolean isShown() {
            return line >= first && line <= last;
        }
    }
}
