package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.lang.Assignment;
import org.junit.jupiter.api.Test;

class BytesAsAssignmentsTest {
    private static final byte[] SEVEN = {1, 2, 3, 4, (byte) 0xf5, 6, (byte) 0xff};

    @Test
    void bytesBecomeNumbersOfTheTargetsOrder() {
        assertThat(BytesAsAssignments.of(0xffffffffffff0000L, SEVEN, true))
                .containsExactly(
                        new Assignment("*(*uint32)(0xffffffffffff0000)", "0x4030201"),
                        new Assignment("*(*uint16)(0xffffffffffff0004)", "0x6f5"),
                        new Assignment("*(*uint8)(0xffffffffffff0006)", "0xff"));
        assertThat(BytesAsAssignments.of(0x10, SEVEN, false))
                .extracting(Assignment::right)
                .containsExactly("0x1020304", "0xf506", "0xff");
    }

    @Test
    void aPlaceThatNamesItsAddressNeedsNoAsking() {
        assertThat(MemoryRegion.ofLiteral("*(*uint32)(0x7bf6c)")).contains(new MemoryRegion(0x7bf6c, 4));
        assertThat(MemoryRegion.ofLiteral(" * ( *uint16 )( 16 ) ")).contains(new MemoryRegion(16, 2));
        assertThat(MemoryRegion.ofLiteral("*(*uint64)(0xfffffffffffffff0)"))
                .contains(new MemoryRegion(0xfffffffffffffff0L, 8));
        assertThat(MemoryRegion.ofLiteral("*(*uint32)(p)")).isEmpty();
        assertThat(MemoryRegion.ofLiteral("*(*T)(0x10)")).isEmpty();
        assertThat(MemoryRegion.ofLiteral("x")).isEmpty();
    }

    @Test
    void theEndOfAddressSpaceIsAnAddressLikeOthers() {
        MemoryRegion last = new MemoryRegion(0xfffffffffffffff0L, 16);

        assertThat(last.contains(0xffffffffffffffffL)).isTrue();
        assertThat(last.contains(0xffffffffffffffefL)).isFalse();
        assertThat(last.contains(0)).isFalse();
    }
}
