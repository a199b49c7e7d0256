package io.jdlv.tengo;

import io.jdlv.delve.LoadConfig;
import io.jdlv.tengo.run.CodePatches;
import io.jdlv.tengo.vm.Code;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What scripts do, told row by row while they run: calls and returns, or lines. */
final class ScriptTrace {
    private static final LoadConfig SHORT = new LoadConfig(true, 0, 64, 8, -1);

    private final Scripts scripts;
    private final Optional<String> function;
    private final boolean byLine;
    private final Consumer<TraceRow> rows;

    /**
     * @param function whose calls are told; without one, those of all functions
     * @param byLine whether lines are told rather than calls
     * @param rows who is told
     */
    ScriptTrace(Scripts scripts, Optional<String> function, boolean byLine, Consumer<TraceRow> rows) {
        this.scripts = scripts;
        this.function = function;
        this.byLine = byLine;
        this.rows = rows;
    }

    /** The instructions of a script at which there is something to tell. */
    List<ScriptBreakpoint.Spot> spots(Script script) {
        List<ScriptBreakpoint.Spot> spots = new ArrayList<>();
        for (ScriptFunction each : script.program().functions()) {
            boolean isWanted = function.isEmpty() || script.symbols().name(each).equals(function.get());
            if (isWanted && byLine) {
                script.lines(each).starts().keySet().forEach(offset -> spots.add(new ScriptBreakpoint.Spot(each, offset)));
            } else if (isWanted && !script.program().isBody(each)) {
                spots.add(new ScriptBreakpoint.Spot(each, 0));
                returns(each.code()).forEach(offset -> spots.add(new ScriptBreakpoint.Spot(each, offset)));
            }
        }
        return spots;
    }

    private static List<Integer> returns(Code code) {
        return code.instructions().stream()
                .filter(each -> each.opcode().is(Opcode.RETURN) && each.offset() > 0)
                .map(Instruction::offset)
                .toList();
    }

    /** Tells what a VM does that has come to one of the instructions. */
    void tell(Vm vm, CodePatches.Patch at) {
        Script script = scripts.script(vm);
        if (spots(script).stream().anyMatch(spot -> spot.function().base() + spot.offset() == at.address())) {
            rows.accept(byLine ? line(script) : call(script, at.instruction()));
        }
    }

    private TraceRow line(Script script) {
        Vm vm = script.vm();
        ScriptFrame frame = vm.frames().getFirst();
        Optional<Position> place = script.lines(frame.function()).statement(frame.instruction().offset());
        String text = place.flatMap(position -> vm.files().named(position.file())
                        .flatMap(file -> scripts.texts().of(scripts.tengo(), vm, file))
                        .filter(ScriptText::fits)
                        .map(known -> known.text().lines().skip(position.line() - 1L).findFirst().orElse("").strip()))
                .orElse("");
        return row(script, place.map(Position::toString).orElse("-") + "  " + text);
    }

    private TraceRow call(Script script, Instruction instruction) {
        ScriptFrame frame = script.vm().frames().getFirst();
        String name = script.symbols().name(frame.function());
        if (!instruction.opcode().is(Opcode.RETURN)) {
            List<Script.Variable> parameters = script.parameters(0);
            var values = scripts.tengo().reader().values(parameters.stream().map(Script.Variable::expression).toList(), SHORT).iterator();
            String arguments = parameters.stream()
                    .map(parameter -> parameter.name() + " = " + values.next().text())
                    .collect(Collectors.joining(", "));
            return row(script, "> " + name + "(" + arguments + ")");
        }
        String result = instruction.operands().getFirst() == 0
                ? "undefined"
                : scripts.tengo().reader().values(List.of(script.slot(script.vm().sp() - 1)), SHORT).getFirst().text();
        return row(script, "< " + name + " = " + result);
    }

    private TraceRow row(Script script, String what) {
        return new TraceRow(scripts.number(script.vm().place()), script.vm().frames().size() - 1, what);
    }
}
