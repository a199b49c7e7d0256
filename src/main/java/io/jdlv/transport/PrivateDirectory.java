package io.jdlv.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fresh directory that only this user can enter, for a server's socket. A Unix socket's own mode follows dlv's umask
 * and dlv does not check who connects, so the directory is what keeps others out.
 */
record PrivateDirectory(Path path) {
    /** A socket's path must fit sockaddr_un: 108 bytes on Linux, 104 on the BSDs, with its terminating zero. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final String SOCKET = "dlv.sock";

    /** Makes one in XDG_RUNTIME_DIR, else in the folder for temporary files. */
    static PrivateDirectory create(Map<String, String> environment) {
        IOException failure = null;
        for (Path parent : parents(environment)) {
            try {
                // Mode 0700 from the start.
                return new PrivateDirectory(Files.createTempDirectory(
                        parent,
                        "jdlv-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
            } catch (IOException e) {
                failure = e;
            }
        }
        throw new TransportException("Could not make a private folder for dlv's socket: " + failure + ".", failure);
    }

    private static List<Path> parents(Map<String, String> environment) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return Stream.concat(
                        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                                .map(Path::of)
                                .filter(Path::isAbsolute)
                                .stream(),
                        Stream.of(temporary))
                .toList();
    }

    /** Where a socket may be; empty if its path would be too long for the system. */
    Optional<Path> socket() {
        Path socket = path.resolve(SOCKET);
        int length = socket.toString().getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_SOCKET_PATH ? Optional.of(socket) : Optional.empty();
    }

    /** The process id of dlv, as the supervisor noted it; empty before that. */
    Optional<Long> dlvPid() {
        try {
            String noted = Files.readString(path.resolve("pid")).strip();
            return noted.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(noted));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Removes the directory with what is in it. The supervisor does the same, perhaps at this moment, and its last file
     * may appear between two looks: whatever this leaves, the supervisor takes.
     */
    void remove() {
        try {
            List<Path> files;
            try (Stream<Path> listing = Files.list(path)) {
                files = listing.toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            if (Files.exists(path)) {
                throw new TransportException("Could not remove " + path + ": " + e.getMessage() + ".", e);
            }
        }
    }
}
