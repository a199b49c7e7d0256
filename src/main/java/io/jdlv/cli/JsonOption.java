package io.jdlv.cli;

import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --json} for a whole run. */
final class JsonOption {
    private static final String NO_TEXT = "no";

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = NO_TEXT,
            paramLabel = "text",
            converter = WithText.class,
            description = "Results as JSON, one object a line (docs/automation.md); with text what a person would have seen"
                    + " is in each.")
    private Optional<Boolean> withText = Optional.empty();

    /** Whether results are JSON. */
    boolean given() {
        return withText.isPresent();
    }

    /** Where results go in the form that was asked for. */
    Consumer<Result> of(Consumer<Result> output) {
        return withText.<Consumer<Result>>map(text -> {
                    ResultJson json = new ResultJson();
                    return result -> output.accept(result instanceof JsonLine ? result : new JsonLine(result, json, text));
                })
                .orElse(output);
    }

    static final class WithText implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String word) {
            return switch (word) {
                case NO_TEXT -> false;
                case "text" -> true;
                default -> throw new TypeConversionException("write --json or --json=text, not " + word + ".");
            };
        }
    }
}
