package io.jdlv.delve;

/**
 * Every method of Delve's API, and which of them a connection may carry while the target runs.
 *
 * <p>A server handles the calls of one connection in order. Most methods wait for the target to stop, and until then
 * nothing sent behind them on that connection is read, a halt included (Delve service/rpccommon and the target's lock
 * in service/debugger).
 */
public enum RpcMethod {
    AMEND_BREAKPOINT("AmendBreakpoint"),
    ANCESTORS("Ancestors"),
    ATTACHED_TO_EXISTING_PROCESS("AttachedToExistingProcess", true),
    BUILD_ID("BuildID"),
    CANCEL_DOWNLOADS("CancelDownloads", true),
    CANCEL_NEXT("CancelNext"),
    CHECKPOINT("Checkpoint"),
    CLEAR_BREAKPOINT("ClearBreakpoint"),
    CLEAR_CHECKPOINT("ClearCheckpoint"),
    /** Free while the target runs only for a halt; anything else is a second resume, which blocks the connection. */
    COMMAND("Command"),
    CREATE_BREAKPOINT("CreateBreakpoint"),
    CREATE_EBPF_TRACEPOINT("CreateEBPFTracepoint"),
    CREATE_WATCHPOINT("CreateWatchpoint"),
    DEBUG_INFO_DIRECTORIES("DebugInfoDirectories", true),
    DETACH("Detach"),
    DISASSEMBLE("Disassemble"),
    DOWNLOAD_LIBRARY_DEBUG_INFO("DownloadLibraryDebugInfo"),
    DUMP_CANCEL("DumpCancel"),
    DUMP_START("DumpStart"),
    DUMP_WAIT("DumpWait", true),
    EVAL("Eval"),
    EXAMINE_MEMORY("ExamineMemory"),
    FIND_LOCATION("FindLocation"),
    FOLLOW_EXEC("FollowExec"),
    FOLLOW_EXEC_ENABLED("FollowExecEnabled"),
    FUNCTION_RETURN_LOCATIONS("FunctionReturnLocations"),
    GET_BREAKPOINT("GetBreakpoint"),
    GET_BUFFERED_TRACEPOINTS("GetBufferedTracepoints", true),
    GET_EVENTS("GetEvents", true),
    GET_THREAD("GetThread"),
    GET_VERSION("GetVersion", true),
    GUESS_SUBSTITUTE_PATH("GuessSubstitutePath"),
    IS_MULTICLIENT("IsMulticlient", true),
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
    RESTART("Restart"),
    SET("Set"),
    SET_API_VERSION("SetApiVersion", true),
    SET_EXECUTION_POINT("SetExecutionPoint"),
    STACKTRACE("Stacktrace"),
    /** Free while the target runs only if it is asked not to block. */
    STATE("State"),
    STOP_RECORDING("StopRecording", true),
    TOGGLE_BREAKPOINT("ToggleBreakpoint"),
    TYPE_INFO("TypeInfo");

    private static final String SERVICE = "RPCServer.";

    private final String goName;
    private final boolean freeWhileRunning;

    RpcMethod(String goName) {
        this(goName, false);
    }

    RpcMethod(String goName, boolean freeWhileRunning) {
        this.goName = goName;
        this.freeWhileRunning = freeWhileRunning;
    }

    /** {@return Go's name of the method, for example {@code Eval}} */
    public String goName() {
        return goName;
    }

    /** {@return the name on the wire, for example {@code RPCServer.Eval}; servers distinguish upper and lower case} */
    public String wireName() {
        return SERVICE + goName;
    }

    /** {@return whether a running target delays neither the answer nor the calls sent behind it} */
    public boolean isFreeWhileRunning() {
        return freeWhileRunning;
    }
}
