package io.jdlv.tengo.machine;

import io.jdlv.delve.AsmInstruction;
import java.util.List;

/** Says what the instructions of an architecture do, as far as it matters here; what does not is said to be unknown. */
interface Decoder {
    /** {@return the register in which a method has its receiver when it begins} */
    String receiver();

    /** {@return the register that points at the stack} */
    String stackPointer();

    /** {@return what an instruction does, in order} */
    List<Action> decode(AsmInstruction instruction);
}
