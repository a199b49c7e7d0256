package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.session.Displays.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplaysTest {
    private static final Entry A = new Entry("a", "");
    private static final Entry B = new Entry("b", "%x");

    @Test
    void theyAreNumberedFromZero() {
        assertThat(Displays.none().with(A).with(B).entries()).containsExactly(Optional.of(A), Optional.of(B));
    }

    @Test
    void theOthersKeepTheirNumbers() {
        assertThat(Displays.none().with(A).with(B).without(0).entries()).containsExactly(Optional.empty(), Optional.of(B));
    }

    @Test
    void aNumberAtTheEndIsGivenAgain() {
        Displays emptied = Displays.none().with(A).with(B).without(0).without(1);

        assertThat(emptied.entries()).isEmpty();
        assertThat(emptied.with(B).entries()).containsExactly(Optional.of(B));
    }

    @Test
    void thereMustBeOneOfThatNumber() {
        assertThatThrownBy(() -> Displays.none().without(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
