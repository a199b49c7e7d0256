package io.jdlv.session;

import com.google.gson.Gson;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Capability;
import io.jdlv.delve.Recording;
import io.jdlv.delve.ServerVersion;
import io.jdlv.delve.VersionInfo;
import io.jdlv.render.Presentation;
import io.jdlv.rpc.AnswerReading;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
import io.jdlv.rpc.Meter;
import io.jdlv.rpc.RemoteException;
import io.jdlv.rpc.RpcConnection;
import io.jdlv.rpc.RpcException;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Transport;
import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * One debugging session with one server: its connections, what is known of it, and the settings that all views share.
 *
 * <p>Everything that waits blocks the calling thread; virtual threads are meant to call it.
 */
public final class Session implements Closeable {
    /** What closes a connection without an answer, for the person who wonders. */
    private static final String HINT = "Is it dlv started with --headless (dlv dap speaks another protocol), for your user,"
            + " with no other client unless it has --accept-multiclient?";

    private final RpcConnection connection;
    private final StopSnapshot snapshot;
    private final boolean readsAhead;
    private final DelveClient delve;
    private final ServerInfo server;
    private final Control control;
    private final Execution execution;
    private final Watchers watchers = new Watchers();
    private final Turns turns = new Turns(watchers);
    private final Evaluator evaluator;
    private final MemoryWriter writer;
    private final SuspendedBreakpoints suspendedBreakpoints;
    private final Sources sources = new Sources();
    private final ProgramNames names;
    private final Presentation presentation;
    private final long initialPid;
    private volatile long targetPid;
    private volatile Configuration configuration;
    private volatile PathRules pathRules;
    private volatile Call<Instant> lastModified;
    private final List<Runnable> leavers = new CopyOnWriteArrayList<>();
    private final Optional<Beginning> beginning;
    private final Map<Class<?>, Object> memories = new ConcurrentHashMap<>();
    private volatile int starts;
    private final EndRequest ending;

    private Session(
            RpcConnection connection,
            StopSnapshot snapshot,
            Caller way,
            ServerInfo server,
            Control control,
            Configuration configuration,
            Call<Instant> lastModified,
            Optional<Beginning> beginning,
            long initialPid) {
        this.connection = connection;
        this.snapshot = snapshot;
        this.readsAhead = way != snapshot;
        this.delve = new DelveClient(way, server.version());
        this.server = server;
        this.control = control;
        this.configuration = configuration;
        this.pathRules = new PathRules(configuration.pathRules());
        this.lastModified = lastModified;
        this.beginning = beginning;
        this.initialPid = initialPid;
        this.targetPid = initialPid;
        this.presentation = new SessionPresentation(this);
        this.names = new ProgramNames(delve);
        this.execution = new Execution(this);
        this.evaluator = new Evaluator(this);
        this.writer = new MemoryWriter(this);
        this.suspendedBreakpoints = new SuspendedBreakpoints(this);
        this.ending = new EndRequest(connection::quickestAnswer, delve, leavers::clear);
    }

    /**
     * Connects, in one turnaround: everything that dlv asks one by one is sent together. A running target is stopped, as
     * {@code dlv connect} does. It holds up the calls behind the first State, so the halt goes over the control connection
     * (only a server for several clients can have a running target when we come). A stopped one is not halted: a server
     * 1.20 would take that as a stop of the next continue.
     *
     * @throws io.jdlv.transport.TransportException when nothing answers there
     * @throws io.jdlv.rpc.RpcException when what answers is no Delve server that we know
     * @throws ServerTooOldException when it is one that we no longer know
     */
    public static Session open(Dialer dialer, Configuration configuration) {
        return open(dialer, () -> new Opening.Settings(configuration, false));
    }

