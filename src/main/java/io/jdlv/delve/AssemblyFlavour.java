package io.jdlv.delve;

import io.jdlv.rpc.CodedEnum;

/** The syntax of disassembled code. */
public enum AssemblyFlavour implements CodedEnum {
    GNU,
    INTEL,
    GO;

    /** {@return the number on the wire, 0 to 2} */
    @Override
    public int code() {
        return ordinal();
    }
}
