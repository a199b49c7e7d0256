package io.jdlv.rpc;

import com.google.gson.TypeAdapter;
import com.google.gson.internal.bind.TypeAdapters;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JSON text in which long strings are cut into arrays of shorter ones, {@code "aaaa"} into {@code ["aa","aa"]}: a reader
 * that collects a string in a buffer that grows needs twice its size and more, the pieces are joined in its own size. Who
 * reads a string with {@link #next} takes both forms.
 */
final class LongStrings extends InputStream {
    /** A string of more bytes than these is cut, and into pieces of so many. */
    static final int PIECE = 64 << 10;

    private static final int BLOCK = 8 << 10;
    /** Behind a backslash comes one byte, or u and four more. */
    private static final int ESCAPE = 5;

    private final InputStream json;
    private final byte[] block = new byte[BLOCK];
    /** What is cut already, from {@link #taken} on; behind {@link #safe} the beginning of a string that may turn out long. */
    private byte[] ready = new byte[4 * BLOCK];
    private int taken;
    private int safe;
    private int end;
    private boolean inString;
    /** How many more bytes the escape has that has begun; {@link #ESCAPE} where the next one says. */
    private int escape;
    private boolean cut;
    private int length;

    /** @param json UTF-8; a text that is no JSON comes out as some other that is none */
    LongStrings(InputStream json) {
        this.json = json;
    }

    /** Begins with another text: that {@code json} has from here on. */
    void begin() {
        taken = 0;
        safe = 0;
        end = 0;
        inString = false;
        escape = 0;
        cut = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (taken == safe) {
            int got = json.read(block, 0, BLOCK);
            if (got < 0) {
                safe = end;
                if (taken == safe) {
                    return -1;
                }
                break;
            }
            compact();
            accept(got);
            if (!inString || cut) {
                safe = end;
            }
        }
        int given = Math.min(count, safe - taken);
        System.arraycopy(ready, taken, target, offset, given);
        taken += given;
        return given;
    }

    private void compact() {
        System.arraycopy(ready, taken, ready, 0, end - taken);
        end -= taken;
        safe -= taken;
        taken = 0;
    }

    /** Takes the first {@code count} bytes of the block: what only stands for itself at once, the rest one by one. */
    private void accept(int count) {
        for (int i = 0; i < count; i++) {
            int run = endOfRun(i, count);
            put(i, run - i);
            i = run;
            if (i < count) {
                accept(block[i]);
            }
        }
    }

    /** The end of the bytes, from one on, that neither begin nor end anything; a long string's next piece ends them too. */
    private int endOfRun(int from, int count) {
        int end = escape > 0 ? from : inString ? Math.min(count, from + Math.max(0, PIECE - length)) : count;
        byte[] bytes = block;
        int i = from;
        while (i < end && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private void accept(byte b) {
        if (!inString) {
            if (b == '"') {
                inString = true;
                length = 0;
                safe = end;
            }
            put(b);
            return;
        }
        if (length >= PIECE && escape == 0 && b != '"' && (b & 0xC0) != 0x80) {
            // between two characters, neither of which is half an escape
            divide();
        }
        put(b);
        length++;
        if (escape > 0) {
            escape = escape == ESCAPE && b != 'u' ? 0 : escape - 1;
        } else if (b == '\\') {
            escape = ESCAPE;
        } else if (b == '"') {
            inString = false;
            if (cut) {
                put((byte) ']');
                cut = false;
            }
            safe = end;
        }
    }

    private void divide() {
        if (!cut) {
            cut = true;
            put((byte) 0);
            System.arraycopy(ready, safe, ready, safe + 1, end - safe - 1);
            ready[safe] = '[';
        }
        put((byte) '"');
        put((byte) ',');
        put((byte) '"');
        length = 0;
        safe = end;
    }

    private void put(byte b) {
        makeRoom(1);
        ready[end++] = b;
    }

    private void put(int from, int count) {
        makeRoom(count);
        System.arraycopy(block, from, ready, end, count);
        end += count;
        length += count;
    }

    private void makeRoom(int count) {
        if (end + count > ready.length) {
            ready = Arrays.copyOf(ready, Math.max(2 * ready.length, end + count));
        }
    }

    /** Reads a string, be it cut or not. */
    static String next(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            return in.nextString();
        }
        List<String> pieces = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            pieces.add(in.nextString());
        }
        in.endArray();
        return String.join("", pieces);
    }

    /** Strings as members of records. */
    static final class Adapter extends TypeAdapter<String> {
        private static final int SHORT = 48;
        private static final int KEPT = 1 << 10;

        /** Types and names are the same in all elements of a list: short strings that come again are kept once. Any thread may read. */
        private final String[] kept = new String[KEPT];

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            TypeAdapters.STRING.write(out, value);
        }

        @Override
        public String read(JsonReader in) throws IOException {
            return in.peek() == JsonToken.BEGIN_ARRAY ? next(in) : once(TypeAdapters.STRING.read(in));
        }

        private String once(String text) {
            if (text == null || text.length() > SHORT) {
                return text;
            }
            int slot = text.hashCode() & KEPT - 1;
            String before = kept[slot];
            if (text.equals(before)) {
                return before;
            }
            kept[slot] = text;
            return text;
        }
    }
}
