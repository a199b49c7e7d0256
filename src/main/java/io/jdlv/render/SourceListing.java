package io.jdlv.render;

import java.util.ArrayList;
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
 * @param first the number of the first line shown, from 1
 * @param lines the lines shown, without their ends; none where the file has no such lines
 * @param arrow the number of the line that is marked
 * @param stale whether the file is newer than the executable
 * @param before what stands before the first line, whole lines: colours depend on it
 */
public record SourceListing(
        String file, int first, List<String> lines, OptionalInt arrow, boolean stale, @TextOnly String before)
        implements Result {
    public SourceListing {
        lines = List.copyOf(lines);
    }

    /**
     * Lines of a file.
     *
     * @param source the whole file
     * @param first the first line shown; may lie before the file's start
     * @param last the last line shown; may lie behind the file's end
     */
    public static SourceListing of(String file, String source, int first, int last, OptionalInt arrow, boolean stale) {
        int from = Math.max(first, 1);
        int start = 0;
        for (int line = 1; line < from && start < source.length(); line++) {
            start = endOfLine(source, start);
        }
        List<String> lines = new ArrayList<>();
        for (int at = start; lines.size() <= last - from && at < source.length(); ) {
            int next = endOfLine(source, at);
            boolean ended = source.charAt(next - 1) == '\n';
            lines.add(source.substring(at, ended ? next - 1 : next));
            at = next;
        }
        return new SourceListing(file, from, lines, arrow, stale, source.substring(0, start));
    }

    /** Behind the line end of the line that begins at {@code start}. */
    private static int endOfLine(String source, int start) {
        int end = source.indexOf('\n', start);
        return end < 0 ? source.length() : end + 1;
    }

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public void writeTo(TextSink out) {
        if (stale) {
            out.println("Warning: listing may not match stale executable");
        }
        StringBuilder source = new StringBuilder(before);
        lines.forEach(line -> source.append(line).append('\n'));
        List<GoHighlighter.Piece> pieces = file.endsWith(".go")
                ? GoHighlighter.highlight(source.toString())
                : List.of(new GoHighlighter.Piece(source.toString(), Optional.empty()));
        new Writer(out).write(pieces);
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
                while (start < text.length()) {
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
                out.print(Style.LINE_NUMBER, padded(line) + ":");
                out.print("\t");
                lineStarted = true;
            }
        }

        private static String padded(int number) {
            String digits = String.valueOf(number);
            return " ".repeat(Math.max(0, 4 - digits.length())) + digits;
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
            return line >= first;
        }
    }
}
