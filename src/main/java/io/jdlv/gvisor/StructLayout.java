package io.jdlv.gvisor;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A struct of Linux that programs and kernel exchange, as far as it is shown.
 *
 * @param size in bytes
 * @param fields those that are shown, in the order in which strace shows them
 * @param more whether there are others
 */
record StructLayout(int size, List<Field> fields, boolean more) {
    private static final String MORE = "...";

    /** File types, by the bits under the mask. */
    private static final NamedNumbers FILE_TYPES = NamedNumbers.of(List.of(
            "0xf000", "0x1000", "S_IFIFO", "0x2000", "S_IFCHR", "0x4000", "S_IFDIR", "0x6000", "S_IFBLK", "0x8000", "S_IFREG",
            "0xa000", "S_IFLNK", "0xc000", "S_IFSOCK"));

    private static final int PERMISSIONS = 0xfff;
    private static final long UTIME_NOW = 0x3fffffff;
    private static final long UTIME_OMIT = 0x3ffffffe;

    StructLayout {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param offset from the struct's first byte
     * @param type {@code s32} and the like with sign, {@code u32} without, {@code x32} in hexadecimal, {@code ptr}, {@code mode16},
     *     {@code filensec64}, {@code sig32}, {@code sigset}, {@code text65}, {@code rlim}, {@code handler}, or another struct
     * @param set names its numbers, if it is not empty
     * @param name in Linux
     */
    record Field(int offset, String type, String set, String name) {
        /** Reads {@code OFFSET:TYPE:NAME} or {@code OFFSET:TYPE/SET:NAME}. */
        static Field of(String word) {
            List<String> parts = List.of(word.split(":"));
            List<String> type = List.of(parts.get(1).split("/"));
            return new Field(Integer.parseInt(parts.get(0)), type.getFirst(), type.size() > 1 ? type.get(1) : "", parts.get(2));
        }
    }

    /** Reads {@code SIZE FIELD... [...]}. */
    static StructLayout of(List<String> words) {
        boolean more = words.getLast().equals(MORE);
        return new StructLayout(
                Integer.parseInt(words.getFirst()),
                words.subList(1, words.size() - (more ? 1 : 0)).stream().map(Field::of).toList(),
                more);
    }

    /**
     * A struct in memory as text.
     *
     * @param bytes all of it, from the buffer's first byte on
     * @param signatures have the structs and names that fields are of
     * @param architecture whose these are
     */
    String text(ByteBuffer bytes, Signatures signatures, Architecture architecture) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            parts.add(field.name() + "=" + value(field, bytes, signatures, architecture));
        }
        if (more) {
            parts.add(MORE);
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String value(Field field, ByteBuffer bytes, Signatures signatures, Architecture architecture) {
        Optional<StructLayout> inner = signatures.struct(field.type(), architecture);
        if (inner.isPresent()) {
            return inner.get().text(bytes.slice(field.offset(), inner.get().size()).order(bytes.order()), signatures, architecture);
        }
        long number = number(field, bytes);
        if (!field.set().isEmpty()) {
            return signatures.set(field.set(), architecture).orElseThrow().text(number);
        }
        return switch (kind(field.type())) {
            case "s" -> Long.toString(number);
            case "u" -> Long.toUnsignedString(number);
            case "ptr" -> number == 0 ? "NULL" : GoNumber.hex(number);
            case "mode" -> mode(number);
            case "filensec" -> nanoseconds(number);
            case "oct" -> number == 0 ? "0" : "0" + Long.toOctalString(number);
            case "sig" -> Signals.name((int) number);
            case "sigset" -> Signals.set(number);
            case "text" -> text(bytes, field.offset(), width(field.type()));
            case "rlim" -> number == -1 ? "RLIM64_INFINITY" : Long.toUnsignedString(number);
            case "handler" -> number == 0 ? "SIG_DFL" : number == 1 ? "SIG_IGN" : GoNumber.hex(number);
            default -> number == 0 ? "0" : GoNumber.hex(number);
        };
    }

    /** Of a file's time, where two numbers mean something else (utimensat(2)). */
    private static String nanoseconds(long number) {
        return number == UTIME_NOW ? "UTIME_NOW" : number == UTIME_OMIT ? "UTIME_OMIT" : Long.toString(number);
    }

    /** A file's type and permissions. */
    static String mode(long number) {
        String permissions = "0" + Long.toOctalString(number & PERMISSIONS);
        return (number & ~PERMISSIONS) == 0 ? permissions : FILE_TYPES.text(number & ~PERMISSIONS) + "|" + permissions;
    }

    private static String text(ByteBuffer bytes, int offset, int width) {
        byte[] all = new byte[width];
        bytes.get(offset, all);
        String text = new String(all, StandardCharsets.UTF_8);
        int end = text.indexOf(0);
        return GoQuote.quote(end < 0 ? text : text.substring(0, end));
    }

    private static long number(Field field, ByteBuffer bytes) {
        boolean signed = kind(field.type()).equals("s");
        return switch (width(field.type())) {
            case 8 -> bytes.get(field.offset());
            case 16 -> signed ? bytes.getShort(field.offset()) : Short.toUnsignedLong(bytes.getShort(field.offset()));
            case 32 -> signed ? bytes.getInt(field.offset()) : Integer.toUnsignedLong(bytes.getInt(field.offset()));
            case 64 -> bytes.getLong(field.offset());
            default -> 0;
        };
    }

    private static String kind(String type) {
        return type.replaceAll("[0-9]+$", "");
    }

    /** Bits of a number, bytes of a text; 64 where the type says nothing. */
    private static int width(String type) {
        String digits = type.replaceAll("^\\D+", "");
        return digits.isEmpty() ? Long.SIZE : Integer.parseInt(digits);
    }
}
