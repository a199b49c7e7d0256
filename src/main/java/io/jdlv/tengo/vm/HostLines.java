package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in the host's Go source the VM's loop has what is needed, found by function and statement.
 *
 * @param file the source file, as the host's debug information names it
 * @param entry the line at which the method run begins
 * @param head the line at which the loop moves on to the next instruction: {@code v.ip++}
 * @param immutable the first statement of the operation that makes values immutable
 * @param receiver what the method calls its VM
 */
public record HostLines(String file, int entry, int head, int immutable, String receiver) {
    private static final Pattern RUN = Pattern.compile("func \\((\\w+) \\*VM\\) run\\(.*");
    private static final Pattern NEXT = Pattern.compile("\\s*\\w+\\.ip(\\+\\+| \\+= 1)\\s*(//.*)?");
    private static final Pattern IMMUTABLE = Pattern.compile("\\s*case\\s+([\\w.]*\\.)?(Op)?Immut\\w*\\s*:.*");
    private static final Pattern STATEMENT = Pattern.compile("\\s*(?!//)\\S.*");

    /**
     * Finds them in the source, which must be on this machine.
     *
     * @throws VmException when the source is not here, or has no such statements
     */
    public static HostLines of(Session session, Names names) {
        Location run = session.delve()
                .program().findLocation(EvalScope.CURRENT, names.method("VM", "run"), false, List.of()).await().locations().getFirst();
        List<String> lines = source(session, session.pathRules().toLocal(run.file())).lines().toList();
        int entry = first(lines, RUN, 0);
        int head = first(lines, NEXT, entry);
        int immutable = first(lines, STATEMENT, first(lines, IMMUTABLE, entry));
        Matcher method = RUN.matcher(lines.get(entry - 1));
        return new HostLines(run.file(), entry, head, immutable, method.matches() ? method.group(1) : "v");
    }

    /** A host that was built with -trimpath names the file by its module, which may be in this machine's module cache. */
    private static String source(Session session, String path) {
        List<Path> candidates = Path.of(path).isAbsolute() ? List.of() : moduleCaches().stream().map(cache -> cache.resolve(path)).toList();
        Optional<Path> cached = candidates.stream().filter(Files::isRegularFile).findFirst();
        try {
            return session.sources().text(cached.map(Path::toString).orElse(path));
        } catch (SourceException e) {
            throw new VmException("Stops in a script need the source of the host's VM on this machine, to find places in its"
                    + " loop (" + e.getMessage() + "); config substitute-path says where it is.");
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

    /** Whether a stop at a line is between two instructions: {@code ip} is still that of the one before. */
    boolean isBetweenInstructions(int line) {
        return entry < line && line <= head;
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
