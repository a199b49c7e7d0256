package io.jdlv.rpc;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.jdlv.transport.Transport;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * One JSON-RPC 1.0 connection, as Go's {@code net/rpc/jsonrpc} speaks it: a request is {@code {"method", "params":
 * [argument], "id"}}, its answer {@code {"id", "result", "error"}}, each on a line. Any number of calls can be in flight;
 * answers are matched by id, in whatever order they come.
 *
 * <p>When the connection ends, every call in flight and every later one fails with a {@link ConnectionLostException}. An
 * answer that does not fit its type fails its own call with a {@link ProtocolException}; bytes that are no JSON at all
 * end the connection, for then the other side is something else (a web server, say).
 */
public final class RpcConnection implements Caller, Closeable {
    /** Answers nest (a variable in a variable), and so does their decoding; the default stack is good for about 300. */
    private static final long READER_STACK_BYTES = 256L << 20;

    private static final int PIECE_BYTES = 16 << 10;

    private static final byte[] EMPTY_LINES = {'\r', '\n', '\r', '\n'};

    private final Transport transport;
    private final Gson gson;
    private final Limits limits;
    private final Meter meter = new Meter();
    private final CompletableFuture<RpcException> end = new CompletableFuture<>();
    private final OutputStream out;
    private final AtomicLong nextId = new AtomicLong();
    private final Map<Long, Pending<?>> pending = new ConcurrentHashMap<>();
    private volatile Optional<RpcException> ended = Optional.empty();
    private volatile boolean answered;
    private volatile long quickest = Long.MAX_VALUE;
    /** Whether requests wait for those behind them; under the lock of {@link #out}. */
    private boolean gathering;

    /** @param sent when, as {@link System#nanoTime} has it */
    private record Pending<T>(
            Class<T> type, Parts<?> parts, CompletableFuture<T> future, AtomicLong bytes, long sent) {
        void decode(Gson gson, AnswerReader reader, FrameReader frame) {
            reader.tell(parts);
            T answer = gson.fromJson(reader, TypeToken.get(type));
            bytes.set(frame.bytesRead());
            future.complete(answer);
        }

        void decode(Gson gson, JsonElement json) {
            future.complete(gson.fromJson(json, type));
        }
    }

