package io.jdlv.gvisor;

import io.jdlv.gvisor.ArgumentKind.Fixed;
import io.jdlv.gvisor.ArgumentKind.InArgument;
import io.jdlv.gvisor.ArgumentKind.InResult;
import io.jdlv.gvisor.ArgumentKind.One;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The arguments of a system call as text, what they point at read from the program's memory. */
final class Arguments {
    private static final long AT_FDCWD = -100;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_TEXT = 64;
    private static final int MOST_TEXTS = 8;
    private static final int MOST_VARIABLES = 512;
    private static final int MOST_STRUCTS = 16;
    private static final int MOST_FILES = 1024;
    private static final int LONGEST_DIRECTORY = 4096;
    /** The version of capget and capset that has 32 capabilities. */
    private static final long FIRST_CAPABILITIES = 0x19980330;
    private static final int WORD = 8;
    private static final long CREATES = 0x40 | 0x400000;
    private static final long LOW_HALF = 0xffffffffL;
    private static final int SIGNAL_BITS = 0xff;

    private final Signatures signatures;
    private final Architecture architecture;

    /** @param architecture whose layout structs have */
    Arguments(Signatures signatures, Architecture architecture) {
        this.signatures = signatures;
        this.architecture = architecture;
    }

    /**
     * The arguments when the call begins. What the call is yet to fill, and what cannot be read, is an address.
     *
     * @param name the call
     * @param values its six argument registers
     * @param memory the program's
     * @return a text for each argument that the call has
     */
    List<String> atEntry(String name, List<Long> values, ProgramMemory memory) {
        List<String> texts = new ArrayList<>();
        List<ArgumentKind> kinds = kinds(name);
        for (int i = 0; i < kinds.size(); i++) {
            ArgumentKind kind = kinds.get(i);
            if (kind.base().equals("omode") && (values.get(i - 1) & CREATES) == 0) {
                break;
            }
            texts.add(kind.read() ? new Reading(values, 0, memory).text(kind, values.get(i)) : address(values.get(i)));
        }
        return texts;
    }

    /**
     * The same when it has returned: with what the call has filled, and with what could not be read before it had.
     *
     * @param before what {@link #atEntry} gave
     * @param result what the call returned; negative when it failed
     */
    List<String> atReturn(String name, List<Long> values, List<String> before, long result, ProgramMemory memory) {
        List<ArgumentKind> kinds = kinds(name);
        List<String> texts = new ArrayList<>(before);
        for (int i = 0; i < texts.size(); i++) {
            if (kinds.get(i).filled() && result >= 0 || isUnread(kinds.get(i), texts.get(i), values.get(i))) {
                texts.set(i, new Reading(values, result, memory).text(kinds.get(i), values.get(i)));
            }
        }
        return texts;
    }

    /**
     * Whether {@link #atReturn} may read memory, which it does not where a call fills nothing and all was read before.
     *
     * @param before what {@link #atEntry} gave
     */
    boolean readsAtReturn(String name, List<Long> values, List<String> before) {
        List<ArgumentKind> kinds = kinds(name);
        return IntStream.range(0, before.size())
                .anyMatch(i -> kinds.get(i).filled() && values.get(i) != 0 || isUnread(kinds.get(i), before.get(i), values.get(i)));
    }

    /** The arguments without a look at memory. */
    List<String> undecoded(String name, List<Long> values) {
        return values.subList(0, Math.min(kinds(name).size(), values.size())).stream()
                .map(value -> value == 0 ? "0" : GoNumber.hex(value))
                .toList();
    }

    /** All six in hexadecimal where nobody says how many there are. */
    private List<ArgumentKind> kinds(String name) {
        return signatures.kindsOf(name).orElseGet(() -> Collections.nCopies(6, ArgumentKind.of("hex")));
    }

    private static boolean isUnread(ArgumentKind kind, String text, long value) {
        return (kind.base().equals("path") || kind.base().equals("str")) && value != 0 && text.equals(address(value));
    }

    private static String address(long value) {
        return value == 0 ? "NULL" : GoNumber.hex(value);
    }

    /** The arguments of one call at one moment, and memory then. */
    private final class Reading {
        private final List<Long> values;
        private final long result;
        private final ProgramMemory memory;
        private final Messages messages;

        Reading(List<Long> values, long result, ProgramMemory memory) {
            this.values = values;
            this.result = result;
            this.memory = memory;
            this.messages = new Messages(memory, signatures, LONGEST_TEXT);
        }

