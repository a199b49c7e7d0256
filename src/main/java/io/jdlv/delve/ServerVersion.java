package io.jdlv.delve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Delve. A pre-release ({@code 1.28.0-dev}) counts as the release it leads to.
 *
 * @param major 1
 * @param minor the minor version
 * @param patch the patch
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {
    /** The oldest version that this client supports. */
    public static final ServerVersion OLDEST_SUPPORTED = new ServerVersion(1, 20, 0);

    /** The newest version that this client knows; servers that do not say what they are count as one. */
    public static final ServerVersion NEWEST_KNOWN = new ServerVersion(1, 27, 2);

    /** At most six digits each, so that they fit an int. */
    private static final Pattern NUMBERS =
            Pattern.compile("^(?:Version: )?v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?![\\d.])");

    /**
     * {@return the version that a text begins with, or nothing if it begins with none}
     *
     * @param text as {@link VersionInfo#delveVersion} has it ({@code Version: 1.27.2} and more lines), or just the
     *             numbers
     */
    public static Optional<ServerVersion> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new ServerVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
    }

    /**
     * {@return whether this is that version or a newer one}
     *
     * @param other that version
     */
    public boolean isAtLeast(ServerVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        int majors = Integer.compare(major, other.major);
        int minors = Integer.compare(minor, other.minor);
        return majors != 0 ? majors : minors != 0 ? minors : Integer.compare(patch, other.patch);
    }

    /** {@return the numbers, for example {@code 1.27.2}} */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
