package io.jdlv.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Failures to use a file, in the words of Go's os package, which dlv's users know. */
public final class FileErrors {
    private FileErrors() {}

    /**
     * The path of this name.
     *
     * @throws CommandException when no file can have the name, in the words in which {@code operation} would fail
     */
    public static Path path(String operation, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandException(operation + " " + name + ": invalid argument", e);
        }
    }

    /** {@code open NAME: no such file or directory}. */
    public static String describe(String operation, String name, IOException failure) {
        String reason = switch (failure) {
            case NoSuchFileException e -> "no such file or directory";
            case AccessDeniedException e -> "permission denied";
            case FileSystemException e when Files.isDirectory(Path.of(name)) -> "is a directory";
            case FileSystemException e when e.getReason() != null -> e.getReason().toLowerCase(Locale.ROOT);
            default -> failure.getMessage();
        };
        return operation + " " + name + ": " + reason;
    }
}
