package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.rpc.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftChangesTest {
    private final LeftChanges memory = new LeftChanges();

    @Test
    void aChangeIsLeftIfItsBytesAreThere() {
        memory.put(0x10, bytes(5, 6));
        memory.put(0x20, bytes(7));

        assertThat(memory.among(List.of(change(0x10, bytes(1, 2), bytes(5, 6)), change(0x20, bytes(1), bytes(2)))))
                .containsExactly(change(0x10, bytes(1, 2), bytes(5, 6)));
    }

    @Test
    void ofChangesInTheSamePlaceTheEarlierIsSeenBehindTheLater() {
        memory.put(0x10, bytes(3, 9));

        assertThat(memory.among(List.of(
                        change(0x10, bytes(1), bytes(2)), change(0x10, bytes(2), bytes(3)), change(0x11, bytes(8), bytes(9)))))
                .hasSize(3);
    }

    @Test
    void aChangeThatWasOnlyMeantIsLeftIfTheOldBytesAreNot() {
        memory.put(0x10, bytes(1));
        memory.put(0x20, bytes(4));

        assertThat(memory.among(List.of(change(0x10, bytes(1), bytes(1)), change(0x20, bytes(3), bytes(3)))))
                .containsExactly(change(0x20, bytes(3), bytes(4)));
    }

    @Test
    void memoryThatIsGoneHasNoChanges() {
        assertThat(memory.among(List.of(change(0x10, bytes(1), bytes(2))))).isEmpty();
    }

    private static MemoryWrite change(long address, ByteString before, ByteString after) {
        return new MemoryWrite(address, before, after, true, "typed");
    }

    private static ByteString bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return ByteString.copyOf(bytes);
    }
}
