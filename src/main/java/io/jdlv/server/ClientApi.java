package io.jdlv.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import io.jdlv.plugin.Plugins;
import io.jdlv.render.SourceListing;
import io.jdlv.rpc.Call;
import io.jdlv.server.RpcFailure.Code;
import io.jdlv.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** {@link SessionApi} for one client: what it may do is asked first, and what the session does comes in turn. */
final class ClientApi implements SessionApi {
    private static final int DEPTH = 50;
    private static final int GOROUTINES = 100;
    private static final int MOST_GOROUTINES = 10_000;
    private static final int MOST_BYTES = 65_536;
    /** One level, strings and lists as long as a person reads. */
    private static final LoadConfig VALUE = new LoadConfig(true, 1, 1_000, 100, -1);

    private final SharedSession shared;
    private final Session session;
    private final Client client;
    private final PageAddress page;
    private volatile Optional<Role> role = Optional.empty();
    private volatile String name = "";
    private volatile Optional<ClientView> view = Optional.empty();
    private volatile SourceNames sourceNames = SourceNames.none();

    ClientApi(SharedSession shared, Client client, PageAddress page) {
        this.shared = shared;
        this.session = shared.session();
        this.client = client;
        this.page = page;
    }

    /** The target's source files, for one start of it. */
    private record SourceNames(int start, Set<String> files) {
        static SourceNames none() {
            return new SourceNames(-1, Set.of());
        }
    }

    @Override
    public synchronized JsonElement authenticate(String token) {
        Access.Grant grant = shared.access()
                .enter(required("token", token))
                .orElseThrow(() -> new RpcFailure(
                        Code.NOT_AUTHENTICATED,
                        "This token is not known or has been used: use the key that was got for it, or ask for another."));
        if (view.isEmpty()) {
            name = shared.nextName();
            view = Optional.of(new ClientView(shared));
            shared.joined(client, name);
        }
        client.admitted();
        role = Optional.of(grant.role());
        JsonObject answer = new JsonObject();
        answer.addProperty("key", grant.secret());
        answer.addProperty("role", grant.role().name().toLowerCase(Locale.ROOT));
        answer.addProperty("name", name);
        answer.add("server", shared.json().of((Object) session.server()));
        return answer;
    }

    @Override
    public JsonElement invite(Boolean guest) {
        require(Role.FULL);
        String token = shared.access().invite(Boolean.TRUE.equals(guest) ? Role.GUEST : Role.FULL);
        JsonObject answer = new JsonObject();
        answer.addProperty("token", token);
        answer.addProperty("page", page.with(token));
        return answer;
    }

    @Override
    public JsonElement execute(String line) {
        require(Role.FULL);
        JsonObject answer = new JsonObject();
        answer.add("results", run(required("line", line)));
        return answer;
    }

    private JsonArray run(String line) {
        return view.orElseThrow().run(name, line);
    }

    @Override
    public JsonElement state() {
        require(Role.GUEST);
        return json(session.control().stateNow());
    }

    @Override
    public JsonElement halt() {
        require(Role.FULL);
        if (!shared.cancel()) {
            session.execution().halt();
        }
        return new JsonObject();
    }

    @Override
    public JsonElement resume(String how) {
        require(Role.FULL);
        String line = required("how", how);
        if (!List.of("continue", "next", "step", "stepout", "step-instruction", "next-instruction").contains(line)) {
            throw new RpcFailure(
                    Code.INVALID_PARAMS,
                    "how is continue, next, step, stepout, step-instruction or next-instruction, not " + line + ".");
        }
        run(line);
        return json(session.turns().read(() -> session.delve().execution().state().await()));
    }

    @Override
    public JsonElement stack(Long goroutine, Integer depth) {
        StacktraceRequest request = StacktraceRequest.of(
                Optional.ofNullable(goroutine).orElse(-1L),
                Optional.ofNullable(depth).orElse(DEPTH));
        return json(look(() -> session.delve().goroutines().stacktrace(request).await()));
    }

    @Override
    public JsonElement variables(Long goroutine, Integer frame) {
        EvalScope scope = scope(goroutine, frame);
        return look(() -> {
            Call<List<Variable>> arguments = session.delve().data().arguments(scope, VALUE);
            Call<List<Variable>> locals = session.delve().data().locals(scope, VALUE);
            JsonObject both = new JsonObject();
            both.add("arguments", json(arguments.await()));
            both.add("locals", json(locals.await()));
            return both;
        });
    }

    @Override
    public JsonElement evaluate(String expression, Long goroutine, Integer frame) {
        String asked = required("expression", expression);
        EvalScope scope = scope(goroutine, frame);
        return json(look(() -> session.evaluator().evaluate(scope, asked, VALUE)));
    }

    @Override
    public JsonElement goroutines(Integer start, Integer count) {
        int from = Optional.ofNullable(start).orElse(0);
        int most = Optional.ofNullable(count).orElse(GOROUTINES);
        if (from < 0 || most < 1 || most > MOST_GOROUTINES) {
            throw new RpcFailure(
                    Code.INVALID_PARAMS, "start is 0 or more, and count 1 to " + MOST_GOROUTINES + ".");
        }
        return look(() -> {
            var list = session.delve().goroutines().list(from, most).await();
            JsonObject answer = new JsonObject();
            answer.add("goroutines", json(list.goroutines()));
            answer.addProperty("next", list.next());
            return answer;
        });
    }

