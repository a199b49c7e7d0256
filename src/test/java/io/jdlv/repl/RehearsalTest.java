package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.rpc.AnswerReading;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final AtomicInteger looks = new AtomicInteger();

    /** How often it was asked before the given number of parts was over. */
    private int looksUntil(int parts) {
        BooleanSupplier enough = () -> looks.getAndIncrement() >= parts;
        SessionLoop.rehearse(new AnswerReading(JsonMapping.newGson(), Limits.standard()), enough);
        return looks.get();
    }

    @Test
    void nothingIsDoneWhereTheAnswersAreThereAlready() {
        assertThat(looksUntil(0)).isEqualTo(1);
    }

    @Test
    void itEndsWhenTheyCome() {
        assertThat(looksUntil(7)).isEqualTo(8);
    }

    @Test
    void itEndsByItselfWhereTheyDoNotCome() {
        assertThat(looksUntil(Integer.MAX_VALUE)).isEqualTo(300);
    }
}
