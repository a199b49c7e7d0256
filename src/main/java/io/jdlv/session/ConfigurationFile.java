package io.jdlv.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The user's settings on disk: jdlv's own file, and as long as there is none dlv's, which is only ever read. Both have the
 * same keys, so that either can be copied over the other.
 */
public final class ConfigurationFile {
    private static final String NAME = "config.yml";

    private final Path own;
    private final Path dlvs;

    private ConfigurationFile(Path own, Path dlvs) {
        this.own = own;
        this.dlvs = dlvs;
    }

    /**
     * What a session starts with.
     *
     * @param configuration the settings; the defaults when a file is there and cannot be used
     * @param complaint the sentence for the user when it cannot
     */
    public record Loaded(Configuration configuration, Optional<String> complaint) {}

    /**
     * The files of the user whom an environment describes: {@code $XDG_CONFIG_HOME/jdlv/config.yml}, or
     * {@code ~/.config/jdlv/config.yml}, and dlv's file where dlv has it.
     */
    public static ConfigurationFile of(Map<String, String> environment) {
        UserFolders folders = UserFolders.of(environment);
        return new ConfigurationFile(folders.ofJdlv().resolve(NAME), folders.ofDlv().resolve(NAME));
    }

    /** jdlv's own file, which need not exist. */
    public Path path() {
        return own;
    }

    /** Reads jdlv's file, else dlv's; with neither the defaults hold. */
    public Loaded load() {
        Path file = Files.exists(own) ? own : dlvs;
        if (!Files.exists(file)) {
            return new Loaded(Configuration.defaults(), Optional.empty());
        }
        try {
            return new Loaded(read(file), Optional.empty());
        } catch (ConfigurationFileException e) {
            return new Loaded(Configuration.defaults(), Optional.of(e.getMessage()));
        }
    }

    private static Configuration read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigurationFileException(
                    "The configuration file " + file + " cannot be read (" + reason(e)
                            + "): make it a readable file or remove it; the defaults are used.",
                    e);
        }
        return new ConfigurationReader(file.toString()).read(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Writes jdlv's file, readable and writable by the user alone, in one step: a reader sees the old settings or the new
     * ones. A symbolic link stays one.
     *
     * @throws ConfigurationFileException when it cannot be written
     */
    public void save(Configuration configuration) {
        try {
            Path target = Files.exists(own) ? own.toRealPath() : own;
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder, privately(folder, "rwx------"));
            Path fresh = Files.createTempFile(folder, NAME, ".new", privately(folder, "rw-------"));
            try {
                Files.writeString(fresh, ConfigurationWriter.write(configuration));
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new ConfigurationFileException(
                    "The configuration could not be saved to " + own + ": " + reason(e) + ".", e);
        }
    }

    private static FileAttribute<?>[] privately(Path folder, String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "permission denied: " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is not a folder";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
