package io.jdlv.cli;

import com.google.gson.JsonObject;
import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Consumer;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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
            preprocessor = OnlyAttached.class,
            converter = FormOfWord.class,
            description = "Results as JSON, one object a line (docs/automation.md); with text what a person would have seen"
                    + " is in each.")
    private Optional<Form> form = Optional.empty();

    /** What each line has. No boolean: picocli has a value of its own for those that are given without one. */
    private enum Form {
        DATA,
        DATA_AND_TEXT
    }

    /** Whether results are JSON. */
    boolean given() {
        return form.isPresent();
    }

    /** Where results go in the form that was asked for. */
    Consumer<Result> of(Consumer<Result> output) {
        return form.<Consumer<Result>>map(wanted -> {
                    ResultJson json = new ResultJson();
                    return result -> output.accept(result instanceof JsonLine ? result : new JsonLine(result, json, wanted == Form.DATA_AND_TEXT));
                })
                .orElse(output);
    }

    /** A result of no session, a line of JSON where that was asked for, else the text that a person sees. */
    String text(Result result, String text) {
        return form.map(wanted -> {
                    ResultJson json = new ResultJson();
                    JsonObject object = json.of(result);
                    if (wanted == Form.DATA_AND_TEXT) {
                        object.addProperty("text", text);
                    }
                    return json.line(object) + "\n";
                })
                .orElse(text);
    }

    /** The word behind {@code --json} is not its value, for it may be the file that is run. */
    static final class OnlyAttached implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> given) {
            if (!"=".equals(given.get("separator"))) {
                words.push(NO_TEXT);
            }
            return false;
        }
    }

    static final class FormOfWord implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return switch (word) {
                case NO_TEXT -> Form.DATA;
                case "text" -> Form.DATA_AND_TEXT;
                default -> throw new TypeConversionException("write --json or --json=text, not " + word + ".");
            };
        }
    }
}
