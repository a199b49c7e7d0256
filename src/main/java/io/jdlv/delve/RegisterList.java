package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The registers of a thread or frame.
 *
 * @param text      all of them as the server formats them
 * @param registers each of them
 */
public record RegisterList(
        @SerializedName("Registers") String text, @SerializedName("Regs") List<Register> registers) {

    /** Makes missing parts empty. */
    public RegisterList {
        text = OrEmpty.text(text);
        registers = OrEmpty.list(registers);
    }
}
