package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.lang.GoQuote;
import io.jdlv.tengo.vm.ScriptValue;
import java.util.List;

/** {@code tengo p EXPRESSION}. */
final class PrintCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Evaluates an expression in the script's names.", "p", "print")
                .usage("p <expression>")
                .details(
                        """
                        Names of the looked-at call, captured and global ones; members and indexes;
                        numbers, strings, true, false, undefined; len(x); + - * / %, comparisons,
                        && || and !. It is worked out from the host's memory: no function of the
                        script is called.

                        Examples:
                          tengo p order
                          tengo p orders[1].price * 2
                          tengo p len(totals) > 3 && worker == 1""");
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("tengo p needs an expression.");
        Script script = Script.of(call);
        ScriptValue value = switch (new Calculator(script, Scripts.of(call).frame(script.vm())).calculate(typed)) {
            case Computed.Nothing nothing -> new ScriptValue("undefined", "undefined");
            case Computed.Constant constant -> constant(constant.value());
            case Computed.Place place -> script.tengo()
                    .reader()
                    .values(List.of(place.expression()), call.session().configuration().loadConfig())
                    .getFirst();
        };
        call.show(new ScriptVariables(List.of(new ScriptVariables.VariableRow(typed, value.text(), value.type(), false))));
    }

    private static ScriptValue constant(Object value) {
        return switch (value) {
            case Long number -> new ScriptValue("int", number.toString());
            case Integer character -> new ScriptValue("char", GoQuote.quoteRune(character));
            case Double number -> new ScriptValue("float", number.toString());
            case Boolean flag -> new ScriptValue("bool", flag.toString());
            default -> new ScriptValue("string", GoQuote.quote(value.toString()));
        };
    }
}
