package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.DelveClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a wait without an end is a failure too
class EndRequestTest {
    private static final Duration NEAR = Duration.ofNanos(200_000);
    private static final Duration FAR = Duration.ofMillis(50);

    private final FakeServer server = new FakeServer();
    private final AtomicBoolean left = new AtomicBoolean();

    private EndRequest request(Duration roundTrip) {
        return new EndRequest(() -> roundTrip, new DelveClient(server), () -> left.set(true));
    }

    @Test
    void overALinkNobodyWaitsUntilDlvHasSeenTheProgramEnd() {
        request(FAR).await();

        assertThat(server.methods()).containsExactly("Detach");
        assertThat(left).isTrue();
    }

    @Test
    void onTheSameMachineItIsWaitedFor() {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> dlv = CompletableFuture.runAsync(() -> {
            try {
                server.awaitCalls(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            ended.set(true);
            server.answer("{}");
        });
        request(NEAR).await();

        assertThat(ended).isTrue();
        dlv.join();
    }

    @Test
    void whatWasSentBeforeIsNotSentAgain() {
        EndRequest request = request(NEAR);
        request.send();
        request.send();
        server.answer("{}");
        request.await();

        assertThat(server.methods()).containsExactly("Detach");
    }

    @Test
    void aRefusalIsHeard() {
        EndRequest request = request(FAR);
        request.send();
        server.refuse("process must be stopped in order to kill it");

        assertThatThrownBy(request::await).hasMessage("process must be stopped in order to kill it");
    }
}
