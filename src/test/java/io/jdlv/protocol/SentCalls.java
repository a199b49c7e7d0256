package io.jdlv.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.ServerVersion;
import io.jdlv.delve.UnsupportedByServerException;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.JsonMapping;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What {@link DelveClient} sends to a server of some version: every one of its methods is called with all sorts of
 * arguments.
 */
final class SentCalls {
    private SentCalls() {}

    /**
     * A call that was sent.
     *
     * @param method its name on the wire
     * @param argument its JSON
     * @param argumentType the record that this was made of
     * @param resultType the record that its answer is read as
     */
    record Request(String method, JsonObject argument, Class<?> argumentType, Class<?> resultType) {}

    /**
     * What came of a Java method.
     *
     * @param by the method, {@code Goroutines.stacktrace} say
     * @param request what it sent
     * @param outcome what it gave
     */
    record Sent(String by, Request request, Call<?> outcome) {}

    /** All that is sent to a server; what the client refuses to send to it is not among it. */
    static List<Sent> to(ServerVersion server) {
        return to(server, method -> new JsonObject());
    }

    /**
     * The same with answers.
     *
     * @param answer what a call is answered with, by its name on the wire
     */
    static List<Sent> to(ServerVersion server, Function<String, JsonObject> answer) {
        Recorder recorder = new Recorder(answer);
        DelveClient client = new DelveClient(recorder, server);
        List<Sent> all = new ArrayList<>();
        for (Method group : publicMethods(DelveClient.class, method -> method.getParameterCount() == 0)) {
            Object calls = invoke(group, client, List.of());
            for (Method method : publicMethods(calls.getClass(), m -> m.getReturnType() == Call.class)) {
                String by = calls.getClass().getSimpleName() + "." + method.getName();
                for (List<Object> arguments : Samples.oneAtATime(List.of(method.getGenericParameterTypes()))) {
                    recorder.requests.clear();
                    try {
                        Call<?> outcome = (Call<?>) invoke(method, calls, arguments);
                        recorder.requests.forEach(request -> all.add(new Sent(by, request, outcome)));
                    } catch (UnsupportedByServerException e) {
                        // nothing was sent, which is the point
                    }
                }
            }
        }
        return all;
    }

    private static List<Method> publicMethods(Class<?> type, Predicate<Method> wanted) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(wanted)
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private static Object invoke(Method method, Object on, List<Object> arguments) {
        try {
            return method.invoke(on, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what it is given. */
    private static final class Recorder implements Caller {
        private final Gson gson = JsonMapping.newGson();
        private final Function<String, JsonObject> answer;
        private final List<Request> requests = new ArrayList<>();

        Recorder(Function<String, JsonObject> answer) {
            this.answer = answer;
        }

        @Override
        public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
            JsonElement json = gson.toJsonTree(argument);
            requests.add(new Request(method, json.getAsJsonObject(), argument.getClass(), resultType));
            return Call.answered(gson.fromJson(answer.apply(method), resultType));
        }
    }
}
