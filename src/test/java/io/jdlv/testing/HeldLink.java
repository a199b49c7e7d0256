package io.jdlv.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Transport;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The way to a server, on which messages can be made to wait at either end until a test carries them over: each {@link
 * #carryToServer} or {@link #carryToClient} is one delay of a link, however long that would be. So a test proves how many
 * delays something takes, and in which order what is said, without a clock.
 *
 * <p>Messages are called by the connection (main, then control), the way and the method, with a command's name in its place:
 * {@code main > continue}, {@code control > halt}, {@code main < Eval}. A State that does not wait is {@code StateNow}.
 */
public final class HeldLink implements Dialer {
    private static final List<String> NAMES = List.of("main", "control");
    private static final long PATIENCE_SECONDS = 60;
    private static final int PIPE_BYTES = 1 << 20;

    private final Dialer real;
    private final List<String> said = new ArrayList<>();
    private final List<Message> waiting = new ArrayList<>();
    private int connections;
    private boolean held;
    private BooleanSupplier holding = () -> false;

    /** @param real the way to the server */
    public HeldLink(Dialer real) {
        this.real = real;
    }

    private enum Way {
        TO_SERVER(" > "),
        TO_CLIENT(" < ");

        private final String arrow;

        Way(String arrow) {
            this.arrow = arrow;
        }
    }

    private record Message(String label, Way way, byte[] bytes, OutputStream target) {
        void deliver() {
            try {
                target.write(bytes);
                target.flush();
            } catch (IOException e) {
                // that side is gone: who waits for an answer will say so
            }
        }
    }

    @Override
    public synchronized Transport dial() {
        String name = connections < NAMES.size() ? NAMES.get(connections) : "connection " + (connections + 1);
        connections++;
        return new Wire(name, real.dial());
    }

    @Override
    public String description() {
        return real.description();
    }

    /** From now on messages wait to be carried over; what was said before is forgotten. */
    public synchronized void hold() {
        held = true;
        said.clear();
    }

    /** From the moment when something was said so many times, since the start, messages wait; what was said is kept. */
    public synchronized void holdAfter(String label, int times) {
        holding = () -> saidTimes(label) >= times;
    }

    /** Everything passes at once again, and what waits does so now. */
    public void release() {
        List<Message> all;
        synchronized (this) {
            held = false;
            holding = () -> false;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Message::deliver);
    }

    /** One delay: what waits at the client's end reaches the server. */
    public void carryToServer() {
        carry(message -> message.way() == Way.TO_SERVER);
    }

    /** The same for one connection alone. */
    public void carryToServer(String connection) {
        carry(message -> message.way() == Way.TO_SERVER && message.label().startsWith(connection + " "));
    }

    /** One delay: what waits at the server's end reaches the client. */
    public void carryToClient() {
        carry(message -> message.way() == Way.TO_CLIENT);
    }

    private void carry(Predicate<Message> which) {
        List<Message> chosen = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Message> each = waiting.iterator(); each.hasNext(); ) {
                Message message = each.next();
                if (which.test(message)) {
                    chosen.add(message);
                    each.remove();
                }
            }
        }
        chosen.forEach(Message::deliver);
    }

    /** Waits until these messages, in any order and no others, wait to be carried. */
    public synchronized void awaitWaiting(String... labels) {
        List<String> wanted = List.of(labels).stream().sorted().toList();
        await(() -> waitingLabels().stream().sorted().toList().equals(wanted), String.join(", ", labels) + " waiting");
    }

    /** Waits until something waits to be carried, and tells what. */
    public synchronized List<String> awaitAnyWaiting() {
        await(() -> !waiting.isEmpty(), "anything waiting");
        return waitingLabels();
    }

    /** Waits until something was said so many times since messages were held, or since the start. */
    public synchronized void awaitSaid(String label, int times) {
        await(() -> saidTimes(label) >= times, label + " " + times + " times");
    }

    private int saidTimes(String label) {
        return Collections.frequency(said, label);
    }

    /** What was said since messages were held, or since the start, in order; a message is said when it begins to wait. */
    public synchronized List<String> said() {
        return List.copyOf(said);
    }

    private List<String> waitingLabels() {
        return waiting.stream().map(Message::label).toList();
    }

    private void await(BooleanSupplier done, String wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(
                        "There was never " + wanted + ". Said: " + said + ". Waiting: " + waitingLabels());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + wanted, e);
            }
        }
    }

    private void say(Message message) {
        synchronized (this) {
            if (!message.label().isEmpty()) {
                said.add(message.label());
            }
            boolean waits = held;
            held = held || holding.getAsBoolean();
            if (waits) {
                waiting.add(message);
            }
            notifyAll();
            if (waits) {
                return;
            }
        }
        message.deliver();
    }

    /** One connection: whole lines either way. */
    private final class Wire implements Transport {
        private final String name;
        private final Transport transport;
        private final Map<String, String> asked = new ConcurrentHashMap<>();
        private final PipedInputStream input = new PipedInputStream(PIPE_BYTES);
        private final PipedOutputStream toClient;
        private final Requests output = new Requests();

        Wire(String name, Transport transport) {
            this.name = name;
            this.transport = transport;
            try {
                this.toClient = new PipedOutputStream(input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofPlatform().daemon().name("held-link-" + name).start(this::readAnswers);
        }

        private void readAnswers() {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(transport.input(), StandardCharsets.UTF_8));
                    toClient) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String id = JsonParser.parseString(line).getAsJsonObject().get("id").toString();
                    say(message(asked.getOrDefault(id, "?"), Way.TO_CLIENT, line + "\n", toClient));
                }
            } catch (IOException e) {
                // the connection is closed
            }
        }

        private Message message(String what, Way way, String line, OutputStream target) {
            return new Message(
                    what.isEmpty() ? "" : name + way.arrow + what, way, line.getBytes(StandardCharsets.UTF_8), target);
        }

        @Override
        public InputStream input() {
            return input;
        }

        @Override
        public OutputStream output() {
            return output;
        }

        @Override
        public String description() {
            return transport.description();
        }

        @Override
        public void close() throws IOException {
            transport.close();
            toClient.close();
        }

        /** Puts what is written together to lines. */
        private final class Requests extends OutputStream {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public void write(int b) {
                line.write(b);
                if (b == '\n') {
                    String text = line.toString(StandardCharsets.UTF_8);
                    line.reset();
                    say(message(text.isBlank() ? "" : request(text), Way.TO_SERVER, text, transport.output()));
                }
            }

            private String request(String text) {
                JsonObject json = JsonParser.parseString(text).getAsJsonObject();
                JsonObject argument = json.get("params").getAsJsonArray().get(0).getAsJsonObject();
                String method = json.get("method").getAsString().replace("RPCServer.", "");
                String what = switch (method) {
                    case "Command" -> argument.get("name").getAsString();
                    case "State" -> argument.get("NonBlocking").getAsBoolean() ? "StateNow" : "State";
                    default -> method;
                };
                asked.put(json.get("id").toString(), what);
                return what;
            }
        }
    }
}
