package io.jdlv.tengo.vm;

import io.jdlv.delve.Location;
import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The places in the VM's loop as the host's Go source says, found by function and statement. */
final class SourceLines {
    private static final Pattern RUN = Pattern.compile("func \\((\\w+) \\*VM\\) run\\(.*");
    private static final Pattern NEXT = Pattern.compile("\\s*\\w+\\.ip(\\+\\+| \\+= 1)\\s*(//.*)?");
    private static final Pattern IMMUTABLE = Pattern.compile("\\s*case\\s+([\\w.]*\\.)?(Op)?Immut\\w*\\s*:.*");
    private static final Pattern STATEMENT = Pattern.compile("\\s*(?!//)\\S.*");

    private SourceLines() {}

    /**
     * Finds them in the source, which must be on this machine.
     *
     * @param run where the method run begins
     * @throws VmException when the source is not here, is not that of this host, or has no such statements
     */
    static HostLines of(Session session, Location run) {
        List<String> lines = source(session, session.pathRules().toLocal(run.file())).lines().toList();
        int entry = first(lines, RUN, 0);
        if (entry != run.line()) {
            throw new VmException("The source " + run.file() + " is not that of this host, whose method run begins at line "
                    + run.line() + ", not " + entry + ".");
        }
        int head = first(lines, NEXT, entry);
        int immutable = first(lines, STATEMENT, first(lines, IMMUTABLE, entry));
        return new HostLines(run.file(), entry, head, immutable, HostLines.Origin.SOURCE);
    }

    /** A host that was built with -trimpath names the file by its module, which may be in this machine's module cache. */
    private static String source(Session session, String path) {
        List<Path> candidates = Path.of(path).isAbsolute() ? List.of() : moduleCaches().stream().map(cache -> cache.resolve(path)).toList();
        Optional<Path> cached = candidates.stream().filter(Files::isRegularFile).findFirst();
        try {
            return session.sources().text(cached.map(Path::toString).orElse(path));
        } catch (SourceException e) {
            throw new VmException("The source of the host's VM is not on this machine (" + e.getMessage()
                    + "); config substitute-path says where it is.");
        }
    }

    private static List<Path> moduleCaches() {
        Map<String, String> environment = System.getenv();
        return Stream.of(
                        Optional.ofNullable(environment.get("GOMODCACHE")).map(Path::of),
                        Optional.ofNullable(environment.get("GOPATH")).map(path -> Path.of(path, "pkg", "mod")),
                        Optional.of(Path.of(System.getProperty("user.home"), "go", "pkg", "mod")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The number of the first line behind another one that is as a pattern says. */
    private static int first(List<String> lines, Pattern pattern, int behind) {
        OptionalInt index = IntStream.range(behind, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).matches())
                .findFirst();
        return index.orElseThrow(() -> new VmException(
                "The loop of this host's VM is not as this jdlv knows it: nothing in its source is like " + pattern + ".")) + 1;
    }
}
