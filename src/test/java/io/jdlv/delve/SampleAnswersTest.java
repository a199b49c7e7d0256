package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.rpc.AnswerReading;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
import org.junit.jupiter.api.Test;

class SampleAnswersTest {
    private final SampleAnswers answers = new SampleAnswers(new AnswerReading(JsonMapping.newGson(), Limits.standard()));

    @Test
    void theTargetStandsAtABreakpoint() {
        DebuggerState stop = answers.stop();

        assertThat(stop.currentThread().flatMap(TargetThread::breakpoint).map(Breakpoint::functionName)).contains("main.work");
        assertThat(stop.threads()).hasSize(1);
        assertThat(stop.selectedGoroutine().map(Goroutine::id)).contains(1L);
    }

    @Test
    void goroutinesWaitAndHaveFrames() {
        assertThat(answers.goroutines()).hasSize(3).allSatisfy(each -> {
            assertThat(each.waitReason()).isPositive();
            assertThat(each.userLocation().line()).isEqualTo(12);
        });
        assertThat(answers.stack()).hasSize(5).allSatisfy(frame -> assertThat(frame.location().pc()).isEqualTo(4198400));
    }

    @Test
    void theyAreReadAsOftenAsIsWanted() {
        assertThat(answers.stack()).isEqualTo(answers.stack());
        assertThat(answers.stop()).isEqualTo(answers.stop());
    }
}