    /**
     * Connects for a prompt, in one turnaround as well.
     *
     * @param opening asked when the first questions are on their way, so that it may take its time
     * @throws io.jdlv.transport.TransportException as {@link #open(Dialer, Configuration)} does, and what else it throws
     */
    public static Session open(Dialer dialer, Opening opening) {
        Transport transport = dialer.dial();
        // what can be done behind the dialling is done while the link carries that
        Gson gson = JsonMapping.newGson();
        RpcConnection connection = new RpcConnection(transport, gson, Limits.standard());
        try {
            DelveClient delve = new DelveClient(connection);
            Call<?> apiVersion = delve.server().setApiVersion();
            Call<VersionInfo> version = delve.server().version();
            Call<Boolean> multiclient = delve.server().isMulticlient();
            Call<Boolean> attached = delve.server().isAttachedToExistingProcess();
            Call<DebuggerState> now = delve.execution().stateNow();
            Call<Recording> recording = delve.recordings().recording();
            Call<DebuggerState> state = delve.execution().state();
            Call<Instant> modified = delve.program().lastModified();
            connection.provoke();
            Opening.Settings settings = opening.settings();
            Optional<Beginning> beginning = settings.isTyped() ? Optional.of(Beginning.ask(delve)) : Optional.empty();
            FirstQuestions first = new FirstQuestions(connection, gson);
            opening.ask(new DelveClient(first), settings.configuration());
            opening.meanwhile(modified::isDone);
            connection.prepare(DelveClient.usualTypes(), modified::isDone);
            if (!modified.isDone()) {
                opening.rehearse(new AnswerReading(gson, Limits.standard()), modified::isDone);
            }

            apiVersion.await();
            VersionInfo info = version.await();
            ServerVersion number = ServerVersion.parse(info.delveVersion()).orElse(ServerVersion.NEWEST_KNOWN);
            if (!number.isAtLeast(ServerVersion.OLDEST_SUPPORTED)) {
                throw new ServerTooOldException(dialer.description(), number);
            }
            ResumeGate gate = new ResumeGate(connection);
            Control control = multiclient.await()
                    ? Control.onOwnConnection(dialer, gson)
                    : Control.onMainConnection(new DelveClient(gate));
            if (answer(now).filter(DebuggerState::running).isPresent()) {
                control.halt();
            }
            ServerInfo server = new ServerInfo(
                    number,
                    info.targetGo(),
                    info.backend(),
                    multiclient.await() && !dialer.exclusive(),
                    attached.await(),
                    answer(recording).map(Recording::recorded).orElse(false));
            long pid = answer(state).map(DebuggerState::pid).orElse(0);
            StopSnapshot snapshot = new StopSnapshot(gate, first, server.multiclient());
            snapshot.allow(settings.configuration().keepsSnapshots());
            return new Session(
                    connection, snapshot, snapshot, server, control, settings.configuration(), modified, beginning, pid);
        } catch (ConnectionLostException e) {
            connection.close();
            throw new ConnectionLostException(e.getMessage() + " " + HINT, e);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The same session for commands that are run before anybody has typed them: their calls go through {@code reads}. It is
     * not to be closed.
     */
    public Session readingAhead(ReadAhead reads) {
        return new Session(connection, snapshot, reads, server, control, configuration, lastModified, Optional.empty(), initialPid);
    }

    /** What the server answered, or nothing where it refused: an exited process has no state, and cannot be halted. */
    private static <T> Optional<T> answer(Call<T> call) {
        try {
            return Optional.of(call.await());
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    /** The server's methods, on the session's main connection. */
    public DelveClient delve() {
        return delve;
    }

    /** What was read at this stop; the server's methods go through it. */
    public StopSnapshot snapshot() {
        return snapshot;
    }

    /** What is known of the server. */
    public ServerInfo server() {
        return server;
    }

    /** Running the target. */
    public Execution execution() {
        return execution;
    }

    /** Those who are told what happens here. */
    public Watchers watchers() {
        return watchers;
    }

    /** Whose turn it is, where several use this session. */
    public Turns turns() {
        return turns;
    }

    /** Stopping the target, at any moment. */
    public Control control() {
        return control;
    }

    /** Expressions, with the casts that servers refuse. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /** Changes of variables and memory, and the way back. */
    public MemoryWriter writer() {
        return writer;
    }

    /** Breakpoints whose place there is not yet. */
    public SuspendedBreakpoints suspendedBreakpoints() {
        return suspendedBreakpoints;
    }

    /** Whether the server has a capability. */
    public boolean supports(Capability capability) {
        return capability.isIn(server.version());
    }

    /**
     * Makes sure that the server has a capability.
     *
     * @throws io.jdlv.delve.UnsupportedByServerException when it has not; the message names the version that has
     */
    public void require(Capability capability) {
        capability.require(server.version());
    }

    /** Source files. */
    public Sources sources() {
        return sources;
    }

    /** Names of functions and types that are known already. */
    public ProgramNames names() {
        return names;
    }

    /** How text is shown in this session. */
    public Presentation presentation() {
        return presentation;
    }

    /** The user's settings now. */
    public Configuration configuration() {
        return configuration;
    }

    /** Changes the settings. */
    public void configure(Configuration newConfiguration) {
        configuration = newConfiguration;
        snapshot.allow(newConfiguration.keepsSnapshots());
        pathRules = new PathRules(newConfiguration.pathRules());
    }

    /** The path rules now in force. */
    public PathRules pathRules() {
        return pathRules;
    }

    /** What a prompt wants to know before its first line; it was asked with the connection, or is asked now. */
    public Beginning beginning() {
        return beginning.orElseGet(() -> Beginning.ask(delve));
    }

    /** What the main connection has cost. */
    public Meter meter() {
        return connection.meter();
    }

    /**
     * Makes calls on the main connection that are sent together; reading ahead, where each has to wait until the line is free,
     * one by one.
     *
     * @param calls makes calls, and waits for nothing
     */
    public void gather(Runnable calls) {
        if (readsAhead) {
            calls.run();
        } else {
            connection.gather(calls);
        }
    }

    /** The process that was debugged when we connected; 0 when it had ended. */
    public long initialPid() {
        return initialPid;
    }

    /** The process that the last stop or choice of a thread was in: it tells the programs of a session with several apart. */
    public long targetPid() {
        return targetPid;
    }

    /** Takes note of where the target is. */
    public void noteState(DebuggerState state) {
        if (state.pid() != 0) {
            targetPid = state.pid();
        }
    }

    /** When the executable was built, asked once for each start of the target; the far future when the server cannot say. */
    public Instant lastModified() {
        return answer(lastModified).orElse(Instant.MAX);
    }

    /**
     * Forgets what is true for one start of the target only, and asks, without waiting, for what listings need; called by
     * restart and rebuild.
     */
    public synchronized void restarted() {
        lastModified = delve.program().lastModified();
        starts++;
        names.forget();
        writer.journal().clear();
    }

    /**
     * Whether the target has a function whose name matches; asked once for each pattern and start of the target.
     *
     * @param pattern a regular expression (RE2)
     * @throws RemoteException when the server refuses the pattern
     */
    public boolean hasFunction(String pattern) {
        return names.hasFunctionLike(pattern);
    }

    /** How often the target was started again since we connected: what is kept of a program holds for one start. */
    public int starts() {
        return starts;
    }

    /**
     * What a plugin remembers of this session; made when it is first asked for.
     *
     * @param kind a class of the plugin, of which each session has one object
     * @param maker makes it for this session
     */
    public <T> T memory(Class<T> kind, Function<Session, T> maker) {
        return kind.cast(memories.computeIfAbsent(kind, any -> maker.apply(this)));
    }

    /** Whether the connection is gone. */
    public boolean isClosed() {
        return connection.isClosed();
    }

    /** {@return what is complete once the connection is gone, with the sentence that says why} */
    public CompletableFuture<String> end() {
        return connection.end().thenApply(RpcException::getMessage);
    }

    /**
     * Detaches the server from the process, which ends the server.
     *
     * @param kill whether the process ends too; one that goes on is left free of breakpoints
     * @throws RemoteException when the server refuses
     */
    public void detach(boolean kill) {
        if (kill) {
            leavers.clear();
        } else {
            leave();
        }
        new Detachment(this).run(kill);
    }

    /** What ends the server, and kills the process that it has started. */
    public EndRequest ending() {
        return ending;
    }

    /** Has something done before this session leaves a target that goes on living: what it has put there is taken away. */
    public void onLeaving(Runnable leaver) {
        leavers.add(leaver);
    }

    /**
     * Takes away what plugins have put into the target, which goes on living; done once.
     *
     * @throws io.jdlv.rpc.RpcException when the server cannot be reached or refuses
     */
    public void leave() {
        List<Runnable> all = List.copyOf(leavers);
        leavers.clear();
        all.forEach(Runnable::run);
    }

    /** Closes the connections. A server for one client ends then; a shared one goes on. */
    @Override
    public void close() {
        if (!isClosed() && !execution.isUnderWay()) {
            try {
                leave();
            } catch (RpcException e) {
                // the server has gone first, and the target with it
            }
        }
        control.close();
        connection.close();
    }
}
