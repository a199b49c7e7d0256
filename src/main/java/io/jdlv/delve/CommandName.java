package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * The commands that change the state of the target. A server answers a name it does not know with its state and no
 * error, so what older servers lack must be asked for with {@link Capability} first.
 */
public enum CommandName {
    @SerializedName("continue")
    CONTINUE,
    @SerializedName("rewind")
    REWIND,
    /** Continue in the direction of an interrupted next, step or stepout. */
    @SerializedName("directionCongruentContinue")
    DIRECTION_CONGRUENT_CONTINUE,
    @SerializedName("step")
    STEP,
    @SerializedName("reverseStep")
    REVERSE_STEP,
    @SerializedName("stepOut")
    STEP_OUT,
    @SerializedName("reverseStepOut")
    REVERSE_STEP_OUT,
    @SerializedName("stepInstruction")
    STEP_INSTRUCTION,
    @SerializedName("reverseStepInstruction")
    REVERSE_STEP_INSTRUCTION,
    /** One instruction, over calls; see {@link Capability#NEXT_INSTRUCTION}. */
    @SerializedName("nextInstruction")
    NEXT_INSTRUCTION,
    /** One instruction back, over calls; see {@link Capability#NEXT_INSTRUCTION}. */
    @SerializedName("reverseNextInstruction")
    REVERSE_NEXT_INSTRUCTION,
    @SerializedName("next")
    NEXT,
    @SerializedName("reverseNext")
    REVERSE_NEXT,
    @SerializedName("switchThread")
    SWITCH_THREAD,
    @SerializedName("switchGoroutine")
    SWITCH_GOROUTINE,
    @SerializedName("halt")
    HALT,
    @SerializedName("call")
    CALL;

    /** {@return whether the target runs until it stops again} */
    boolean isResume() {
        return this != HALT && this != SWITCH_THREAD && this != SWITCH_GOROUTINE;
    }

    /** {@return whether it runs one instruction and a call as one; see {@link Capability#NEXT_INSTRUCTION}} */
    boolean isOverInstruction() {
        return this == NEXT_INSTRUCTION || this == REVERSE_NEXT_INSTRUCTION;
    }

    /** {@return whether it lets the target run until something stops it: not a single instruction, nor a call} */
    public boolean runsUntilStopped() {
        return switch (this) {
            case CONTINUE, REWIND, DIRECTION_CONGRUENT_CONTINUE, STEP, REVERSE_STEP, STEP_OUT, REVERSE_STEP_OUT, NEXT, REVERSE_NEXT -> true;
            case STEP_INSTRUCTION, REVERSE_STEP_INSTRUCTION, NEXT_INSTRUCTION, REVERSE_NEXT_INSTRUCTION, SWITCH_THREAD,
                    SWITCH_GOROUTINE, HALT, CALL -> false;
        };
    }
}
