package io.jdlv.delve;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What not every supported server can do, and the version from which on it can. A server ignores members and command
 * names that it does not know, so that an old one would do something else without a word; {@link DelveClient} never lets
 * it come to that: it does the work itself where it can, and else asks here and fails.
 *
 * <p>The versions were found by comparing the catalogues ({@code protocol/catalogue}) of every release from 1.20.0 to
 * 1.27.2, and for what does not show in them Delve's cmd/dlv. A test holds them against the catalogues that are kept.
 */
public enum Capability {
    TARGETS(1, 21, 0, "Debugging several processes",
            "RPCServer.ListTargets", "RPCServer.FollowExec", "RPCServer.FollowExecEnabled"),
    DEBUG_INFO_DIRECTORIES(1, 21, 0, "Changing where debug information is looked for", "RPCServer.DebugInfoDirectories"),
    /** {@link DebuggerState#targetCommandLine}. */
    TARGET_COMMAND_LINE(1, 21, 0, "The target's command line", "api.DebuggerState.TargetCommandLine"),
    /** {@link Image#loadError}. */
    LIBRARY_LOAD_ERROR(1, 21, 0, "The reason why a library's debug information is missing", "api.Image.LoadError"),
    /** {@link GoroutineField#WAITING_ON_CHANNEL} and the scope of a request for goroutines. */
    CHANNEL_FILTER(1, 21, 1, "Listing the goroutines that wait on a channel",
            "api.GoroutineWaitingOnChannel", "rpc2.ListGoroutinesIn.EvalScope"),
    /** The filter of {@link Program#packages}, which that applies itself before. */
    PACKAGE_FILTER(1, 21, 1, "Listing some of the packages", "rpc2.ListPackagesBuildInfoIn.Filter"),
    /** {@link FoundLocations#substituteExpr}. */
    SUBSTITUTE_LOCATION(1, 21, 1, "Keeping a relative breakpoint over a restart", "rpc2.FindLocationOut.SubstituteLocExpr"),
    /** {@link Breakpoint#exprString}. */
    SUSPENDED_EXPRESSION(1, 21, 1, "The location of a suspended breakpoint", "api.Breakpoint.ExprString"),
    /** {@code --listen=unix:PATH}. */
    UNIX_SOCKET(1, 22, 1, "Listening on a Unix socket"),
    /** {@link CommandName#NEXT_INSTRUCTION} and its reverse. */
    NEXT_INSTRUCTION(1, 23, 0, "Stepping over an instruction", "api.NextInstruction", "api.ReverseNextInstruction"),
    /**
     * The last of four watchpoints. Servers before set it and never see that it is hit (Delve: pkg/proc/amd64util,
     * DebugRegisters.GetActiveBreakpoint).
     */
    FOURTH_WATCHPOINT(1, 23, 0, "Watching a fourth place in memory"),
    /** The depth of {@link Program#functions}, {@link Breakpoint#rootFunctionName} and what belongs to it. */
    FOLLOW_CALLS(1, 23, 0, "Tracing the calls below a function",
            "rpc2.ListFunctionsIn.FollowCalls", "api.Breakpoint.RootFuncName", "api.Breakpoint.TraceFollowCalls"),
    GUESS_SUBSTITUTE_PATH(1, 24, 0, "Guessing path rules", "RPCServer.GuessSubstitutePath"),
    /** Up to {@link Memory#MAX_LENGTH} bytes of memory in one call; {@link Data#memory} makes several of it before. */
    LARGE_READS(1, 24, 0, "Reading more than 1,000 bytes of memory at once", "rpc2.ExamineMemoryLengthLimit"),
    /** {@link DebuggerCommand#withEvents} and {@link Server#events}, at first for downloads of debug information only. */
    EVENTS(1, 25, 2, "Reporting events", "RPCServer.GetEvents", "api.DebuggerCommand.WithEvents"),
    /** Events of new processes and of suspended breakpoints that found their place. */
    PROCESS_EVENTS(1, 26, 0, "Reporting new processes and breakpoints that found their place",
            "api.EventBreakpointMaterialized", "api.BreakpointMaterializedEventDetails.Breakpoint",
            "api.EventProcessSpawned", "api.ProcessSpawnedEventDetails.PID", "api.ProcessSpawnedEventDetails.ThreadID",
            "api.ProcessSpawnedEventDetails.Cmdline", "api.ProcessSpawnedEventDetails.WillFollow"),
    DOWNLOADS(1, 26, 0, "Downloading debug information", "RPCServer.DownloadLibraryDebugInfo", "RPCServer.CancelDownloads"),
    /** {@link Variable#stringValueBytes}. */
    STRING_BYTES(1, 26, 0, "The bytes of a string that is not UTF-8", "api.Variable.StringValueBytes"),
    /** {@link Breakpoint#customCommands}. */
    CUSTOM_COMMANDS(1, 26, 0, "Attaching any command to a breakpoint", "api.Breakpoint.customCommands"),
    /** {@link DebuggerState#stopReason}. */
    STOP_REASON(1, 26, 1, "The reason of a stop", "api.DebuggerState.stopReason"),
    /** {@link Image#trimpath} and {@link DynamicLibraries#executableTrimpath}. */
    TRIMPATH(1, 26, 1, "Whether a program was built with -trimpath",
            "api.Image.Trimpath", "rpc2.ListDynamicLibrariesOut.ExecutableTrimpath"),
    /** {@link StacktraceRequest#skip}, which {@link Goroutines#stacktrace} does itself before. */
    STACKTRACE_SKIP(1, 26, 2, "Leaving out the topmost frames of a stack", "rpc2.StacktraceIn.Skip"),
    TYPE_INFO(1, 26, 2, "Describing a type", "RPCServer.TypeInfo"),
    /** The load configuration of {@link Breakpoints#bufferedTracepoints}. */
    TRACEPOINT_LOAD_CONFIG(1, 27, 0, "Limiting the variables of kernel tracepoints", "rpc2.GetBufferedTracepointsIn.LoadCfg"),
    JUMP(1, 27, 2, "Setting the next instruction", "RPCServer.SetExecutionPoint"),
    /** {@link Program#downloadDebugInfo}: servers before have the method, and end with a panic when it is called. */
    DOWNLOADS_ON_REQUEST(1, 27, 2, "Downloading debug information"),
    /** Events of {@link Program#downloadDebugInfo}, which the server then answers while it downloads. */
    DOWNLOAD_EVENTS(1, 27, 2, "Reporting a download",
            "rpc2.DownloadLibraryDebugInfoIn.WithEvents", "api.EventDownloadLibraryInfoDone");

