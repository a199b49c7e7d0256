package io.jdlv.recording.anonymise;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text in a message is, by the name of its member. */
enum Meaning {
    /** Delve's own; it stays. */
    PROTOCOL,
    /** Names from debug information. */
    NAMES,
    /** Paths. */
    FILE,
    /** What was typed. */
    EXPRESSION,
    /** Regular expressions. */
    PATTERN,
    /** Messages. */
    ERROR,
    /** An instruction. */
    ASSEMBLY,
    /** Command lines, as breakpoints run them. */
    COMMAND,
    /** Bytes of memory. */
    MEMORY,
    /** Bytes of a string. */
    TEXT_BYTES,
    /** Anything else is the program's. */
    VALUE;

    private static final Map<String, Meaning> BY_MEMBER = Map.of(
                    PROTOCOL,
                    Set.of("method", "DelveVersion", "Backend", "TargetGoVersion", "MinSupportedVersionOfGo",
                            "MaxSupportedVersionOfGo", "Time", "Registers", "Bytes", "LocationExpr", "stopReason"),
                    NAMES,
                    Set.of("type", "realType", "Type", "RealType", "functionName", "FunctionName", "FnName", "RootFuncName",
                            "Funcs", "Types", "ImportPath", "ImportPathOfMainPackage"),
                    FILE,
                    Set.of("file", "File", "Files", "Sources", "Path", "ImagePath", "DirectoryPath", "Destination",
                            "NewRedirects", "TraceDirectory", "ClientGOROOT", "ClientModuleDirectories",
                            "SubstitutePathRules", "List"),
                    EXPRESSION,
                    Set.of("name", "Name", "Expr", "expr", "ExprString", "Symbol", "Value", "Cond", "HitCond", "WatchExpr",
                            "variables", "Loc", "LocExpr", "SubstituteLocExpr", "Arg", "GroupByKey"),
                    PATTERN,
                    Set.of("Filter", "Regex"),
                    ERROR,
                    Set.of("error", "unreadable", "Unreadable", "Reason", "LoadError", "Err", "VerboseDescr"),
                    ASSEMBLY,
                    Set.of("Text"),
                    COMMAND,
                    Set.of("customCommands"),
                    MEMORY,
                    Set.of("Mem"),
                    TEXT_BYTES,
                    Set.of("StringValueBytes"))
            .entrySet()
            .stream()
            .flatMap(each -> each.getValue().stream().map(member -> Map.entry(member, each.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What the text of a member is. */
    static Meaning of(String member) {
        return BY_MEMBER.getOrDefault(member, VALUE);
    }
}
