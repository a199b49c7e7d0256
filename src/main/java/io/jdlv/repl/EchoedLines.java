package io.jdlv.repl;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Lines from a pipe, shown behind their prompts, so that the output reads like a session in a terminal: for
 * demonstrations and logs. As in a file of commands, empty lines and lines that start with {@code #} are not run; they are
 * shown, as remarks to the reader.
 */
public final class EchoedLines implements LineSource {
    private final LineSource lines;
    private final PrintStream out;

    /**
     * @param lines where the lines come from; it must not show prompts itself
     * @param out where they are shown
     */
    public EchoedLines(LineSource lines, PrintStream out) {
        this.lines = lines;
        this.out = out;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        Optional<String> line = lines.readLine(prompt);
        while (line.isPresent() && isRemark(line.get())) {
            show(line.get());
            line = lines.readLine(prompt);
        }
        line.ifPresent(text -> show(prompt + text));
        return line;
    }

    @Override
    public List<String> ready() {
        return lines.ready().stream().filter(line -> !isRemark(line)).toList();
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private void show(String text) {
        out.println(text);
        out.flush();
    }
}
