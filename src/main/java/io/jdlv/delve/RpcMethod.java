package io.jdlv.delve;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every method of Delve's API, and which of them a connection may carry while the target runs.
 *
 * <p>A server handles the calls of one connection in order, but for a few that it works on beside those behind them. Most
 * methods wait for the target to stop, and until then nothing sent behind them on that connection is read, a halt included
 * (Delve service/rpccommon and the target's lock in service/debugger).
 */
public enum RpcMethod {
    AMEND_BREAKPOINT("AmendBreakpoint"),
    ANCESTORS("Ancestors"),
    ATTACHED_TO_EXISTING_PROCESS("AttachedToExistingProcess", Trait.FREE_WHILE_RUNNING),
    BUILD_ID("BuildID"),
    CANCEL_DOWNLOADS("CancelDownloads", Trait.FREE_WHILE_RUNNING, Trait.OUT_OF_ORDER),
    CANCEL_NEXT("CancelNext"),
    CHECKPOINT("Checkpoint"),
    CLEAR_BREAKPOINT("ClearBreakpoint"),
    CLEAR_CHECKPOINT("ClearCheckpoint"),
    /** Free while the target runs only for a halt; anything else is a second resume, which blocks the connection. */
    COMMAND("Command", Trait.OUT_OF_ORDER),
    CREATE_BREAKPOINT("CreateBreakpoint"),
    CREATE_EBPF_TRACEPOINT("CreateEBPFTracepoint"),
    CREATE_WATCHPOINT("CreateWatchpoint"),
    DEBUG_INFO_DIRECTORIES("DebugInfoDirectories", Trait.FREE_WHILE_RUNNING),
    DETACH("Detach"),
    DISASSEMBLE("Disassemble"),
    /** Answered in order by servers before {@link Capability#DOWNLOAD_EVENTS}. */
    DOWNLOAD_LIBRARY_DEBUG_INFO("DownloadLibraryDebugInfo", Trait.OUT_OF_ORDER),
    DUMP_CANCEL("DumpCancel"),
    DUMP_START("DumpStart"),
    DUMP_WAIT("DumpWait", Trait.FREE_WHILE_RUNNING),
    EVAL("Eval"),
    EXAMINE_MEMORY("ExamineMemory"),
    FIND_LOCATION("FindLocation"),
    FOLLOW_EXEC("FollowExec"),
    FOLLOW_EXEC_ENABLED("FollowExecEnabled"),
    FUNCTION_RETURN_LOCATIONS("FunctionReturnLocations"),
    GET_BREAKPOINT("GetBreakpoint"),
    GET_BUFFERED_TRACEPOINTS("GetBufferedTracepoints", Trait.FREE_WHILE_RUNNING),
    GET_EVENTS("GetEvents", Trait.FREE_WHILE_RUNNING, Trait.OUT_OF_ORDER),
    GET_THREAD("GetThread"),
    GET_VERSION("GetVersion", Trait.FREE_WHILE_RUNNING),
    GUESS_SUBSTITUTE_PATH("GuessSubstitutePath"),
    IS_MULTICLIENT("IsMulticlient", Trait.FREE_WHILE_RUNNING),
    LAST_MODIFIED("LastModified"),
    LIST_BREAKPOINTS("ListBreakpoints"),
    LIST_CHECKPOINTS("ListCheckpoints"),
    LIST_DYNAMIC_LIBRARIES("ListDynamicLibraries"),
    LIST_FUNCTION_ARGS("ListFunctionArgs"),
    LIST_FUNCTIONS("ListFunctions"),
    LIST_GOROUTINES("ListGoroutines"),
    LIST_LOCAL_VARS("ListLocalVars"),
    LIST_PACKAGE_VARS("ListPackageVars"),
    LIST_PACKAGES_BUILD_INFO("ListPackagesBuildInfo"),
    LIST_REGISTERS("ListRegisters"),
    LIST_SOURCES("ListSources"),
    LIST_TARGETS("ListTargets"),
    LIST_THREADS("ListThreads"),
    LIST_TYPES("ListTypes"),
    PROCESS_PID("ProcessPid"),
    RECORDED("Recorded"),
    RESTART("Restart", Trait.OUT_OF_ORDER),
    SET("Set"),
    SET_API_VERSION("SetApiVersion", Trait.FREE_WHILE_RUNNING),
    SET_EXECUTION_POINT("SetExecutionPoint"),
    STACKTRACE("Stacktrace"),
    /** Free while the target runs only if it is asked not to block. */
    STATE("State", Trait.OUT_OF_ORDER),
    STOP_RECORDING("StopRecording", Trait.FREE_WHILE_RUNNING, Trait.OUT_OF_ORDER),
    TOGGLE_BREAKPOINT("ToggleBreakpoint"),
    TYPE_INFO("TypeInfo");

    private static final String SERVICE = "RPCServer.";
    private static final Map<String, RpcMethod> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RpcMethod::wireName, Function.identity()));

    private final String goName;
    private final String wireName;
    private final Set<Trait> traits;

    RpcMethod(String goName, Trait... traits) {
        this.goName = goName;
        this.wireName = SERVICE + goName;
        this.traits = Set.of(traits);
    }

    private enum Trait {
        FREE_WHILE_RUNNING,
        OUT_OF_ORDER
    }

    /** {@return the method of a name on the wire, if we know one} */
    public static Optional<RpcMethod> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** {@return Go's name of the method, for example {@code Eval}} */
    public String goName() {
        return goName;
    }

    /** {@return the name on the wire, for example {@code RPCServer.Eval}; servers distinguish upper and lower case} */
    public String wireName() {
        return wireName;
    }

    /** {@return whether a running target delays neither the answer nor the calls sent behind it} */
    public boolean isFreeWhileRunning() {
        return traits.contains(Trait.FREE_WHILE_RUNNING);
    }

    /**
     * {@return whether a running target delays neither the answer to a request nor the calls sent behind it}
     *
     * @param argument the request's argument
     */
    public boolean isFreeWhileRunning(Object argument) {
        // no switch: Java makes a class for one over types, each time it starts
        if (argument instanceof Requests.State state) {
            return state.nonBlocking();
        }
        return argument instanceof DebuggerCommand command ? command.name() == CommandName.HALT : isFreeWhileRunning();
    }

    /**
     * {@return whether a request lets the target run, or another one take its place}
     *
     * @param argument the request's argument
     */
    public boolean letsTargetRun(Object argument) {
        return this == RESTART || argument instanceof DebuggerCommand command && command.name().isResume();
    }

    /**
     * {@return whether its answer comes before those of the calls sent behind it on the same connection}
     *
     * @param server the server's version
     */
    public boolean isAnsweredInOrder(ServerVersion server) {
        return !traits.contains(Trait.OUT_OF_ORDER)
                || this == DOWNLOAD_LIBRARY_DEBUG_INFO && !Capability.DOWNLOAD_EVENTS.isIn(server);
    }
}
