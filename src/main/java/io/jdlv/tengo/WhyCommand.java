package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.render.ValuePrinter;
import io.jdlv.rpc.RemoteException;
import io.jdlv.tengo.syntax.Token;
import io.jdlv.tengo.syntax.Tokenizer;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code tengo why}. */
final class WhyCommand implements Command {
    private static final int DEPTH = 30;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Shows why a script has failed, on a page.", "why")
                .details(
                        """
                        The message, the script's stack with its lines, the values of the names on the
                        line that failed, and the host's stack. After a run-time error, which
                        break SourcePos stops at, and tengo step and its like; and after a Go panic,
                        which dlv stops at unless the host recovers: break runtime.gopanic does then.

                        Example:
                          tengo why""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        Script script = scripts.script(scripts.current(call));
        Vm vm = script.vm();
        List<Stackframe> stack =
                call.delve().goroutines().stacktrace(StacktraceRequest.of(vm.place().goroutine(), DEPTH)).await();
        String message = vm.error().map(error -> "Runtime Error: " + error)
                .or(() -> panic(call, vm, stack))
                .orElseThrow(() -> new CommandException("The script has not failed: tengo bt shows where it is."));
        List<Why.FailedCall> calls = new ArrayList<>();
        Backtrace stackOfScript = new Stacks(scripts).backtrace(vm, DEPTH);
        for (Backtrace.CallRow row : stackOfScript.frames()) {
            Optional<String> line = vm.position(script.frame(row.number())).flatMap(place -> line(scripts, vm, place));
            calls.add(new Why.FailedCall(row.call(), row.place(), line.orElse("")));
        }
        call.show(new Why(message, calls, stackOfScript.more(), values(call, scripts, script), stack.stream().map(frame -> host(call, frame)).toList()));
    }

    private static String host(Invocation call, Stackframe frame) {
        return frame.location().functionName() + " at " + call.session().presentation().path(frame.file()) + ":" + frame.line();
    }

    private static Optional<String> line(Scripts scripts, Vm vm, Position place) {
        return vm.files().named(place.file())
                .flatMap(file -> scripts.texts().of(scripts.tengo(), vm, file))
                .filter(ScriptText::fits)
                .map(text -> text.text().lines().skip(place.line() - 1L).findFirst().orElse("").strip());
    }

    /** What a Go panic on the VM's goroutine says. */
    private static Optional<String> panic(Invocation call, Vm vm, List<Stackframe> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).location().functionName().equals("runtime.gopanic")) {
                // the runtime has a function for each reason: panicdivide
                String origin = i + 1 < stack.size() ? stack.get(i + 1).location().functionName() : "the runtime";
                EvalScope scope = EvalScope.CURRENT.withGoroutine(vm.place().goroutine()).withFrame(i);
                return Optional.of("Go panic: " + value(call, scope)
                        .orElseGet(() -> "its value cannot be read; it comes from " + origin));
            }
        }
        return Optional.empty();
    }

    /**
     * At the start of gopanic its argument has the value; later the goroutine's list of panics. Servers before 1.25 cannot read
     * one of a type of Go's runtime.
     */
    private static Optional<String> value(Invocation call, EvalScope scope) {
        LoadConfig config = LoadConfig.FULL.withMaxVariableRecurse(2);
        for (String expression : List.of("e", "runtime.curg._panic.arg")) {
            try {
                Variable value = call.delve().data().eval(scope, expression, config).await();
                if (!value.isUnreadable()) {
                    return Optional.of(ValuePrinter.singleLine(value));
                }
            } catch (RemoteException e) {
                if (e.isProcessExited()) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static List<ScriptVariables.VariableRow> values(Invocation call, Scripts scripts, Script script) {
        Set<String> names = new LinkedHashSet<>();
        script.vm().position(script.frame(0))
                .flatMap(place -> line(scripts, script.vm(), place))
                .ifPresent(line -> Tokenizer.tokens(line).stream().filter(Token::isName).map(Token::text).forEach(names::add));
        List<Script.Variable> known = new ArrayList<>(script.globals());
        known.addAll(script.locals(0));
        List<Script.Variable> wanted = names.stream()
                .flatMap(name -> known.reversed().stream().filter(variable -> variable.name().equals(name)).limit(1))
                .toList();
        return Values.rows(call, script, wanted);
    }
}