        String text(ArgumentKind kind, long value) {
            return switch (kind.base()) {
                case "int", "fd" -> Integer.toString((int) value);
                case "long" -> Long.toString(value);
                case "dirfd" -> (int) value == AT_FDCWD ? "AT_FDCWD" : Integer.toString((int) value);
                case "uint" -> Long.toUnsignedString(value);
                case "hex" -> value == 0 ? "0" : GoNumber.hex(value);
                case "oct", "omode" -> value == 0 ? "0" : "0" + Long.toOctalString(value);
                case "filemode" -> StructLayout.mode(value & LOW_HALF);
                case "sig" -> Signals.name((int) value);
                case "cloneflags" -> cloneFlags(value);
                case "fcntlarg" -> fcntl(values.get(1), value);
                case "sockopt" -> option((int) value);
                case "sockproto" -> protocol((int) value);
                case "ptr" -> address(value);
                default -> value == 0 ? nothing(kind) : pointed(kind, value);
            };
        }

        /** A zero is a number where the kind is a set of names, and else points at nothing. */
        private String nothing(ArgumentKind kind) {
            return signatures.set(kind.base()).map(set -> set.text(0)).orElse("NULL");
        }

        private String pointed(ArgumentKind kind, long value) {
            return switch (kind.base()) {
                case "path", "str" -> string(value);
                case "argv" -> list(value);
                case "envp" -> variables(value);
                case "in", "out" -> messages.bytes(value, count(kind));
                case "iovec" -> messages.pieces(value, (int) count(kind), kind.filled() ? result : Long.MAX_VALUE)
                        .orElseGet(() -> address(value));
                case "msghdr" -> messages.message(value, kind.filled() ? result : Long.MAX_VALUE).orElseGet(() -> address(value));
                case "mmsghdr" -> messages.messages(value, count(kind), result, !kind.read()).orElseGet(() -> address(value));
                case "dirents" -> entries(value, false);
                case "dirents64" -> entries(value, true);
                case "capdata" -> capabilities(value);
                case "sockaddr" -> messages.address(value, kind.filled() ? number(values.get(index(kind))) : count(kind));
                case "optval" -> option(value, kind.filled() ? number(values.get(index(kind))) : count(kind));
                case "ints" -> integers(value, (int) count(kind));
                case "fdset" -> files(value, (int) Math.min(count(kind), MOST_FILES));
                case "status" -> result == 0 ? address(value) : status(value);
                case "sigset" -> numbers(value, WORD).map(bytes -> Signals.set(bytes.getLong(0))).orElseGet(() -> address(value));
                default -> named(kind, value);
            };
        }

        private String named(ArgumentKind kind, long value) {
            Optional<NamedNumbers> set = signatures.set(kind.base(), architecture);
            if (set.isPresent()) {
                return set.get().text(set.get().mask() == -1 ? (int) value : value & LOW_HALF);
            }
            return signatures.struct(kind.base(), architecture)
                    .map(struct -> structs(struct, kind, value))
                    .orElseGet(() -> address(value));
        }

        private String structs(StructLayout struct, ArgumentKind kind, long address) {
            long count = count(kind);
            int shown = (int) Math.max(0, Math.min(count, MOST_STRUCTS));
            ByteBuffer bytes = memory.numbers(address, struct.size() * shown);
            if (bytes.capacity() < struct.size() * shown) {
                return address(address);
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < shown; i++) {
                texts.add(struct.text(bytes.slice(i * struct.size(), struct.size()).order(bytes.order()), signatures, architecture));
            }
            return kind.count() instanceof One
                    ? texts.getFirst()
                    : "[" + String.join(", ", texts) + (shown < count ? ", ..." : "") + "]";
        }

        private long count(ArgumentKind kind) {
            return switch (kind.count()) {
                case One one -> 1;
                case Fixed fixed -> fixed.number();
                case InArgument in -> values.get(in.index()) & LOW_HALF;
                case InResult in -> result;
            };
        }

        private static int index(ArgumentKind kind) {
            return kind.count() instanceof InArgument in ? in.index() : 0;
        }

        private long number(long address) {
            return numbers(address, Integer.BYTES).map(bytes -> Integer.toUnsignedLong(bytes.getInt(0))).orElse(0L);
        }

        private Optional<ByteBuffer> numbers(long address, int length) {
            ByteBuffer bytes = memory.numbers(address, length);
            return bytes.capacity() < length ? Optional.empty() : Optional.of(bytes);
        }

        private String string(long address) {
            return memory.string(address, LONGEST_PATH)
                    .map(text -> GoQuote.quote(text.text()) + (text.whole() ? "" : "..."))
                    .orElseGet(() -> address(address));
        }

        private String list(long address) {
            ByteBuffer pointers = memory.numbers(address, (MOST_TEXTS + 1) * WORD);
            if (pointers.capacity() < WORD) {
                return address(address);
            }
            List<String> texts = new ArrayList<>();
            for (int at = 0; at + WORD <= pointers.capacity() && pointers.getLong(at) != 0; at += WORD) {
                texts.add(texts.size() == MOST_TEXTS ? "..." : string(pointers.getLong(at)));
            }
            return "[" + String.join(", ", texts) + "]";
        }

