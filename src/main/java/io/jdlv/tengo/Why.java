package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.Style;
import io.jdlv.render.TextSink;
import java.util.List;

/**
 * Why a script has failed, on a page.
 *
 * @param message what went wrong
 * @param calls the script's stack, innermost first
 * @param more how many calls there are behind them
 * @param values of the names on the failing line
 * @param host the Go stack, innermost first
 */
record Why(
        String message, List<FailedCall> calls, int more, List<ScriptVariables.VariableRow> values, List<String> host)
        implements Result {
    /**
     * A call of the script.
     *
     * @param call the function with its arguments
     * @param place file, line and column
     * @param line the text of the line; empty where it is not known
     */
    record FailedCall(String call, String place, String line) {}

    /** Keeps copies. */
    Why {
        calls = List.copyOf(calls);
        values = List.copyOf(values);
        host = List.copyOf(host);
    }

    @Override
    public String kind() {
        return "tengo-why";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(message);
        out.println().print(Style.HEADING, "Script").println();
        for (FailedCall each : calls) {
            out.print("  ").print(Style.FUNCTION, each.call()).print(" at " + each.place()).println();
            if (!each.line().isEmpty()) {
                out.println("      " + each.line());
            }
        }
        if (more > 0) {
            out.println("  (" + more + " more)");
        }
        if (!values.isEmpty()) {
            out.println().print(Style.HEADING, "Values").println();
            values.forEach(value -> out.println("  " + value.name() + " = " + value.value() + " (" + value.type() + ")"));
        }
        out.println().print(Style.HEADING, "Host").println();
        host.forEach(each -> out.println("  " + each));
    }
}
