package io.jdlv.tengo;

import io.jdlv.delve.LoadConfig;
import io.jdlv.tengo.run.CodePatches;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What scripts do, told row by row while they run: calls and returns, or lines. */
final class ScriptTrace {
    private static final LoadConfig SHORT = new LoadConfig(true, 0, 64, 8, -1);

    private final Scripts scripts;
    private final Optional<String> function;
    private final boolean byLine;
    private final Consumer<TraceRow> rows;

    /** VMs that go from the end of a loop to its beginning, where a function begins with one. */
    private final Set<Long> looping = new HashSet<>();

    /** The line that was told last of each VM. */
    private final Map<Long, Line> lines = new HashMap<>();

    /** A line that a VM has come to, by its place in the code. */
    private record Line(int depth, long code, int offset, Optional<Integer> number) {
        /** The loop behind its first statement, which is on the same line: that is told once. */
        boolean goesOnAt(Line next) {
            return depth == next.depth && code == next.code && offset < next.offset && number.equals(next.number);
        }
    }

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
                each.code().instructions().stream()
                        .filter(instruction -> instruction.offset() == 0 || instruction.opcode().is(Opcode.RETURN) || isBackToStart(instruction))
                        .forEach(instruction -> spots.add(new ScriptBreakpoint.Spot(each, instruction.offset())));
            }
        }
        return spots;
    }

    private static boolean isBackToStart(Instruction instruction) {
        return instruction.opcode().is(Opcode.JUMP) && instruction.target() == 0;
    }

    /** Tells what a VM does that has come to one of the instructions. */
    void tell(Vm vm, CodePatches.Patch at) {
        Script script = scripts.script(vm);
        if (spots(script).stream().anyMatch(spot -> spot.function().base() + spot.offset() == at.address())) {
            (byLine ? line(script).stream().toList() : calls(script, at.instruction())).forEach(rows);
        }
    }

    /** Where a function is entered and left; at once in one that is empty. */
    private List<TraceRow> calls(Script script, Instruction at) {
        List<TraceRow> told = new ArrayList<>();
        long vm = script.vm().place().address();
        if (at.offset() == 0 && !looping.remove(vm)) {
            told.add(entered(script));
        }
        if (isBackToStart(at)) {
            looping.add(vm);
        } else if (at.opcode().is(Opcode.RETURN)) {
            told.add(left(script, at));
        }
        return told;
    }

    private Optional<TraceRow> line(Script script) {
        Vm vm = script.vm();
        ScriptFrame frame = vm.frames().getFirst();
        int offset = frame.instruction().offset();
        Optional<Position> place = script.lines(frame.function()).statement(offset);
        Line now = new Line(vm.frames().size(), frame.function().base(), offset, place.map(Position::line));
        Optional<Line> before = Optional.ofNullable(lines.put(vm.place().address(), now));
        if (before.filter(last -> last.goesOnAt(now)).isPresent()) {
            return Optional.empty();
        }
        String text = place.flatMap(position -> vm.files().named(position.file())
                        .flatMap(file -> scripts.texts().of(scripts.tengo(), vm, file))
                        .filter(ScriptText::fits)
                        .map(known -> known.text().lines().skip(position.line() - 1L).findFirst().orElse("").strip()))
                .orElse("");
        return Optional.of(row(script, place.map(Position::toString).orElse("-") + "  " + text));
    }

    private TraceRow entered(Script script) {
        List<Script.Variable> parameters = script.parameters(0);
        var values = scripts.tengo().reader().values(parameters.stream().map(Script.Variable::expression).toList(), SHORT).iterator();
        String arguments = parameters.stream()
                .map(parameter -> parameter.name() + " = " + values.next().text())
                .collect(Collectors.joining(", "));
        return row(script, "> " + name(script) + "(" + arguments + ")");
    }

    private TraceRow left(Script script, Instruction instruction) {
        String result = instruction.operands().getFirst() == 0
                ? "undefined"
                : scripts.tengo().reader().values(List.of(script.slot(script.vm().sp() - 1)), SHORT).getFirst().text();
        return row(script, "< " + name(script) + " = " + result);
    }

    private static String name(Script script) {
        return script.symbols().name(script.frame(0).function());
    }

    private TraceRow row(Script script, String what) {
        return new TraceRow(scripts.number(script.vm().place()), script.vm().frames().size() - 1, what);
    }
}
