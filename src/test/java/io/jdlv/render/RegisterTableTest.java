package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Register;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTableTest {
    @Test
    void namesAreAlignedToTheRight() {
        List<Register> registers =
                List.of(new Register("Rip", "0x0000000000000001", 16), new Register("Eflags", "0x2\t[IF]", 49));

        assertThat(RegisterTable.of(registers)).isEqualTo("   Rip = 0x0000000000000001\nEflags = 0x2\t[IF]\n");
    }

    @Test
    void noRegistersAreNoText() {
        assertThat(RegisterTable.of(List.of())).isEmpty();
    }
}
