package io.jdlv.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One run of jdlv inside the test.
 *
 * @param status the exit status
 * @param out what it showed
 * @param err what it complained of
 */
record Jdlv(int status, String out, String err) {
    /** Runs jdlv with an empty input and without settings. */
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
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("XDG_CONFIG_HOME", Path.of("target", "no-such-folder").toString()));
        return new Jdlv(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
