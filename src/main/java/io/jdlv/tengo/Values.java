package io.jdlv.tengo;

import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.ScriptValue;
import java.util.ArrayList;
import java.util.List;

/** Reads variables of a script and shows them. */
final class Values {
    private Values() {}

    /**
     * Shows those that have a value.
     *
     * @return how many were shown
     */
    static int show(Invocation call, Script script, List<Script.Variable> variables) {
        List<ScriptVariables.VariableRow> rows = rows(call, script, variables);
        call.show(new ScriptVariables(rows));
        return rows.size();
    }

    /** Reads those that have a value. */
    static List<ScriptVariables.VariableRow> rows(Invocation call, Script script, List<Script.Variable> variables) {
        List<ScriptValue> values = script.tengo()
                .reader()
                .values(
                        variables.stream().map(Script.Variable::expression).toList(),
                        call.session().configuration().loadConfig());
        List<ScriptVariables.VariableRow> rows = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            ScriptValue value = values.get(i);
            if (!value.isNothing()) {
                Script.Variable variable = variables.get(i);
                rows.add(new ScriptVariables.VariableRow(variable.name(), value.text(), value.type(), variable.captured()));
            }
        }
        return rows;
    }
}