    private static final Map<String, Capability> BY_PART = byPart();

    private final ServerVersion since;
    private final String description;
    private final List<String> parts;

    Capability(int major, int minor, int patch, String description, String... parts) {
        this.since = new ServerVersion(major, minor, patch);
        this.description = description;
        this.parts = List.of(parts);
    }

    private static Map<String, Capability> byPart() {
        Map<String, Capability> found = new HashMap<>();
        for (Capability capability : values()) {
            capability.parts.forEach(part -> found.put(part, capability));
        }
        return Collections.unmodifiableMap(found);
    }

    /**
     * {@return what a server must have for a part of its API, or nothing if every one that is supported has it}
     *
     * @param part a name of Delve's: of a method as in {@code RPCServer.ListTargets}, of a member as in
     *             {@code api.Image.Trimpath}, or of a constant as in {@code api.NextInstruction}
     */
    public static Optional<Capability> neededFor(String part) {
        return Optional.ofNullable(BY_PART.get(part));
    }

    /** {@return what it is made of, in the names that {@link #neededFor} takes; nothing if it is no matter of the API} */
    public List<String> parts() {
        return parts;
    }

    /** {@return the first version that has it} */
    public ServerVersion since() {
        return since;
    }

    /** {@return what it is, as the subject of a sentence} */
    public String description() {
        return description;
    }

    /**
     * {@return whether a server has it}
     *
     * @param server the server's version
     */
    public boolean isIn(ServerVersion server) {
        return server.isAtLeast(since);
    }

    /**
     * Does nothing if a server has it.
     *
     * @param server the server's version
     * @throws UnsupportedByServerException if it does not
     */
    public void require(ServerVersion server) {
        if (!isIn(server)) {
            throw new UnsupportedByServerException(this, server);
        }
    }
}
