package io.jdlv.cli;

import io.jdlv.script.ScriptOptions;
import io.jdlv.script.ScriptOptions.OnError;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How commands of files and pipes are run. */
final class ScriptFlags {
    static final String ON_ERROR = "--on-error";
    static final String ONE_AT_A_TIME = "--one-at-a-time";

    @Option(
            names = ON_ERROR,
            paramLabel = "stop|continue",
            converter = OnErrorWord.class,
            completionCandidates = OnErrorWords.class,
            description = "What happens when a command of a file or a pipe fails: with stop those behind it are not run, and"
                    + " jdlv ends with status 1 unless somebody types; without it they are run, as dlv does.")
    private Optional<OnError> onError = Optional.empty();

    @Option(
            names = ONE_AT_A_TIME,
            description = "Send a command of a file or a pipe only when the one before is answered. Without it those that"
                    + " only read are sent together; what is shown is the same.")
    private boolean oneAtATime;

    ScriptOptions options() {
        return new ScriptOptions(onError.orElse(ScriptOptions.standard().onError()), oneAtATime);
    }

    /** What the Tab key of a shell offers. */
    static final class OnErrorWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("stop", "continue").iterator();
        }
    }

    /** What stands behind {@code --on-error}. */
    static final class OnErrorWord implements ITypeConverter<OnError> {
        @Override
        public OnError convert(String word) {
            return switch (word) {
                case "stop" -> OnError.STOP;
                case "continue" -> OnError.CONTINUE;
                default -> throw new TypeConversionException("write stop or continue, not " + word + ".");
            };
        }
    }
}
