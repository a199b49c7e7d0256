package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * A register of the CPU.
 *
 * @param name        its name, for example {@code Rip}
 * @param value       its value as the server formats it
 * @param dwarfNumber its number in DWARF; -1 if it has none
 */
public record Register(
        @SerializedName("Name") String name,
        @SerializedName("Value") String value,
        @SerializedName("DwarfNumber") int dwarfNumber) {

    /** Makes missing parts empty. */
    public Register {
        name = OrEmpty.text(name);
        value = OrEmpty.text(value);
    }
}
