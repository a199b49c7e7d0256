package io.jdlv.gvisor;

import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What getdents and getdents64 fill (struct linux_dirent, struct linux_dirent64), as strace -v shows it. */
final class DirectoryEntries {
    private static final int LENGTH = 16;
    private static final NamedNumbers TYPES = NamedNumbers.of(List.of(
            "-1", "0", "DT_UNKNOWN", "1", "DT_FIFO", "2", "DT_CHR", "4", "DT_DIR", "6", "DT_BLK", "8", "DT_REG", "10", "DT_LNK", "12",
            "DT_SOCK"));

    private DirectoryEntries() {}

    /**
     * Entries as text, one for each that is whole.
     *
     * @param bytes of all entries
     * @param newer whether they are those of getdents64, which have the type before the name and not at their end
     */
    static List<String> texts(ByteBuffer bytes, boolean newer) {
        int name = newer ? LENGTH + 3 : LENGTH + 2;
        List<String> entries = new ArrayList<>();
        int at = 0;
        while (at + name < bytes.capacity()) {
            int length = Short.toUnsignedInt(bytes.getShort(at + LENGTH));
            if (length <= name || length > bytes.capacity() - at) {
                break;
            }
            String head = "{d_ino=" + Long.toUnsignedString(bytes.getLong(at)) + ", d_off=" + bytes.getLong(at + Long.BYTES)
                    + ", d_reclen=" + length;
            String type = ", d_type=" + TYPES.text(bytes.get(at + (newer ? LENGTH + 2 : length - 1)));
            String called = ", d_name=" + name(bytes, at + name, at + length);
            entries.add(head + (newer ? type + called : called + type) + "}");
            at += length;
        }
        return entries;
    }

    private static String name(ByteBuffer bytes, int start, int limit) {
        int end = start;
        while (end < limit && bytes.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - start];
        bytes.get(start, name);
        return GoQuote.quote(name);
    }
}
