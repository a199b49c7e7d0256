package io.jdlv.repl;

import io.jdlv.command.CommandRegistry;
import io.jdlv.lang.SpaceSplit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is likely to be typed at a stop: stack, arguments, locals, the goroutine, and the reading commands that were typed at
 * the last few stops, the latest first.
 */
final class RecentReads {
    /** For how many stops a line counts after it was typed. */
    static final int STOPS = 4;

    static final int MAX_LINES = 8;

    private static final List<String> ALWAYS = List.of("stack", "args", "locals", "goroutine");

    /** Commands that only read, whatever their arguments. */
    private static final Set<String> READS =
            Set.of("args", "disassemble", "goroutines", "list", "locals", "print", "regs", "stack", "threads", "vars", "whatis");

    /** What a command behind it does is another matter. */
    private static final String EXEC = "-exec";

    /** Those that only read when they have none. */
    private static final Set<String> READS_ALONE = Set.of("display", "goroutine");

    /** Those whose second argument, if there is one, is a command. */
    private static final Set<String> PREFIXES = Set.of("frame", "goroutine");

    /** For how many stops each line still counts, the last typed at the end. */
    private final Map<String, Integer> stopsLeft = new LinkedHashMap<>();

    /** Notes a line that was typed; one that does more than read is passed over. */
    synchronized void typed(String line, CommandRegistry commands) {
        String trimmed = line.strip();
        if (!isRead(trimmed, commands)) {
            return;
        }
        stopsLeft.remove(trimmed);
        stopsLeft.put(trimmed, STOPS);
        if (stopsLeft.size() > MAX_LINES) {
            stopsLeft.remove(stopsLeft.keySet().iterator().next());
        }
    }

    /** Forgets a line that costs too much to be run ahead of need. */
    synchronized void remove(String line) {
        stopsLeft.remove(line.strip());
    }

    /** The target has moved: lines that were not typed for long no longer count. */
    synchronized void nextStop() {
        stopsLeft.replaceAll((line, left) -> left - 1);
        stopsLeft.values().removeIf(left -> left <= 0);
    }

    /** The lines, those first that are the likeliest. */
    synchronized List<String> lines() {
        List<String> recent = new ArrayList<>(stopsLeft.keySet());
        List<String> lines = new ArrayList<>(ALWAYS);
        lines.addAll(recent.reversed());
        return lines.stream().distinct().toList();
    }

    private static boolean isRead(String line, CommandRegistry commands) {
        SpaceSplit words = SpaceSplit.two(line);
        Optional<String> name = commands.find(words.first()).map(entry -> entry.info().name());
        Optional<String> arguments = words.rest();
        if (name.isEmpty()) {
            return false;
        }
        if (arguments.isEmpty() && READS_ALONE.contains(name.get())) {
            return true;
        }
        return READS.contains(name.get()) && !arguments.orElse("").contains(EXEC)
                || PREFIXES.contains(name.get())
                        && arguments.flatMap(text -> SpaceSplit.two(text).rest())
                                .filter(rest -> isRead(rest, commands))
                                .isPresent();
    }
}
