package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A call among the registers that a sentry keeps for its program. */
class SavedCallTest {
    @Test
    void onAmd64ItIsReadFromR10ToOrigRax() {
        long r10 = 40, r9 = 60, r8 = 50, rax = -38, rcx = 0, rdx = 30, rsi = 20, rdi = 10, origRax = 257;
        assertThat(SavedCall.of(Architecture.AMD64, List.of(r10, r9, r8, rax, rcx, rdx, rsi, rdi, origRax)))
                .isEqualTo(new SavedCall(257, List.of(10L, 20L, 30L, 40L, 50L, 60L)));
    }

    @Test
    void onArm64TheFirstArgumentIsInTheCopyOfItsRegister() {
        List<Long> words = LongStream.range(0, 39).map(i -> i == 0 ? -38 : 100 + i).boxed().toList();
        assertThat(SavedCall.of(Architecture.ARM64, words)).isEqualTo(new SavedCall(108, List.of(138L, 101L, 102L, 103L, 104L, 105L)));
    }

    @Test
    void fewerWordsAreNoCall() {
        assertThat(SavedCall.of(Architecture.AMD64, List.of(1L))).isEqualTo(new SavedCall(-1, List.of()));
    }
}
