package io.jdlv.delve;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * What a watchpoint watches for: on the wire a number.
 *
 * @param bits 1 for reads, 2 for writes; the server adds the watched size in bytes, times 16 (Delve
 *             pkg/proc/breakpoints.go)
 */
@JsonAdapter(WatchType.Bits.class)
public record WatchType(int bits) {
    private static final int READ_BIT = 1;
    private static final int WRITE_BIT = 1 << 1;
    private static final int SIZE_SHIFT = 4;

    /** It is no watchpoint. */
    public static final WatchType NONE = new WatchType(0);

    public static final WatchType READ = new WatchType(READ_BIT);
    public static final WatchType WRITE = new WatchType(WRITE_BIT);
    public static final WatchType READ_WRITE = new WatchType(READ_BIT | WRITE_BIT);

    /** {@return whether it is a watchpoint at all} */
    public boolean isWatching() {
        return bits != 0;
    }

    /** {@return whether reads are watched for} */
    public boolean isRead() {
        return (bits & READ_BIT) != 0;
    }

    /** {@return whether writes are watched for} */
    public boolean isWrite() {
        return (bits & WRITE_BIT) != 0;
    }

    /** {@return how many bytes are watched; 0 in a request} */
    public int size() {
        return bits >> SIZE_SHIFT;
    }

    static final class Bits extends TypeAdapter<WatchType> {
        @Override
        public void write(JsonWriter out, WatchType type) throws IOException {
            out.value(type.bits());
        }

        @Override
        public WatchType read(JsonReader in) throws IOException {
            return new WatchType(in.nextInt());
        }
    }
}
