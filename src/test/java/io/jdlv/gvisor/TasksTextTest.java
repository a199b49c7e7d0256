package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.PlainSink;
import io.jdlv.testing.PlainPresentation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTextTest {
    @Test
    void shortensIdsOfSixtyFourDigits() {
        assertThat(shown("0123456789abcdef".repeat(4))).endsWith("  0123456789ab\n");
    }

    @Test
    void showsOtherIdsAsTheyAre() {
        String ofSixtyFourLetters = "pod_1.a-".repeat(8);
        assertThat(shown(ofSixtyFourLetters)).endsWith("  " + ofSixtyFourLetters + "\n");
        assertThat(shown("web-".repeat(40))).endsWith("  " + "web-".repeat(40) + "\n");
    }

    /** The lines of a pod's two tasks; the container of the second is wanted. */
    private static String shown(String container) {
        StringBuilder text = new StringBuilder();
        new TasksText(List.of(task(1, "pause"), task(2, container))).writeTo(new PlainSink(text, new PlainPresentation()));
        return text.toString();
    }

    private static TaskSummary task(long number, String container) {
        return new TaskSummary(number, number, 0, "sh", "waiting", "read", 30, container);
    }
}
