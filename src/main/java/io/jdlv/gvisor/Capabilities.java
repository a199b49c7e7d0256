package io.jdlv.gvisor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Linux's names for capabilities, in the order of their bits (include/uapi/linux/capability.h). */
final class Capabilities {
    private static final List<String> NAMES = List.of((
            "CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST"
                    + " NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT"
                    + " SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN"
                    + " SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE")
            .split(" "));

    private Capabilities() {}

    /** The name of a capability. */
    static String name(long bit) {
        return bit >= 0 && bit < NAMES.size() ? "CAP_" + NAMES.get((int) bit) : "capability " + bit;
    }

    /** The bit of a capability by its name; empty for no capability's name. */
    static OptionalLong bit(String name) {
        return LongStream.range(0, NAMES.size()).filter(bit -> name(bit).equals(name)).findFirst();
    }

    /** A set as strace shows one. */
    static String bits(long set) {
        return set == 0
                ? "0"
                : LongStream.range(0, Long.SIZE)
                        .filter(bit -> (set >>> bit & 1) != 0)
                        .mapToObj(bit -> "1<<" + (bit < NAMES.size() ? name(bit) : bit))
                        .collect(Collectors.joining("|"));
    }

    /** A set in words: all, none, those in it, or, where these are fewer, those that are missing. */
    static String text(long set) {
        List<String> in = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int bit = 0; bit < NAMES.size(); bit++) {
            ((set >>> bit & 1) != 0 ? in : missing).add(name(bit));
        }
        if (in.isEmpty()) {
            return "none";
        }
        if (missing.isEmpty()) {
            return "all";
        }
        return missing.size() < in.size() ? "all but " + String.join(" ", missing) : String.join(" ", in);
    }
}
