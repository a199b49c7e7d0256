package io.jdlv.recording;

import io.jdlv.delve.RpcMethod;

/** What a request does to a server, by which its place in a replay is decided. */
enum Effect {
    /** Asks for what does not depend on where the target stands. */
    FACT,
    /** Asks how the target is. */
    READ,
    /** Asks for the list of breakpoints, which changes within a stop. */
    BREAKPOINTS,
    /** Waits for the next events. */
    EVENTS,
    /** Changes breakpoints or the server, and leaves the target where and as it is. */
    SETTING,
    /** Stops the target, or does nothing. */
    HALT,
    /** Changes the target or what is selected in it: another stop begins. */
    CHANGE,
    /** Lets the target run: another stop begins when it stands again. */
    RESUME;

    /** Whether requests of this kind must come in the order in which they were recorded. */
    boolean isOrdered() {
        return this == SETTING || this == HALT || beginsStop();
    }

    /** Whether what was read before says nothing any more. */
    boolean beginsStop() {
        return this == CHANGE || this == RESUME;
    }

    /** The effect of a request; a method that we do not know is taken for one that only reads. */
    static Effect of(Request request) {
        return request.known().map(method -> of(method, request)).orElse(READ);
    }

    private static Effect of(RpcMethod method, Request request) {
        return switch (method) {
            case ATTACHED_TO_EXISTING_PROCESS,
                    BUILD_ID,
                    FUNCTION_RETURN_LOCATIONS,
                    GET_VERSION,
                    GUESS_SUBSTITUTE_PATH,
                    IS_MULTICLIENT,
                    LAST_MODIFIED,
                    LIST_FUNCTIONS,
                    LIST_PACKAGES_BUILD_INFO,
                    LIST_SOURCES,
                    LIST_TYPES,
                    RECORDED,
                    SET_API_VERSION,
                    TYPE_INFO -> FACT;
            case ANCESTORS,
                    DISASSEMBLE,
                    DUMP_WAIT,
                    EVAL,
                    EXAMINE_MEMORY,
                    FIND_LOCATION,
                    FOLLOW_EXEC_ENABLED,
                    GET_BUFFERED_TRACEPOINTS,
                    GET_THREAD,
                    LIST_CHECKPOINTS,
                    LIST_DYNAMIC_LIBRARIES,
                    LIST_FUNCTION_ARGS,
                    LIST_GOROUTINES,
                    LIST_LOCAL_VARS,
                    LIST_PACKAGE_VARS,
                    LIST_REGISTERS,
                    LIST_TARGETS,
                    LIST_THREADS,
                    PROCESS_PID,
                    STACKTRACE,
                    STATE -> READ;
            case GET_BREAKPOINT, LIST_BREAKPOINTS -> BREAKPOINTS;
            case GET_EVENTS -> EVENTS;
            case AMEND_BREAKPOINT,
                    CANCEL_DOWNLOADS,
                    CHECKPOINT,
                    CLEAR_BREAKPOINT,
                    CLEAR_CHECKPOINT,
                    CREATE_BREAKPOINT,
                    CREATE_EBPF_TRACEPOINT,
                    CREATE_WATCHPOINT,
                    DOWNLOAD_LIBRARY_DEBUG_INFO,
                    DUMP_CANCEL,
                    DUMP_START,
                    FOLLOW_EXEC,
                    TOGGLE_BREAKPOINT -> SETTING;
            case CANCEL_NEXT, DETACH, RESTART, SET, SET_EXECUTION_POINT, STOP_RECORDING -> CHANGE;
            case DEBUG_INFO_DIRECTORIES -> request.text("Set").isEmpty() ? FACT : SETTING;
            case COMMAND -> ofCommand(request.text("name"));
        };
    }

    private static Effect ofCommand(String name) {
        return switch (name) {
            case "halt" -> HALT;
            case "switchThread", "switchGoroutine" -> CHANGE;
            default -> RESUME;
        };
    }

    /** Whether a running target delays neither the answer nor what is asked behind it on the same connection. */
    static boolean isFreeWhileRunning(Request request) {
        return of(request) == HALT
                || isStateNow(request)
                || request.known().map(RpcMethod::isFreeWhileRunning).orElse(false);
    }

    /** Whether it asks for the state, be the target running or not. */
    static boolean isStateNow(Request request) {
        return isState(request) && !request.text("NonBlocking").isEmpty();
    }

    static boolean isState(Request request) {
        return request.method().equals(RpcMethod.STATE.goName());
    }
}
