package io.jdlv.transport;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a dlv program, as {@code dlv version} prints it. */
public record DlvVersion(int major, int minor, int patch) implements Comparable<DlvVersion> {
    /** The first version whose {@code --listen} takes a Unix socket. */
    public static final DlvVersion UNIX_SOCKETS = new DlvVersion(1, 22, 1);

    private static final Pattern LINE = Pattern.compile("(?m)^Version: (\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<DlvVersion> ORDER = Comparator.comparingInt(DlvVersion::major)
            .thenComparingInt(DlvVersion::minor)
            .thenComparingInt(DlvVersion::patch);

    /** Finds the version in the output of {@code dlv version}; empty if it is not there. */
    public static Optional<DlvVersion> parse(String output) {
        Matcher matcher = LINE.matcher(output);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new DlvVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
    }

    /** Orders by age, oldest first. */
    @Override
    public int compareTo(DlvVersion other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code 1.27.2}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
