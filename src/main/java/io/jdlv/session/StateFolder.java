package io.jdlv.session;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where jdlv keeps what it remembers of a person's work: {@code $XDG_STATE_HOME/jdlv}, or {@code ~/.local/state/jdlv}.
 * Folders and files in it are the user's alone, for they tell what was looked at.
 *
 * @param path the folder, which need not exist yet
 */
public record StateFolder(Path path) {
    /** The folder of this user. */
    public static StateFolder of(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        String configured = environment.getOrDefault("XDG_STATE_HOME", "");
        // the specification wants relative values ignored
        Path base = configured.startsWith("/") ? Path.of(configured) : Path.of(home.isEmpty() ? System.getProperty("user.home", ".") : home, ".local", "state");
        return new StateFolder(base.resolve("jdlv"));
    }

    /**
     * A file in the folder, made if it is not there.
     *
     * @throws IOException when it cannot be made
     */
    public Path file(String name) throws IOException {
        Path file = path.resolve(name);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent(), mode(posix, "rwx------"));
        try {
            Files.createFile(file, mode(posix, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (posix) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return file;
    }

    private static FileAttribute<?>[] mode(boolean posix, String mode) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
