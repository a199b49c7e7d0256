package io.jdlv.tengo.vm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A VM at a stop.
 *
 * @param place where it runs
 * @param ip its instruction pointer, as it is in memory
 * @param sp how many stack slots are in use
 * @param frames the script's calls, innermost first
 * @param files the script's files
 * @param error the message of the run-time error that has ended it, if one has
 */
public record Vm(VmPlace place, int ip, int sp, List<ScriptFrame> frames, FileSet files, Optional<String> error) {
    /** Keeps a copy. */
    public Vm {
        frames = List.copyOf(frames);
    }

    /** The source of what a frame executes. */
    public Optional<Position> position(ScriptFrame frame) {
        return position(frame.function().positionAt(frame.instruction().offset()));
    }

    /**
     * The position that tengo's own message has for the innermost frame after a run-time error, where it is another one than
     * ours: tengo looks one byte before its pointer, which is the instruction before for one without operands.
     */
    public Optional<Position> positionInMessage() {
        ScriptFrame innermost = frames.getFirst();
        return error.isEmpty()
                ? Optional.empty()
                : position(innermost.function().positionAt(ip - 1)).filter(other -> !Optional.of(other).equals(position(innermost)));
    }

    private Optional<Position> position(OptionalInt pos) {
        return pos.isEmpty() ? Optional.empty() : files.position(pos.getAsInt());
    }
}
