package io.jdlv.delve;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.JsonMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps what was sent and answers with what the test prepared, or with an empty object. */
final class ScriptedCaller implements Caller {
    private final Gson gson = JsonMapping.newGson();
    private final Deque<JsonElement> answers = new ArrayDeque<>();
    private final List<String> methods = new ArrayList<>();
    private final List<JsonElement> arguments = new ArrayList<>();

    ScriptedCaller answering(JsonElement answer) {
        answers.add(answer);
        return this;
    }

    ScriptedCaller answering(String json) {
        return answering(JsonParser.parseString(json));
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        methods.add(method);
        arguments.add(JsonParser.parseString(gson.toJson(argument)));
        JsonElement answer = answers.isEmpty() ? JsonParser.parseString("{}") : answers.remove();
        return Call.answered(gson.fromJson(answer, resultType));
    }

    String method() {
        return methods.getLast();
    }

    List<String> methods() {
        return List.copyOf(methods);
    }

    JsonElement argument() {
        return arguments.getLast();
    }
}
