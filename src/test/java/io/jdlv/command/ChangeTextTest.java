package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.Function;
import io.jdlv.delve.Location;
import io.jdlv.render.PlainSink;
import io.jdlv.rpc.ByteString;
import io.jdlv.session.MemoryChange;
import io.jdlv.testing.PlainPresentation;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    @Test
    void onArm64ACallBecomesAJump() {
        List<AsmInstruction> before = List.of(
                instruction(0x7bf60, "e0031faa", "MOVD ZR, R0"),
                instruction(0x7bf64, "e10300aa", "MOVD R0, R1"),
                instruction(0x7bf68, "e20301aa", "MOVD R1, R2"),
                instruction(0x7bf6c, "e99eff97", "CALL main.check(SB)"),
                instruction(0x7bf70, "e0031faa", "MOVD ZR, R0"),
                instruction(0x7bf74, "fe0746f8", "MOVD.P 96(RSP), R30"),
                instruction(0x7bf78, "c0035fd6", "RET"));
        List<AsmInstruction> after = before.stream()
                .map(each -> each.location().pc() == 0x7bf6c
                        ? instruction(0x7bf6c, "e99eff17", "JMP main.check(SB)")
                        : each)
                .toList();

        assertThat(shown(new MemoryChange(0x7bf6c, hex("e99eff97"), hex("e99eff17"), before, after)))
                .isEqualTo(
                        """
                        main.run, 4 bytes at 0x7bf6c, before:
                        	main.go:7	0x7bf64	e10300aa	MOVD R0, R1
                        	main.go:7	0x7bf68	e20301aa	MOVD R1, R2
                        	main.go:7	0x7bf6c	e99eff97	CALL main.check(SB)
                        	main.go:7	0x7bf70	e0031faa	MOVD ZR, R0
                        	main.go:7	0x7bf74	fe0746f8	MOVD.P 96(RSP), R30
                        after:
                        	main.go:7	0x7bf64	e10300aa	MOVD R0, R1
                        	main.go:7	0x7bf68	e20301aa	MOVD R1, R2
                        	main.go:7	0x7bf6c	e99eff17	JMP main.check(SB)
                        	main.go:7	0x7bf70	e0031faa	MOVD ZR, R0
                        	main.go:7	0x7bf74	fe0746f8	MOVD.P 96(RSP), R30
                        """);
    }

    @Test
    void onAmd64TheNewInstructionsMayBeMore() {
        List<AsmInstruction> before = List.of(
                instruction(0x10, "e8f0ffffff", "call main.check"), instruction(0x15, "c3", "ret"));
        List<AsmInstruction> after = List.of(
                instruction(0x10, "90", "nop"), instruction(0x11, "90", "nop"), instruction(0x12, "0f1f00", "nop"),
                instruction(0x15, "c3", "ret"));

        assertThat(shown(new MemoryChange(0x11, hex("f0ffffff"), hex("900f1f00"), before, after)))
                .contains("before:\n\tmain.go:7\t0x10\te8f0ffffff\tcall main.check\n")
                .endsWith("after:\n\tmain.go:7\t0x10\t90\tnop\n\tmain.go:7\t0x11\t90\tnop\n\tmain.go:7\t0x12\t0f1f00\tnop\n"
                        + "\tmain.go:7\t0x15\tc3\tret\n");
    }

    @Test
    void dataIsShownAsBytes() {
        assertThat(shown(new MemoryChange(0xfffffffffffffff0L, hex("0102"), hex("ff00"), List.of(), List.of())))
                .isEqualTo("0xfffffffffffffff0: 01 02 -> ff 00\n");
    }

    private static AsmInstruction instruction(long pc, String bytes, String text) {
        Function function = new Function("main.run", 0x10, 0, 0, false);
        Location place = new Location(pc, "src/main.go", 7, Optional.of(function), List.of(), List.of());
        return new AsmInstruction(place, Optional.empty(), text, hex(bytes), false, false);
    }

    private static ByteString hex(String digits) {
        return ByteString.copyOf(HexFormat.of().parseHex(digits));
    }

    private static String shown(MemoryChange change) {
        StringBuilder text = new StringBuilder();
        new ChangeText(change).writeTo(new PlainSink(text, new PlainPresentation()));
        return text.toString();
    }
}
