package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.ServerVersion;
import io.jdlv.differential.Differences.Entry;
import io.jdlv.differential.Differences.Kind;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final ServerVersion OLD = new ServerVersion(1, 20, 2);
    private static final ServerVersion NEW = new ServerVersion(1, 27, 2);

    private final Differences differences = Differences.parse("# a comment\nrun/jump\t<1.27.2\tdiffers\tThe server cannot.\n");

    @Test
    void holdsForTheServersThatItNames() {
        assertThat(differences.of("run/jump", OLD)).map(Entry::kind).contains(Kind.DIFFERS);
        assertThat(differences.of("run/jump", NEW)).isEmpty();
        assertThat(differences.of("run/next", OLD)).isEmpty();
    }

    @Test
    void wantsAReason() {
        assertThatThrownBy(() -> Differences.parse("run/jump\tall\tdiffers\n")).hasMessageContaining("reason");
    }

    @Test
    void wantsAKind() {
        assertThatThrownBy(() -> Differences.parse("run/jump\tall\tnever\tBecause.\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
