package io.jdlv.repl;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of this machine, for completion. */
final class LocalFiles {
    private LocalFiles() {}

    /** The paths that begin with {@code typed}, sorted, folders with a slash behind them; hidden ones only when asked for. */
    static List<String> startingWith(String typed) {
        int slash = typed.lastIndexOf('/');
        String folder = typed.substring(0, slash + 1);
        String name = typed.substring(slash + 1);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
            for (Path entry : entries) {
                String file = entry.getFileName().toString();
                if (file.startsWith(name) && (!file.startsWith(".") || name.startsWith("."))) {
                    found.add(folder + file + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            // no such folder: there is nothing to offer
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
