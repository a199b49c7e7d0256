package io.jdlv.delve;

import io.jdlv.rpc.Caller;
import java.util.List;

/**
 * Delve's API over one connection. Every method sends one call and returns at once; the order in which calls are sent
 * is the order in which they were made. {@link RpcMethod} says which of them wait for a running target to stop.
 *
 * <p>Every call may fail as {@link io.jdlv.rpc.Call#await()} says; methods document only what is particular to them. What
 * the server lacks is made up for, or throws {@link UnsupportedByServerException} before anything is sent: see
 * {@link Capability}.
 */
public final class DelveClient {
    private final Server server;
    private final Execution execution;
    private final Breakpoints breakpoints;
    private final Data data;
    private final Goroutines goroutines;
    private final Program program;
    private final Processes processes;
    private final Recordings recordings;

    /**
     * For a server whose version is not known yet: it is taken for the newest.
     *
     * @param caller the connection
     */
    public DelveClient(Caller caller) {
        this(caller, ServerVersion.NEWEST_KNOWN);
    }

    /**
     * @param caller  the connection
     * @param version the server's version
     */
    public DelveClient(Caller caller, ServerVersion version) {
        MethodCaller methods = new MethodCaller(caller, version);
        this.server = new Server(methods);
        this.execution = new Execution(methods);
        this.breakpoints = new Breakpoints(methods);
        this.data = new Data(methods);
        this.goroutines = new Goroutines(methods);
        this.program = new Program(methods);
        this.processes = new Processes(methods);
        this.recordings = new Recordings(methods);
    }

    /** {@return the types that most sessions send or get, for a connection to prepare itself for} */
    public static List<Class<?>> usualTypes() {
        return List.of(
                Replies.Nothing.class,
                VersionInfo.class,
                Replies.State.class,
                Replies.Modified.class,
                Requests.FindLocation.class,
                FoundLocations.class,
                BreakpointRequest.class,
                Replies.OneBreakpoint.class,
                DebuggerCommand.class,
                Requests.Goroutines.class,
                GoroutinePage.class,
                Replies.Stack.class,
                Requests.Eval.class,
                Replies.OneVariable.class);
    }

    /** {@return calls about the server and the session with it} */
    public Server server() {
        return server;
    }

    /** {@return calls that run, stop, move and restart the target, and its state} */
    public Execution execution() {
        return execution;
    }

    /** {@return calls about breakpoints, tracepoints and watchpoints} */
    public Breakpoints breakpoints() {
        return breakpoints;
    }

    /** {@return calls about variables, memory and registers} */
    public Data data() {
        return data;
    }

    /** {@return calls about goroutines, threads and their stacks} */
    public Goroutines goroutines() {
        return goroutines;
    }

    /** {@return calls about the program: sources, functions, types, code, libraries} */
    public Program program() {
        return program;
    }

    /** {@return calls about the processes being debugged, and core dumps of them} */
    public Processes processes() {
        return processes;
    }

    /** {@return calls about recordings} */
    public Recordings recordings() {
        return recordings;
    }
}
