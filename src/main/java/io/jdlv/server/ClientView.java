package io.jdlv.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.jdlv.command.Failures;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.render.PlainSink;
import io.jdlv.render.Result;
import io.jdlv.render.ResultJson;
import io.jdlv.repl.Completions;
import io.jdlv.session.Session;
import io.jdlv.session.Turns.Turn;
import io.jdlv.session.View;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One client's view of the session, in which it runs commands; its results are kept until the command has ended. */
final class ClientView {
    private final SharedSession shared;
    private final Session session;
    private final ResultJson json = new ResultJson();
    private final View view;
    private final Interpreter interpreter;
    private final Completions completions;
    private JsonArray results = new JsonArray();

    ClientView(SharedSession shared) {
        this.shared = shared;
        this.session = shared.session();
        this.view = new View(session);
        this.interpreter = new Interpreter(shared.commands(), view, this::keep, new ClientHost(line -> keep(new Message(line))));
        this.completions = Completions.of(interpreter);
    }

    private void keep(Result result) {
        JsonObject object = json.of(result);
        StringBuilder text = new StringBuilder();
        result.writeTo(new PlainSink(text, session.presentation()));
        object.add("text", new JsonPrimitive(text.toString()));
        results.add(object);
    }

    /**
     * Runs a line when its turn comes.
     *
     * @param by who typed it
     * @return its results
     * @throws RpcFailure when it fails, with the results that it had before
     */
    JsonArray run(String by, String line) {
        AtomicReference<JsonArray> shown = new AtomicReference<>(new JsonArray());
        session.turns().take(new Turn(by, line), () -> shown.set(execute(line)));
        return shown.get();
    }

    /**
     * Runs a line that changes nothing when its turn comes; nobody is told.
     *
     * @return its results
     * @throws RpcFailure when it fails, with the results that it had before
     */
    JsonArray look(String line) {
        return session.turns().read(() -> execute(line));
    }

    private JsonArray execute(String line) {
        results = new JsonArray();
        shared.runs(Optional.of(this));
        try {
            interpreter.execute(line);
            return results;
        } catch (RuntimeException e) {
            JsonObject data = new JsonObject();
            data.add("results", results);
            throw new RpcFailure(RpcFailure.Code.COMMAND_FAILED, Failures.message(e), data);
        } finally {
            shared.runs(Optional.empty());
        }
    }

    /** Asks the line that runs to end; tells whether its command deals with that. */
    boolean cancel() {
        return interpreter.cancel();
    }

    /** What can replace the end of a line. */
    JsonElement complete(String line) {
        return json.of((Object) completions.complete(line));
    }
}
