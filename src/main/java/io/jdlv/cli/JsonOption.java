package io.jdlv.cli;

import com.google.gson.JsonObject;
import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --json} for a whole run. */
final class JsonOption {
    private static final String NO_TEXT = "no";

    /** What a line holds. */
    enum Form {
        /** Kind and data. */
        DATA,
        /** The text as well. */
        DATA_AND_TEXT
    }

    @Option(
            names = "--json",
            arity = "0..1",
            paramLabel = "text",
            preprocessor = OnlyBehindItsSign.class,
            converter = FormWord.class,
            completionCandidates = NoWords.class,
            description = "Results as JSON, one object a line (docs/automation.md); with text what a person would have seen"
                    + " is in each.")
    private Optional<Form> form = Optional.empty();

    /** Whether results are JSON. */
    boolean given() {
        return form.isPresent();
    }

    /** A result of no session: a line of JSON where that was asked for, else the text that a person sees. */
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

    /** Where results go in the form that was asked for. */
    Consumer<Result> of(Consumer<Result> output) {
        return form.<Consumer<Result>>map(given -> {
                    ResultJson json = new ResultJson();
                    boolean text = given == Form.DATA_AND_TEXT;
                    return result -> output.accept(result instanceof JsonLine ? result : new JsonLine(result, json, text));
                })
                .orElse(output);
    }

    /** A word behind {@code --json} is the next argument, unless it stands behind an equals sign. */
    static final class OnlyBehindItsSign implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                arguments.push(NO_TEXT);
            }
            return false;
        }
    }

    /** The Tab key of a shell has nothing to offer for a word of its own. */
    static final class NoWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }
    }

    static final class FormWord implements ITypeConverter<Form> {
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
