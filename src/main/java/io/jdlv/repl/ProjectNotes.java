package io.jdlv.repl;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.PathRule;
import io.jdlv.session.Displays;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a project from one session to the next.
 *
 * @param mainFile the source file of main.main, by which the project is known again
 * @param breakpoints as the server had them, without watchpoints, which mean nothing in another process
 * @param displays what was shown at every stop
 * @param pathRules the substitute-path rules
 */
record ProjectNotes(
        String mainFile, List<Breakpoint> breakpoints, List<Displays.Entry> displays, List<PathRule> pathRules) {
    /** Makes missing parts empty: the file may be an older jdlv's. */
    ProjectNotes {
        mainFile = mainFile == null ? "" : mainFile;
        breakpoints = breakpoints == null ? List.of() : List.copyOf(breakpoints);
        displays = displays == null ? List.of() : List.copyOf(displays);
        pathRules = pathRules == null ? List.of() : List.copyOf(pathRules);
    }

    /** Nothing about a project. */
    static ProjectNotes none(String mainFile) {
        return new ProjectNotes(mainFile, List.of(), List.of(), List.of());
    }

    /** Whether there is nothing to remember. */
    boolean isEmpty() {
        return breakpoints.isEmpty() && displays.isEmpty() && pathRules.isEmpty();
    }

    /** The same without what is there already. */
    ProjectNotes beyond(ProjectNotes present) {
        return new ProjectNotes(
                mainFile,
                // a server with breakpoints was left with them: nothing of ours is missing there
                present.breakpoints().isEmpty() ? breakpoints : List.of(),
                displays.stream().filter(entry -> !present.displays().contains(entry)).toList(),
                pathRules.stream().filter(rule -> !present.pathRules().contains(rule)).toList());
    }

    /** What there is, as {@code 2 breakpoints, 1 display and 1 path rule}. */
    String summary() {
        List<String> parts = new ArrayList<>();
        count(parts, breakpoints.size(), "breakpoint");
        count(parts, displays.size(), "display");
        count(parts, pathRules.size(), "path rule");
        String last = parts.remove(parts.size() - 1);
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    private static void count(List<String> parts, int number, String noun) {
        if (number > 0) {
            parts.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
    }
}
