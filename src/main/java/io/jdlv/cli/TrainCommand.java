package io.jdlv.cli;

import io.jdlv.recording.Recording;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code jdlv train FILE}, for the launcher alone: a session that shows nothing, for the Java machine that watches it and
 * writes down what a start needs.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The recording of a session.")
    private String file;

    @Override
    public Integer call() throws IOException {
        try (Recording recording = Recording.open(file)) {
            return new Training(recording).run();
        }
    }
}