        /** Environments are long, and seldom the question. */
        private String variables(long address) {
            ByteBuffer pointers = memory.numbers(address, MOST_VARIABLES * WORD);
            int count = 0;
            while ((count + 1) * WORD <= pointers.capacity() && pointers.getLong(count * WORD) != 0) {
                count++;
            }
            return address(address) + (pointers.capacity() == 0 ? "" : " /* " + count + " vars */");
        }

        private String integers(long address, int count) {
            return numbers(address, count * Integer.BYTES)
                    .map(bytes -> {
                        List<String> texts = new ArrayList<>();
                        for (int i = 0; i < count; i++) {
                            texts.add(Integer.toString(bytes.getInt(i * Integer.BYTES)));
                        }
                        return "[" + String.join(", ", texts) + "]";
                    })
                    .orElseGet(() -> address(address));
        }

        /** A set of file descriptors has a bit for each. */
        private String files(long address, int count) {
            byte[] bytes = memory.read(address, (count + Byte.SIZE - 1) / Byte.SIZE);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < Math.min(count, bytes.length * Byte.SIZE); i++) {
                if ((bytes[i / Byte.SIZE] >> i % Byte.SIZE & 1) != 0) {
                    texts.add(Integer.toString(i));
                }
            }
            return bytes.length == 0 && count > 0 ? address(address) : "[" + String.join(" ", texts) + "]";
        }

        /** How a process ended or why it stopped, by the macros that say so in C (bits/waitstatus.h). */
        private String status(long address) {
            return numbers(address, Integer.BYTES)
                    .map(bytes -> {
                        int status = bytes.getInt(0);
                        int signal = status & 0x7f;
                        if (signal == 0) {
                            return "[{WIFEXITED(s) && WEXITSTATUS(s) == " + (status >> 8 & 0xff) + "}]";
                        }
                        return signal == 0x7f
                                ? "[{WIFSTOPPED(s) && WSTOPSIG(s) == " + Signals.name(status >> 8 & 0xff) + "}]"
                                : "[{WIFSIGNALED(s) && WTERMSIG(s) == " + Signals.name(signal) + "}]";
                    })
                    .orElseGet(() -> address(address));
        }

        private String entries(long address, boolean newer) {
            int length = (int) Math.min(result, LONGEST_DIRECTORY);
            ByteBuffer bytes = memory.numbers(address, length);
            if (bytes.capacity() < length) {
                return address(address);
            }
            List<String> entries = DirectoryEntries.texts(bytes, newer);
            boolean more = entries.size() > MOST_STRUCTS || length < result;
            return "[" + String.join(", ", entries.subList(0, Math.min(entries.size(), MOST_STRUCTS))) + (more ? ", ..." : "") + "]";
        }

        /** One struct has 32 bits of each set; newer versions, which the header before says, have the other 32 in another. */
        private String capabilities(long address) {
            boolean older = number(values.getFirst()) == FIRST_CAPABILITIES;
            return numbers(address, older ? 12 : 24)
                    .map(bytes -> "{effective=" + set(bytes, 0, older) + ", permitted=" + set(bytes, 4, older) + ", inheritable="
                            + set(bytes, 8, older) + "}")
                    .orElseGet(() -> address(address));
        }

        private static String set(ByteBuffer bytes, int at, boolean older) {
            long high = older ? 0 : Integer.toUnsignedLong(bytes.getInt(at + 12)) << Integer.SIZE;
            return Capabilities.bits(high | Integer.toUnsignedLong(bytes.getInt(at)));
        }

        /** The lowest byte is the signal that tells of the child's end. */
        private String cloneFlags(long value) {
            int signal = (int) (value & SIGNAL_BITS);
            String flags = signatures.set("clone").orElseThrow().text(value & LOW_HALF & ~SIGNAL_BITS);
            return signal == 0 ? flags : flags.equals("0") ? Signals.name(signal) : flags + "|" + Signals.name(signal);
        }

        private String option(int value) {
            String set = switch ((int) (long) values.get(1)) {
                case 0 -> "ipopt";
                case 1 -> "so";
                case 6 -> "tcp";
                case 41 -> "ipv6opt";
                default -> "";
            };
            return signatures.set(set).map(names -> names.text(value)).orElseGet(() -> Integer.toString(value));
        }

        /** Most options are a number. */
        private String option(long address, long length) {
            return length == Integer.BYTES ? integers(address, 1) : messages.bytes(address, length);
        }

        private String protocol(int value) {
            String set = switch ((int) (long) values.get(0)) {
                case 2, 10 -> "ipproto";
                case 16 -> "netlink";
                default -> "";
            };
            return signatures.set(set).map(names -> names.text(value)).orElseGet(() -> Integer.toString(value));
        }

        private String fcntl(long command, long value) {
            return switch ((int) command) {
                case 2 -> signatures.set("fdflags").orElseThrow().text(value & LOW_HALF);
                case 4 -> signatures.set("open", architecture).orElseThrow().text(value & LOW_HALF);
                default -> value == 0 ? "0" : GoNumber.hex(value);
            };
        }
    }
}
