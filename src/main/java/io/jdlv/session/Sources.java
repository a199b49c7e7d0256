package io.jdlv.session;

import io.jdlv.render.SourceListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Source files of the target on this machine.
 *
 * <p>A path comes from the target, so only regular files are opened: a device, a pipe or a directory named by a hostile
 * binary is refused.
 */
public final class Sources {
    /** Larger files are no source that a person lists. */
    private static final long MAX_BYTES = 64L << 20;

    private record Cached(Instant modified, long size, String text) {}

    private final Map<Path, Cached> cache = new ConcurrentHashMap<>();

    Sources() {}

    /**
     * A file's lines around one.
     *
     * @param path on this machine
     * @param line the line in the middle, from 1
     * @param around how many lines above and below
     * @param marked whether the line gets the current line's mark
     * @param built when the executable was built; a younger file may not match
     * @throws SourceException when the file cannot be read
     */
    public SourceListing list(String path, int line, int around, boolean marked, Instant built) {
        Cached file = read(path);
        return SourceListing.of(
                path,
                file.text(),
                line - around,
                line + around,
                marked ? OptionalInt.of(line) : OptionalInt.empty(),
                file.modified().isAfter(built));
    }

    /**
     * The text of a file.
     *
     * @param path on this machine
     * @throws SourceException when the file cannot be read
     */
    public String text(String path) {
        return read(path).text();
    }

    private Cached read(String name) {
        Path path = Path.of(name);
        try {
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            if (!Files.isRegularFile(path)) {
                throw new SourceException("open " + name + ": not a regular file");
            }
            long size = Files.size(path);
            Cached cached = cache.get(path);
            if (cached != null && cached.modified().equals(modified) && cached.size() == size) {
                return cached;
            }
            if (size > MAX_BYTES) {
                throw new SourceException("open " + name + ": the file is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            Cached fresh = new Cached(modified, size, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            cache.put(path, fresh);
            return fresh;
        } catch (NoSuchFileException e) {
            throw new SourceException("open " + name + ": no such file or directory");
        } catch (AccessDeniedException e) {
            throw new SourceException("open " + name + ": permission denied");
        } catch (IOException e) {
            throw new SourceException("open " + name + ": " + e.getMessage());
        }
    }
}
