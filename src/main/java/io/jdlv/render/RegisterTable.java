package io.jdlv.render;

import io.jdlv.delve.Register;
import java.util.List;

/** Registers as Delve lists them: a line each, names aligned to the right (Delve service/api/types.go, Registers). */
public final class RegisterTable {
    private RegisterTable() {}

    /**
     * {@return the lines, each ended by a newline}
     *
     * @param registers in the order of the lines
     */
    public static String of(List<Register> registers) {
        int width = registers.stream().mapToInt(register -> register.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Register register : registers) {
            text.repeat(' ', width - register.name().length())
                    .append(register.name())
                    .append(" = ")
                    .append(register.value())
                    .append('\n');
        }
        return text.toString();
    }
}
