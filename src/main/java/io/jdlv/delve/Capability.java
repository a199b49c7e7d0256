package io.jdlv.delve;

/**
 * What not every supported server can do, and the version from which on it can. Ask before sending: a server ignores
 * members and command names that it does not know, so that an old one would do something else without a word.
 *
 * <p>The versions were found by comparing Delve's service/api/types.go, service/rpc2/server.go and cmd/dlv of every
 * release from 1.20.2 to 1.27.2.
 */
public enum Capability {
    /** {@code ListTargets}, {@code FollowExec}, {@code FollowExecEnabled}. */
    TARGETS(1, 21, 0, "Debugging several processes"),
    /** {@code DebugInfoDirectories}. */
    DEBUG_INFO_DIRECTORIES(1, 21, 0, "Changing where debug information is looked for"),
    /** {@link DebuggerState#targetCommandLine}. */
    TARGET_COMMAND_LINE(1, 21, 0, "The target's command line"),
    /** {@link Image#loadError}. */
    LIBRARY_LOAD_ERROR(1, 21, 0, "The reason why a library's debug information is missing"),
    /** {@link GoroutineField#WAITING_ON_CHANNEL} and the scope of a request for goroutines. */
    CHANNEL_FILTER(1, 21, 1, "Listing the goroutines that wait on a channel"),
    /** The filter of {@code ListPackagesBuildInfo}. */
    PACKAGE_FILTER(1, 21, 1, "Listing some of the packages"),
    /** {@link FoundLocations#substituteExpr}. */
    SUBSTITUTE_LOCATION(1, 21, 1, "Keeping a relative breakpoint over a restart"),
    /** {@link Breakpoint#exprString}. */
    SUSPENDED_EXPRESSION(1, 21, 1, "The location of a suspended breakpoint"),
    /** {@code --listen=unix:PATH}. */
    UNIX_SOCKET(1, 22, 1, "Listening on a Unix socket"),
    /** {@link CommandName#NEXT_INSTRUCTION} and its reverse. */
    NEXT_INSTRUCTION(1, 23, 0, "Stepping over an instruction"),
    /** The depth of {@code ListFunctions}, {@link Breakpoint#rootFunctionName} and what belongs to it. */
    FOLLOW_CALLS(1, 23, 0, "Tracing the calls below a function"),
    /** {@code GuessSubstitutePath}. */
    GUESS_SUBSTITUTE_PATH(1, 24, 0, "Guessing path rules"),
    /** {@link DebuggerCommand#withEvents} and {@code GetEvents}. */
    EVENTS(1, 26, 0, "Reporting events"),
    /** {@code DownloadLibraryDebugInfo} and {@code CancelDownloads}. */
    DOWNLOADS(1, 26, 0, "Downloading debug information"),
    /** {@link Variable#stringValueBytes}. */
    STRING_BYTES(1, 26, 0, "The bytes of a string that is not UTF-8"),
    /** {@link Breakpoint#customCommands}. */
    CUSTOM_COMMANDS(1, 26, 0, "Attaching any command to a breakpoint"),
    /** {@link DebuggerState#stopReason}. */
    STOP_REASON(1, 26, 1, "The reason of a stop"),
    /** {@link Image#trimpath} and {@link DynamicLibraries#executableTrimpath}. */
    TRIMPATH(1, 26, 1, "Whether a program was built with -trimpath"),
    /** {@link StacktraceRequest#skip}. */
    STACKTRACE_SKIP(1, 27, 0, "Leaving out the topmost frames of a stack"),
    /** {@code TypeInfo}. */
    TYPE_INFO(1, 27, 0, "Describing a type"),
    /** The load configuration of {@code GetBufferedTracepoints}. */
    TRACEPOINT_LOAD_CONFIG(1, 27, 0, "Limiting the variables of kernel tracepoints"),
    /** {@code SetExecutionPoint}. */
    JUMP(1, 27, 2, "Setting the next instruction"),
    /** Events of {@code DownloadLibraryDebugInfo}, which the server then answers while it downloads. */
    DOWNLOAD_EVENTS(1, 27, 2, "Reporting a download");

    private final ServerVersion since;
    private final String description;

    Capability(int major, int minor, int patch, String description) {
        this.since = new ServerVersion(major, minor, patch);
        this.description = description;
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
