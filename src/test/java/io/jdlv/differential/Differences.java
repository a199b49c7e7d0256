package io.jdlv.differential;

import io.jdlv.delve.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The cases in which jdlv differs from dlv on purpose, each with its reason, from {@code differences.txt}.
 *
 * @param entries as they are listed
 */
record Differences(List<Entry> entries) {

    /** What a listed case does in place of agreeing. */
    enum Kind {
        /** What jdlv writes is other text. */
        DIFFERS,
        /** What jdlv writes with this server is what dlv writes with the newest one, for the same program. */
        NEWEST,
        /** The server ends with a panic, whichever client asks. */
        CRASH
    }

    /**
     * A case that differs.
     *
     * @param name the case's name
     * @param servers with which servers
     * @param kind what it does
     * @param reason why it may
     */
    record Entry(String name, ServerRange servers, Kind kind, String reason) {}

    /** Keeps an unmodifiable copy. */
    Differences {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the list: case name, servers as {@link ServerRange} has them, a word for the {@link Kind} and the reason, tabs
     * between. Empty lines and lines that begin with {@code #} are skipped.
     *
     * @param text the content of the file
     * @return the list
     * @throws IllegalArgumentException if a line has not four parts, so that no case goes without its reason
     */
    static Differences parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t+", 4);
                if (parts.length != 4) {
                    throw new IllegalArgumentException("A difference needs case, servers, kind and reason: " + line);
                }
                Kind kind = Kind.valueOf(parts[2].toUpperCase(Locale.ROOT));
                entries.add(new Entry(parts[0], ServerRange.parse(parts[1]), kind, parts[3]));
            }
        }
        return new Differences(entries);
    }

    /**
     * Looks a case up.
     *
     * @param name the case's name
     * @param server the version of the server that it runs with
     * @return what is listed of it, empty if it has to agree
     */
    Optional<Entry> of(String name, ServerVersion server) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && entry.servers().contains(server))
                .findFirst();
    }
}
