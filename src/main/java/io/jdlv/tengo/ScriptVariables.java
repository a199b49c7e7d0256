package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.util.List;

/**
 * Variables of a script with their values.
 *
 * @param variables in the order in which they are shown
 */
record ScriptVariables(List<VariableRow> variables) implements Result {
    /**
     * A variable.
     *
     * @param name its name
     * @param value in tengo's syntax
     * @param type tengo's name of its type
     * @param captured whether it belongs to an outer function
     */
    record VariableRow(String name, String value, String type, boolean captured) {}

    /** Keeps a copy. */
    ScriptVariables {
        variables = List.copyOf(variables);
    }

    @Override
    public String kind() {
        return "tengo-variables";
    }

    @Override
    public void writeTo(TextSink out) {
        for (VariableRow row : variables) {
            out.println(row.name() + " = " + row.value() + " (" + row.type() + (row.captured() ? ", captured)" : ")"));
        }
    }
}
