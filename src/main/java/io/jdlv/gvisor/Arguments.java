package io.jdlv.gvisor;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a system call as text, what they point at read from the program's memory. */
final class Arguments {
    private static final long AT_FDCWD = -100;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_TEXT = 64;
    private static final int MOST_TEXTS = 8;
    private static final int WORD = 8;

    private final Signatures signatures;

    Arguments(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * The arguments when the call begins. What the call is yet to fill, and what cannot be read, is an address.
     *
     * @param name the call
     * @param values its six argument registers
     * @param memory the program's
     * @return a text for each argument that the call has
     */
    List<String> atEntry(String name, List<Long> values, ApplicationMemory memory) {
        return texts(name, values, (kind, value) -> entryText(kind, value, values, memory));
    }

    /**
     * The same when it has returned: with what the call has filled, and with what could not be read before it had.
     *
     * @param before what {@link #atEntry} gave
     * @param result what the call returned; negative when it failed
     */
    List<String> atReturn(String name, List<Long> values, List<String> before, long result, ApplicationMemory memory) {
        List<String> kinds = kinds(name);
        List<String> texts = new ArrayList<>(before);
        for (int i = 0; i < texts.size(); i++) {
            if (kinds.get(i).equals("out") && result >= 0) {
                texts.set(i, bytes(values.get(i), result, memory));
            } else if (isText(kinds.get(i)) && texts.get(i).equals(address(values.get(i)))) {
                texts.set(i, string(values.get(i), memory));
            }
        }
        return texts;
    }

    /** The arguments without a look at memory. */
    List<String> undecoded(String name, List<Long> values) {
        return texts(name, values, (kind, value) -> address(value));
    }

    private interface Reading {
        String text(String kind, long value);
    }

    private List<String> texts(String name, List<Long> values, Reading reading) {
        List<String> kinds = kinds(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), values.size()); i++) {
            texts.add(reading.text(kinds.get(i), values.get(i)));
        }
        return texts;
    }

    /** All six in hexadecimal where nobody says how many there are. */
    private List<String> kinds(String name) {
        return signatures.kindsOf(name).orElseGet(() -> List.of("hex", "hex", "hex", "hex", "hex", "hex"));
    }

    private String entryText(String kind, long value, List<Long> values, ApplicationMemory memory) {
        if (kind.startsWith("in:")) {
            return bytes(value, values.get(Integer.parseInt(kind.substring("in:".length()))), memory);
        }
        return switch (kind) {
            case "int", "fd" -> Long.toString((int) value);
            case "dirfd" -> (int) value == AT_FDCWD ? "AT_FDCWD" : Long.toString((int) value);
            case "uint" -> Long.toUnsignedString(value);
            case "oct" -> value == 0 ? "0" : "0" + Long.toOctalString(value);
            case "path", "str" -> string(value, memory);
            case "argv" -> list(value, memory);
            case "timespec" -> timespec(value, memory);
            case "sig" -> Signals.name((int) value);
            case "ptr", "out", "hex" -> address(value);
            default -> signatures.set(kind).map(set -> set.text(value)).orElseGet(() -> address(value));
        };
    }

    private static boolean isText(String kind) {
        return kind.equals("path") || kind.equals("str");
    }

    private static String address(long value) {
        return value == 0 ? "0" : GoNumber.hex(value);
    }

    private static String string(long address, ApplicationMemory memory) {
        if (address == 0) {
            return "NULL";
        }
        return memory.string(address, LONGEST_PATH)
                .map(text -> GoQuote.quote(text.text()) + (text.whole() ? "" : "..."))
                .orElseGet(() -> address(address));
    }

    private static String bytes(long address, long length, ApplicationMemory memory) {
        if (address == 0) {
            return "NULL";
        }
        byte[] read = memory.read(address, (int) Math.max(0, Math.min(length, LONGEST_TEXT)));
        if (read.length == 0 && length > 0) {
            return address(address);
        }
        return GoQuote.quote(read) + (read.length < length ? "..." : "");
    }

    private static String list(long address, ApplicationMemory memory) {
        if (address == 0) {
            return "NULL";
        }
        long[] pointers = words(memory.read(address, (MOST_TEXTS + 1) * WORD));
        if (pointers.length == 0) {
            return address(address);
        }
        List<String> texts = new ArrayList<>();
        for (long pointer : pointers) {
            if (pointer == 0) {
                return "[" + String.join(", ", texts) + "]";
            }
            texts.add(texts.size() == MOST_TEXTS ? "..." : string(pointer, memory));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private static String timespec(long address, ApplicationMemory memory) {
        if (address == 0) {
            return "NULL";
        }
        long[] words = words(memory.read(address, 2 * WORD));
        return words.length < 2 ? address(address) : "{sec=" + words[0] + " nsec=" + words[1] + "}";
    }

    /** Both architectures have their lowest byte first. */
    private static long[] words(byte[] bytes) {
        long[] words = new long[bytes.length / WORD];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return words;
    }
}
