package io.jdlv.gvisor;

import io.jdlv.gvisor.AccessCheck.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The access to a file that was asked for.
 *
 * @param name the file's own name; empty where its file system has none at hand
 * @param types what for, of vfs.AccessTypes
 * @param mode the file's
 * @param uid its owner
 * @param gid its group
 * @param hasList whether it has an access control list, which then decides
 */
record FileAccess(Optional<String> name, long types, long mode, long uid, long gid, boolean hasList) {
    private static final NamedNumbers TYPES = new NamedNumbers(
            0,
            List.of(),
            List.of(new NamedNumbers.Named(4, "read"), new NamedNumbers.Named(2, "write"), new NamedNumbers.Named(1, "execute")));
    private static final long ALL = 7;
    private static final int PERMISSIONS = 07777;
    private static final int GROUP_SHIFT = 3;
    private static final int OWNER_SHIFT = 6;

    /** The check of the mode's bits, as a file's owner, its group or others have them. */
    AccessCheck check(Optional<CheckedCredentials> credentials) {
        return new AccessCheck(text(), credentials.filter(who -> !hasList).map(this::outcome).orElse(Outcome.UNKNOWN));
    }

    private Outcome outcome(CheckedCredentials who) {
        long bits = who.uid() == uid ? mode >> OWNER_SHIFT : who.isInGroup(gid) ? mode >> GROUP_SHIFT : mode;
        return Outcome.of((types & ALL & ~bits) == 0);
    }

    private String text() {
        return TYPES.text(types & ALL).replace("|", " and ") + " access to " + name.map(FileAccess::quoted).orElse("a file") + " of mode "
                + "%04o".formatted(mode & PERMISSIONS) + ", owner " + uid + ", group " + gid + (hasList ? ", with an access control list" : "");
    }

    /** A root directory has no name of its own. */
    private static String quoted(String name) {
        return name.isEmpty() ? "/" : name;
    }
}
