package io.jdlv.delve;

/** What is true of a variable beside its value: the bits of {@link Variable#flags}, lowest first. */
enum VariableFlag {
    ESCAPED,
    SHADOWED,
    CONSTANT,
    ARGUMENT,
    RETURN_ARGUMENT,
    FAKE_ADDRESS,
    C_POINTER,
    CPU_REGISTER;

    boolean isIn(int flags) {
        return (flags & 1 << ordinal()) != 0;
    }
}