    /** Starts to read answers from {@code transport}, which it owns from here on. */
    public RpcConnection(Transport transport, Gson gson, Limits limits) {
        this.transport = transport;
        this.gson = gson;
        this.limits = limits;
        this.out = new BufferedOutputStream(transport.output(), PIECE_BYTES);
        Thread reader = new Thread(null, this::readAnswers, "jdlv-rpc-reader", READER_STACK_BYTES);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Looks at types that will be sent or read, for the first look at each takes its time.
     *
     * @param enough whether there is something else to do by now
     */
    public void prepare(List<Class<?>> types, BooleanSupplier enough) {
        types.stream().takeWhile(type -> !enough.getAsBoolean()).forEach(gson::getAdapter);
    }

    /** What this connection has cost. */
    public Meter meter() {
        return meter;
    }

    /** How long the quickest answer was in coming, hardly more than a round trip; as good as for ever before the first. */
    public Duration quickestAnswer() {
        return Duration.ofNanos(quickest);
    }

    /** Where the other side is, for messages. */
    public String description() {
        return transport.description();
    }

    /** Whether the connection has ended, on our side or the other. */
    public boolean isClosed() {
        return ended.isPresent();
    }

    /** {@return what is complete once the connection has ended, with the reason} */
    public CompletableFuture<RpcException> end() {
        return end.copy();
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        return call(method, argument, resultType, Parts.NONE);
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType, Parts<?> parts) {
        CompletableFuture<T> future = new CompletableFuture<>();
        long id = nextId.incrementAndGet();
        AtomicLong bytes = new AtomicLong();
        pending.put(id, new Pending<>(resultType, parts, future, bytes, System.nanoTime()));
        Meter.Sent sent = meter.called(bytes::get);
        try {
            byte[] request = encode(method, argument, id);
            synchronized (out) {
                out.write(request);
                if (!gathering) {
                    out.flush();
                }
            }
            meter.sent(request.length);
        } catch (IOException e) {
            end(lost(e));
        }
        // also when the connection ended between the put above and now
        ended.ifPresent(future::completeExceptionally);
        return Call.of(future, sent, bytes::get);
    }

    /**
     * Makes calls that are sent in as few pieces as they fit in: hundreds of short ones are a packet each otherwise, and a
     * thread is woken for each at every station. Calls of other threads wait meanwhile.
     *
     * @param calls makes calls, and waits for nothing
     */
    public void gather(Runnable calls) {
        synchronized (out) {
            gathering = true;
            try {
                calls.run();
            } finally {
                gathering = false;
                flush();
            }
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            end(lost(e));
        }
    }

    /**
     * Sends two empty lines behind the calls made so far. To Delve they are nothing, but a web server answers only then,
     * and we can tell that it is one instead of waiting for ever.
     */
    public void provoke() {
        try {
            synchronized (out) {
                out.write(EMPTY_LINES);
                out.flush();
            }
            meter.sent(EMPTY_LINES.length);
        } catch (IOException e) {
            end(lost(e));
        }
    }

    private ConnectionLostException lost(IOException failure) {
        String reason = failure instanceof ClosedChannelException
                ? " was closed."
                : " is lost: " + failure.getMessage() + ".";
        return new ConnectionLostException("The connection to " + description() + reason, failure);
    }

    private byte[] encode(String method, Object argument, long id) throws IOException {
        StringWriter text = new StringWriter(256);
        try (JsonWriter json = gson.newJsonWriter(text)) {
            json.beginObject().name("method").value(method).name("params").beginArray();
            JsonMapping.write(gson, argument, json);
            json.endArray().name("id").value(id).endObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void readAnswers() {
        RpcException end;
        try {
            FrameReader frames = new FrameReader(transport.input(), meter);
            LongStrings texts = new LongStrings(frames);
            while (frames.nextFrame(limits.answerBytes())) {
                texts.begin();
                readAnswer(frames, texts);
                answered = true;
            }
            end = new ConnectionLostException("The server at " + description() + " closed the connection.");
        } catch (ProtocolException e) {
            end = e;
        } catch (IOException e) {
            end = lost(e);
        }
        end(end);
    }

    private void readAnswer(FrameReader frame, InputStream text) throws IOException {
        Optional<Pending<?>> call = Optional.empty();
        Optional<JsonElement> early = Optional.empty();
        boolean started = false;
        try {
            AnswerReader reader = new AnswerReader(text, limits);
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return;
            }
            reader.beginObject();
            started = true;
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                    case "id" -> {
                        call = Optional.ofNullable(pending.remove(reader.nextLong()));
                        call.ifPresent(pending -> quickest = Math.min(quickest, System.nanoTime() - pending.sent()));
                    }
                    case "error" -> {
                        if (reader.peek() == JsonToken.NULL) {
                            reader.nextNull();
                        } else {
                            RemoteException error = new RemoteException(LongStrings.next(reader));
                            call.ifPresent(pending -> pending.future().completeExceptionally(error));
                        }
                    }
                    case "result" -> {
                        if (reader.peek() == JsonToken.NULL) {
                            reader.nextNull();
                        } else if (call.isPresent()) {
                            call.get().decode(gson, reader, frame);
                        } else {
                            early = Optional.of(JsonParser.parseReader(reader));
                        }
                    }
                    default -> reader.skipValue();
                }
            }
            reader.endObject();
            finish(call, early);
        } catch (MalformedJsonException | IllegalStateException e) {
            if (!started && !answered) {
                throw new ProtocolException(description() + " does not speak Delve's JSON-RPC. Is it a dlv started with"
                        + " --headless?", e);
            }
            fail(call, e);
        } catch (JsonParseException | NumberFormatException | FrameReader.FrameTooLongException e) {
            fail(call, e);
        } catch (StackOverflowError e) {
            fail(call, new IOException("it is nested too deeply", e));
        } catch (OutOfMemoryError e) {
            fail(call, new IOException(
                    "it does not fit in memory; ask for less (max-array-values, max-string-len), or start jdlv with more,"
                            + " JDLV_JAVA_OPTIONS=-Xmx2g say", e));
        }
    }

    /** A result that came before its id, which Go's encoder never writes but JSON allows. */
    private void finish(Optional<Pending<?>> call, Optional<JsonElement> early) {
        call.ifPresent(pending -> {
            early.ifPresent(json -> pending.decode(gson, json));
            if (!pending.future().isDone()) {
                pending.future().completeExceptionally(new ProtocolException("The answer has neither a result nor an error."));
            }
        });
    }

    /**
     * Fails the call whose answer is bad. When it is not known which one that is, it would wait for ever, so all of them
     * fail, with the connection.
     */
    private void fail(Optional<Pending<?>> call, Exception cause) {
        ProtocolException failure = new ProtocolException(
                "The answer of " + description() + " could not be read: " + cause.getMessage() + ".", cause);
        call.orElseThrow(() -> failure).future().completeExceptionally(failure);
    }

    /** Ends the connection; the first reason stands, for closing the transport makes the reader end with one of its own. */
    private void end(RpcException reason) {
        RpcException first;
        synchronized (this) {
            if (ended.isEmpty()) {
                ended = Optional.of(reason);
            }
            first = ended.get();
        }
        try {
            transport.close();
        } catch (IOException e) {
            first.addSuppressed(e);
        }
        for (Pending<?> call : List.copyOf(pending.values())) {
            call.future().completeExceptionally(first);
        }
        pending.clear();
        end.complete(first);
    }

    /** Ends the connection; calls in flight fail. Closing twice is harmless. */
    @Override
    public void close() {
        end(new ConnectionLostException("The connection to " + description() + " is closed."));
    }
}
