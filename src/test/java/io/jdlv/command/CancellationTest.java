package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aCommandSeesIt() {
        assertThat(cancellation.isCancelled()).isFalse();
        assertThat(cancellation.cancel()).as("somebody deals with it").isFalse();
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void aCommandCanDealWithItWhileItWaits() {
        AtomicInteger givenUp = new AtomicInteger();

        String result = cancellation.handle(givenUp::incrementAndGet, () -> {
            assertThat(cancellation.cancel()).isTrue();
            return "waited";
        });

        assertThat(result).isEqualTo("waited");
        assertThat(givenUp).hasValue(1);
        assertThat(cancellation.cancel()).as("after the wait").isFalse();
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void aPagerThatEndsByTheSameKeyDoesNotMakeItTwice() {
        Cancellation cancellation = new Cancellation();
        cancellation.endSoon(() -> {
            cancellation.leave();
            assertThat(cancellation.isCancelled()).isTrue();
            assertThat(cancellation.cancel()).as("the key, behind the pager's end").isTrue();
            cancellation.leave();
            assertThat(cancellation.cancel()).as("the key once more").isFalse();
        });
    }

    @Test
    void leavingDoesWhatTheWorkDoesAboutItOnce() {
        Cancellation cancellation = new Cancellation();
        AtomicInteger done = new AtomicInteger();
        cancellation.handle(done::incrementAndGet, () -> {
            cancellation.leave();
            cancellation.leave();
            return done.get();
        });
        assertThat(done).hasValue(1);
    }
}
