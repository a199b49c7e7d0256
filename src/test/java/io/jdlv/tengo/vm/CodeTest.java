package io.jdlv.tengo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Code is taken apart with the tables of the host that it comes from. */
class CodeTest {
    private static final OpcodeTable TABLE = new OpcodeTable(
            List.of(
                    new Opcode(0, "SUSPEND", List.of()),
                    new Opcode(1, "CONST", List.of(2)),
                    new Opcode(2, "", List.of()),
                    new Opcode(3, "JMP", List.of(4)),
                    new Opcode(4, "CALL", List.of(1, 1)),
                    new Opcode(5, "POP", List.of()),
                    new Opcode(6, "RET", List.of(1))),
            List.of("ILLEGAL", "", "+"));

    private static Code code(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Code.decode(TABLE, all);
    }

    @Test
    void operandsAreBigEndianAndAsWideAsTheTableSays() {
        Code code = code(1, 0x12, 0x34, 3, 0, 1, 0, 2, 4, 200, 1, 0);

        assertThat(code.instructions().stream().map(Instruction::text))
                .containsExactly("0000 CONST   4660 ", "0003 JMP     65538", "0008 CALL    200   1    ", "0011 SUSPEND");
        assertThat(code.size()).isEqualTo(12);
    }

    @Test
    void aPointerInsideAnInstructionBelongsToIt() {
        Code code = code(1, 0, 7, 4, 2, 0, 0);

        assertThat(code.containing(-1).map(Instruction::offset)).contains(0);
        assertThat(code.containing(2).map(Instruction::offset)).contains(0);
        assertThat(code.containing(5).map(Instruction::offset)).contains(3);
        assertThat(code.at(4)).isEmpty();
        assertThat(code.after(code.at(3).orElseThrow()).map(Instruction::offset)).contains(6);
    }

    @Test
    void aCallLooksAheadToAReturnBehindItOrBehindWhatDropsItsResult() {
        Code code = code(4, 1, 0, 6, 1, 4, 1, 0, 5, 6, 0, 4, 1, 0, 5, 5, 6, 0, 1, 0, 7, 6, 1);

        assertThat(code.instructions().stream().flatMap(each -> code.returnBehind(each).stream()).map(Instruction::offset))
                .containsExactly(3, 9);
        assertThat(code.callBefore(3).map(Instruction::offset)).contains(0);
        assertThat(code.callBefore(9).map(Instruction::offset)).contains(5);
        assertThat(code.callBefore(16)).as("two values are dropped").isEmpty();
        assertThat(code.callBefore(21)).as("a constant is returned").isEmpty();
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> code(1, 0, 0, 99))
                .isInstanceOf(VmException.class)
                .hasMessage("The code has byte 99 at 3, which this host's table of operations does not have.");
        assertThatThrownBy(() -> code(2)).hasMessageContaining("byte 2 at 0");
        assertThatThrownBy(() -> code(0, 3, 0)).hasMessage("The code ends inside the instruction at 1.");
    }

    @Test
    void aTokenWithoutATextIsItsNumber() {
        assertThat(TABLE.operator(2)).isEqualTo("+");
        assertThat(TABLE.operator(1)).isEqualTo("1");
        assertThat(TABLE.operator(50)).isEqualTo("50");
    }
}
