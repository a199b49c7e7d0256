package io.jdlv.tengo.vm;

/**
 * Where an object of a script is.
 *
 * @param type the Go type without tengo's package: {@code Int}, {@code CompiledFunction}; {@code void} for none
 * @param address of the struct
 */
public record ObjectPlace(String type, long address) {
    /** Whether it is a script's function. */
    public boolean isFunction() {
        return type.equals("CompiledFunction");
    }

    /** Whether there is no object. */
    public boolean isNil() {
        return type.equals("void") || address == 0;
    }
}