    @Override
    public JsonElement breakpoints() {
        return json(look(shared::breakpoints));
    }

    @Override
    public JsonElement setBreakpoint(String location, String condition) {
        require(Role.FULL);
        String where = required("location", location);
        return breakpoint(run("break " + where + (condition == null ? "" : " if " + condition)));
    }

    @Override
    public JsonElement clearBreakpoint(Integer id) {
        require(Role.FULL);
        return breakpoint(run("clear " + required("id", id)));
    }

    /** A command for a breakpoint shows it. */
    private static JsonElement breakpoint(JsonArray results) {
        for (JsonElement result : results) {
            JsonObject object = result.getAsJsonObject();
            if (object.get("kind").getAsString().equals("breakpoint")) {
                return object.getAsJsonObject("data").get("breakpoint");
            }
        }
        throw new RpcFailure(Code.COMMAND_FAILED, "There is no such place.");
    }

    @Override
    public JsonElement sources() {
        return json(look(() -> List.copyOf(new TreeSet<>(files()))));
    }

    private Set<String> files() {
        SourceNames known = sourceNames;
        if (known.start() != session.starts()) {
            known = new SourceNames(
                    session.starts(), new HashSet<>(session.delve().program().sources("").await()));
            sourceNames = known;
        }
        return known.files();
    }

    @Override
    public JsonElement source(String file) {
        String name = required("file", file);
        return look(() -> {
            if (!files().contains(name)) {
                throw new RpcFailure(Code.INVALID_PARAMS, "The target has no source file of this name: sources lists them.");
            }
            SourceListing listing = session.sources()
                    .list(session.pathRules().toLocal(name), 1, Integer.MAX_VALUE - 1, false, session.lastModified());
            JsonObject answer = new JsonObject();
            answer.addProperty("file", name);
            answer.add("lines", json(listing.lines()));
            answer.addProperty("stale", listing.stale());
            return answer;
        });
    }

    @Override
    public JsonElement disassemble(String address) {
        return json(look(() -> session.delve()
                .program()
                .disassembleFunction(
                        EvalScope.CURRENT, address == null ? here() : number(address), session.configuration().assemblyFlavour())
                .await()));
    }

    private long here() {
        DebuggerState state = session.delve().execution().state().await();
        return state.currentThread()
                .orElseThrow(() -> new RpcFailure(Code.COMMAND_FAILED, "The target has no current thread."))
                .pc();
    }

    @Override
    public JsonElement memory(String address, Integer length) {
        long from = number(required("address", address));
        int bytes = required("length", length);
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new RpcFailure(Code.INVALID_PARAMS, "length is 1 to " + MOST_BYTES + " bytes.");
        }
        return look(() -> {
            Memory memory = session.delve().data().memory(from, bytes).await();
            JsonObject answer = new JsonObject();
            answer.addProperty("address", GoNumber.hex(from));
            answer.add("bytes", json(memory.bytes()));
            return answer;
        });
    }

    @Override
    public JsonElement complete(String line) {
        require(Role.FULL);
        String typed = required("line", line);
        return session.turns().read(() -> view.orElseThrow().complete(typed));
    }

    @Override
    public JsonElement panels() {
        return json(look(() -> Plugins.installed().panels(session)));
    }

    @Override
    public JsonElement panel(String title) {
        String wanted = required("title", title);
        String line = look(() -> Plugins.installed().panels(session)).stream()
                .filter(panel -> panel.title().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RpcFailure(Code.INVALID_PARAMS, "There is no panel " + wanted + ": panels lists them."))
                .line();
        JsonObject answer = new JsonObject();
        answer.add("results", view.orElseThrow().look(line));
        return answer;
    }

    private static EvalScope scope(Long goroutine, Integer frame) {
        return new EvalScope(
                Optional.ofNullable(goroutine).orElse(-1L), Optional.ofNullable(frame).orElse(0), 0);
    }

    /** Asks something that changes nothing, when its turn comes. */
    private <T> T look(Supplier<T> question) {
        require(Role.GUEST);
        return session.turns().read(question);
    }

    private void require(Role needed) {
        if (role.isEmpty()) {
            throw new RpcFailure(
                    Code.NOT_AUTHENTICATED, "The first request is authenticate, with the token of an invitation or a key.");
        }
        if (needed == Role.FULL && role.get() == Role.GUEST) {
            throw new RpcFailure(Code.GUESTS_ONLY_LOOK, "You are a guest here: guests look and change nothing.");
        }
    }

    private static <T> T required(String parameter, T value) {
        if (value == null) {
            throw new RpcFailure(Code.INVALID_PARAMS, "The parameter " + parameter + " is missing.");
        }
        return value;
    }

    private static long number(String text) {
        try {
            return GoNumber.parseUint(text, 0);
        } catch (GoNumberException e) {
            throw new RpcFailure(Code.INVALID_PARAMS, "This is no address: " + text + ".");
        }
    }

    private JsonElement json(Object value) {
        return shared.json().of(value);
    }
}
