package io.jdlv.tengo;

import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFrame;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a script is to stop next: what step, next, finish and until want. Of one VM, for one run. */
final class Goal {
    /** What is wanted. */
    enum Kind {
        /** The next line, in a called function too. */
        STEP,
        /** The next line of this call or of one further out. */
        NEXT,
        /** The return to the caller. */
        FINISH,
        /** A place, or the return to the caller. */
        UNTIL
    }

    private final Kind kind;
    private final Script script;
    private final List<ScriptBreakpoint.Spot> places;
    private int depth;

    /** The function has called itself, and has kept its frame: what is done in it now is another call. */
    private boolean renewed;

    /**
     * A goal from where a script is.
     *
     * @param places for {@link Kind#UNTIL}
     */
    Goal(Kind kind, Script script, List<ScriptBreakpoint.Spot> places) {
        this.kind = kind;
        this.script = script;
        this.places = places;
        this.depth = script.vm().frames().size();
    }

    /** The VM. */
    long vm() {
        return script.vm().place().address();
    }

    /** Where the script was. */
    Vm start() {
        return script.vm();
    }

    /** All instructions at which it has to be looked whether the goal is reached. */
    List<ScriptBreakpoint.Spot> spots() {
        List<ScriptBreakpoint.Spot> spots = new ArrayList<>(places);
        for (int number = 1; number < script.vm().frames().size(); number++) {
            ScriptFrame caller = script.frame(number);
            caller.function().code().after(caller.instruction()).map(Instruction::offset).ifPresent(
                    offset -> spots.add(new ScriptBreakpoint.Spot(caller.function(), offset)));
        }
        for (ScriptFunction function : onStack()) {
            function.code().instructions().stream()
                    .filter(each -> isLineGoal() && function.code().returnBehind(each).isPresent())
                    .forEach(each -> spots.add(new ScriptBreakpoint.Spot(function, each.offset())));
        }
        for (ScriptFunction function : stepped()) {
            script.lines(function)
                    .starts()
                    .keySet()
                    .forEach(offset -> spots.add(new ScriptBreakpoint.Spot(function, offset)));
        }
        return spots;
    }

    /** The functions at whose lines a step may end. */
    private Set<ScriptFunction> stepped() {
        return switch (kind) {
            case STEP -> Set.copyOf(script.program().functions());
            case NEXT -> onStack();
            case FINISH, UNTIL -> Set.of();
        };
    }

    private Set<ScriptFunction> onStack() {
        return script.vm().frames().stream().map(ScriptFrame::function).collect(Collectors.toSet());
    }

    private boolean isLineGoal() {
        return kind == Kind.STEP || kind == Kind.NEXT;
    }

    /** Whether it is reached where a VM has come to. */
    boolean isReached(Vm now) {
        if (now.place().address() != vm()) {
            return false;
        }
        int depthNow = now.frames().size();
        boolean returned = depthNow < depth;
        if (returned) {
            // another call from the same line is no longer this one
            depth = depthNow;
            renewed = false;
        }
        renewed |= depthNow == depth && isLineGoal() && isCallOfItself(now);
        return switch (kind) {
            case FINISH -> returned;
            case UNTIL -> returned || depthNow == depth && isAtPlace(now);
            case NEXT -> depthNow == depth && !renewed && isOtherLine(now);
            case STEP -> depthNow > depth || renewed || isOtherLine(now);
        } && (kind == Kind.FINISH || kind == Kind.UNTIL || isLineStart(now));
    }

    /** Whether it is at a call of the function that makes it, behind which that returns: the VM does it in the same frame. */
    private boolean isCallOfItself(Vm now) {
        ScriptFrame frame = now.frames().getFirst();
        if (frame.function().code().returnBehind(frame.instruction()).isEmpty()) {
            return false;
        }
        int callee = now.sp() - 1 - frame.instruction().operands().getFirst();
        return script.tengo().reader().slot(now, callee).filter(called -> called.address() == frame.address()).isPresent();
    }

    private boolean isAtPlace(Vm now) {
        ScriptFrame frame = now.frames().getFirst();
        return places.stream().anyMatch(place ->
                place.function().base() == frame.function().base() && place.offset() == frame.instruction().offset());
    }

    /** Whether it is at another line than the call of the same depth was. */
    private boolean isOtherLine(Vm now) {
        Vm before = script.vm();
        Optional<Position> then = statement(before.frames().get(before.frames().size() - depth));
        Optional<Position> here = statement(now.frames().getFirst());
        return !then.map(Position::line).equals(here.map(Position::line))
                || !then.map(Position::file).equals(here.map(Position::file));
    }

    private Optional<Position> statement(ScriptFrame frame) {
        return script.lines(frame.function()).statement(frame.instruction().offset());
    }

    private boolean isLineStart(Vm now) {
        ScriptFrame frame = now.frames().getFirst();
        return script.lines(frame.function()).starts().containsKey(frame.instruction().offset());
    }
}
