package io.jdlv.gvisor;

import com.google.gson.annotations.SerializedName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far gVisor supports a system call, in the order of its numbers (pkg/sentry/kernel/syscalls.go, SyscallSupportLevel). */
public enum SupportLevel {
    @SerializedName("undocumented")
    UNDOCUMENTED,
    @SerializedName("unimplemented")
    UNIMPLEMENTED,
    @SerializedName("partial")
    PARTIAL,
    @SerializedName("full")
    FULL;

    /** The word that it is shown as and asked for by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in order. */
    static List<String> words() {
        return Arrays.stream(values()).map(SupportLevel::word).toList();
    }

    /** The level called so, or whose number that is. */
    static Optional<SupportLevel> parse(String text) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(text) || String.valueOf(level.ordinal()).equals(text))
                .findFirst();
    }

    /** The level of this number; one that we do not know is none that is documented. */
    static SupportLevel of(long number) {
        return number >= 0 && number < values().length ? values()[(int) number] : UNDOCUMENTED;
    }
}
