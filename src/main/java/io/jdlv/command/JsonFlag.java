package io.jdlv.command;

import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.JsonLine;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import java.util.function.Consumer;

/**
 * {@code --json} or {@code --json=text} as the first word behind any command: its results are shown as JSON.
 *
 * @param form how they are shown
 * @param arguments what is left for the command
 */
record JsonFlag(Form form, String arguments) {
    /** How results are shown. */
    enum Form {
        TEXT,
        JSON,
        JSON_WITH_TEXT
    }

    /** Takes the flag off a command's arguments, if it is there. */
    static JsonFlag parse(String arguments) {
        SpaceSplit words = SpaceSplit.two(arguments);
        return switch (words.first()) {
            case "--json" -> new JsonFlag(Form.JSON, words.rest().orElse(""));
            case "--json=text" -> new JsonFlag(Form.JSON_WITH_TEXT, words.rest().orElse(""));
            default -> new JsonFlag(Form.TEXT, arguments);
        };
    }

    /** {@return where a command's results go, in this form} */
    Consumer<Result> applyTo(Consumer<Result> output) {
        if (form == Form.TEXT) {
            return output;
        }
        ResultJson json = new ResultJson();
        // a result behind a prefix that has the flag too is JSON already
        return result -> output.accept(
                result instanceof JsonLine ? result : new JsonLine(result, json, form == Form.JSON_WITH_TEXT));
    }
}
