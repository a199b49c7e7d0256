package io.jdlv.repl;

import java.util.Map;

/** What is typed behind a command. */
enum CompletionKind {
    COMMAND,
    LOCATION,
    EXPRESSION,
    BREAKPOINT,
    /** A breakpoint first, then an expression. */
    CONDITION,
    FUNCTION,
    TYPE,
    SOURCE,
    PACKAGE,
    CONFIGURATION,
    GOROUTINE,
    FILE,
    NOTHING;

    private static final Map<String, CompletionKind> BY_COMMAND = Map.ofEntries(
            Map.entry("help", COMMAND),
            Map.entry("break", LOCATION),
            Map.entry("trace", LOCATION),
            Map.entry("continue", LOCATION),
            Map.entry("list", LOCATION),
            Map.entry("edit", LOCATION),
            Map.entry("jump", LOCATION),
            Map.entry("clearall", LOCATION),
            Map.entry("disassemble", LOCATION),
            Map.entry("print", EXPRESSION),
            Map.entry("whatis", EXPRESSION),
            Map.entry("set", EXPRESSION),
            Map.entry("call", EXPRESSION),
            Map.entry("display", EXPRESSION),
            Map.entry("watch", EXPRESSION),
            Map.entry("examinemem", EXPRESSION),
            Map.entry("args", EXPRESSION),
            Map.entry("locals", EXPRESSION),
            Map.entry("clear", BREAKPOINT),
            Map.entry("toggle", BREAKPOINT),
            Map.entry("on", BREAKPOINT),
            Map.entry("condition", CONDITION),
            Map.entry("funcs", FUNCTION),
            Map.entry("types", TYPE),
            Map.entry("sources", SOURCE),
            Map.entry("packages", PACKAGE),
            Map.entry("config", CONFIGURATION),
            Map.entry("goroutine", GOROUTINE),
            Map.entry("source", FILE),
            Map.entry("transcript", FILE),
            Map.entry("breakpoints", FILE));

    /** What is typed behind the command of this name. */
    static CompletionKind of(String command) {
        return BY_COMMAND.getOrDefault(command, NOTHING);
    }
}
