package io.jdlv.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of jdlv inside the test.
 *
 * @param status the exit status
 * @param out what it showed
 * @param err what it complained of
 */
record Jdlv(int status, String out, String err) {
    /** Runs jdlv with an empty input. */
    static Jdlv run(String... args) {
        return runWithInput("", args);
    }

    static Jdlv runWithInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Jdlv(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
