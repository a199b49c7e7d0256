package io.jdlv.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.gson.JsonElement;
import com.googlecode.jsonrpc4j.ErrorResolver.JsonError;
import com.googlecode.jsonrpc4j.JsonRpcBasicServer;
import io.jdlv.command.Failures;
import io.jdlv.render.ResultJson;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON-RPC 2.0 over text: requests and batches in, answers out. Dispatch and parameters are jsonrpc4j's; what a client
 * gets for a request that is none, and for a method that throws, is said here.
 */
final class JsonRpcEndpoint {
    /** Deep enough for every request there is. */
    private static final int DEPTH = 100;
    /** More in one batch is an attack or a mistake. */
    private static final int MOST_IN_BATCH = 1_000;
    /** JSON-RPC 2.0, section 5.1. */
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new GsonValues()))
            .build();
    private final Dispatcher dispatcher;

    /** An endpoint for the methods of {@link SessionApi}. */
    JsonRpcEndpoint(SessionApi api) {
        dispatcher = new Dispatcher(mapper, api);
        dispatcher.setAllowLessParams(true);
        dispatcher.setShouldLogInvocationErrors(false);
        dispatcher.setErrorResolver((failure, method, arguments) -> error(failure));
    }

    /**
     * A text that was taken apart: a request or a batch, or the error that is its answer.
     *
     * @param json the request, or the error
     * @param valid whether it is a request
     */
    record Request(JsonNode json, boolean valid) {
        /** {@return whether it is a single request for this method} */
        boolean isFor(String method) {
            return valid && json.isObject() && json.path("method").asText().equals(method);
        }
    }

    /** Reads a text. */
    Request read(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            if (json == null || json.isMissingNode()) {
                return new Request(error(PARSE_ERROR, "The request is empty."), false);
            }
            if (json.isArray() && json.isEmpty()) {
                return new Request(error(INVALID_REQUEST, "The batch is empty."), false);
            }
            if (json.isArray() && json.size() > MOST_IN_BATCH) {
                return new Request(
                        error(INVALID_REQUEST, "A batch holds " + MOST_IN_BATCH + " requests at most: send several."), false);
            }
            return new Request(json, true);
        } catch (JsonProcessingException e) {
            return new Request(error(PARSE_ERROR, "This is no JSON: " + reason(e) + "."), false);
        }
    }

    /** What is wrong, without where the library's parser was told to read from. */
    private static String reason(JsonProcessingException failure) {
        return failure instanceof StreamConstraintsException
                ? "it is nested deeper than " + DEPTH + " levels, or a text in it is too long"
                : failure.getOriginalMessage().replaceAll(" \\(start marker .*", "").replaceAll("[.\\s]+$", "");
    }

    /** {@return the answer to a request or batch; none for notifications} */
    Optional<String> answer(Request request) {
        if (!request.valid()) {
            return Optional.of(request.json().toString());
        }
        if (!request.json().isArray()) {
            return one(request.json()).map(this::text);
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        request.json().forEach(each -> one(each).ifPresent(answers::add));
        return answers.isEmpty() ? Optional.empty() : Optional.of(text(answers));
    }

    private String text(JsonNode answer) {
        return answer.toString();
    }

    private Optional<JsonNode> one(JsonNode request) {
        if (!isRequest(request)) {
            return Optional.of(error(
                    INVALID_REQUEST,
                    "This is no request of JSON-RPC 2.0: it needs jsonrpc, method, and params as an object or array."));
        }
        JsonNode answer = dispatcher.dispatch(request);
        return request.has("id") ? Optional.of(answer) : Optional.empty();
    }

    private static boolean isRequest(JsonNode json) {
        JsonNode id = json.path("id");
        JsonNode params = json.path("params");
        return json.isObject()
                && json.path("jsonrpc").asText().equals("2.0")
                && json.path("method").isTextual()
                && (id.isMissingNode() || id.isNull() || id.isTextual() || id.isNumber())
                && (params.isMissingNode() || params.isContainerNode());
    }

    private static ObjectNode error(int code, String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").putNull("id");
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }

    private static JsonError error(Throwable failure) {
        if (failure instanceof RpcFailure known) {
            return new JsonError(
                    known.code().number(), known.getMessage(), known.data().isJsonNull() ? null : known.data());
        }
        String message = failure instanceof RuntimeException unchecked
                ? Failures.message(unchecked)
                : "jdlv has a fault here; please report it. The session goes on.";
        return new JsonError(RpcFailure.Code.COMMAND_FAILED.number(), message, null);
    }

    /** jsonrpc4j's dispatch, for one request that is known to be one. */
    private static final class Dispatcher extends JsonRpcBasicServer {
        Dispatcher(ObjectMapper mapper, SessionApi api) {
            super(mapper, api, SessionApi.class);
        }

        JsonNode dispatch(JsonNode request) {
            try {
                return handleJsonNodeRequest(request).getResponse();
            } catch (JsonProcessingException e) {
                return error(INVALID_REQUEST, e.getOriginalMessage());
            }
        }
    }

    /** Results are Gson's values, for it has the names and the numbers right. */
    private static final class GsonValues extends StdSerializer<JsonElement> {
        private static final long serialVersionUID = 1;
        private static final ResultJson JSON = new ResultJson();

        GsonValues() {
            super(JsonElement.class);
        }

        @Override
        public void serialize(JsonElement value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(JSON.line(value));
        }
    }
}
