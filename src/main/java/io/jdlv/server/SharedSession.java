package io.jdlv.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Commands;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DebuggerState;
import io.jdlv.plugin.Plugins;
import io.jdlv.render.ResultJson;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.Session;
import io.jdlv.session.SessionWatcher;
import io.jdlv.session.Turns.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The session that all clients use, and what they are told of it: what one does and where the target stops reaches all, the
 * terminal's doings too.
 */
final class SharedSession implements SessionWatcher {
    private final Session session;
    private final Access access = new Access();
    private final ResultJson json = new ResultJson();
    private final CommandRegistry commands;
    private final Map<Client, String> clients = new ConcurrentHashMap<>();
    private volatile Optional<ClientView> running = Optional.empty();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicReference<List<Breakpoint>> breakpointsTold = new AtomicReference<>(List.of());

    SharedSession(Session session) {
        this.session = session;
        this.commands = Commands.standard(session.server().recorded()).and(Plugins.installed().commands());
    }

    Session session() {
        return session;
    }

    Access access() {
        return access;
    }

    ResultJson json() {
        return json;
    }

    CommandRegistry commands() {
        return commands;
    }

    /** Whose line runs, if a client's does. */
    void runs(Optional<ClientView> view) {
        running = view;
    }

    /** Asks the client's line that runs, if one does, to end; tells whether its command deals with that. */
    boolean cancel() {
        return running.map(ClientView::cancel).orElse(false);
    }

    /** A name for the next client. */
    String nextName() {
        return "client " + names.incrementAndGet();
    }

    /** From here on a client, which has shown that it may, is told what happens. */
    void joined(Client client, String name) {
        clients.put(client, name);
        tell("joined", by(name));
    }

    /** It has gone. */
    void left(Client client) {
        Optional.ofNullable(clients.remove(client)).ifPresent(name -> tell("left", by(name)));
    }

    private static JsonObject by(String name) {
        JsonObject what = new JsonObject();
        what.addProperty("by", name);
        return what;
    }

    @Override
    public void commandBegan(Turn turn) {
        tell("executing", turn(turn));
    }

    @Override
    public void commandEnded(Turn turn) {
        tell("executed", turn(turn));
        if (!clients.isEmpty()) {
            // another thread: this one holds the turn
            Thread.ofVirtual().name("jdlv-breakpoints").start(this::tellBreakpoints);
        }
    }

    private static JsonObject turn(Turn turn) {
        JsonObject what = by(turn.by());
        what.addProperty("line", turn.line());
        return what;
    }

    @Override
    public void targetWrote(String text) {
        JsonObject what = new JsonObject();
        what.addProperty("text", text);
        tell("output", what);
    }

    @Override
    public void targetResumed() {
        tell("resumed", new JsonObject());
    }

    @Override
    public void targetStopped(DebuggerState state) {
        if (!clients.isEmpty()) {
            JsonObject what = new JsonObject();
            what.add("state", json.of((Object) state));
            tell("stopped", what);
        }
    }

    private void tellBreakpoints() {
        try {
            List<Breakpoint> now = session.turns().read(() -> breakpoints());
            if (!now.equals(breakpointsTold.getAndSet(now))) {
                JsonObject what = new JsonObject();
                what.add("breakpoints", json.of((Object) now));
                tell("breakpoints", what);
            }
        } catch (RpcException e) {
            // the process has ended or the connection has: both are told in their own ways
        }
    }

    /** The breakpoints that are somebody's; call it in a turn. */
    List<Breakpoint> breakpoints() {
        return session.delve().breakpoints().list(false).await().stream()
                .filter(breakpoint -> breakpoint.id() > 0)
                .toList();
    }

    /** The connection to dlv is gone. */
    void lost(String reason) {
        JsonObject what = new JsonObject();
        what.addProperty("open", false);
        what.addProperty("reason", reason);
        tell("connection", what);
    }

    private void tell(String method, JsonElement params) {
        if (clients.isEmpty()) {
            return;
        }
        JsonObject notification = new JsonObject();
        notification.addProperty("jsonrpc", "2.0");
        notification.addProperty("method", method);
        notification.add("params", params);
        String text = json.line(notification);
        clients.keySet().forEach(client -> client.send(text));
    }
}
