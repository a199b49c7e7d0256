package io.jdlv.recording;

import com.google.gson.JsonParser;
import io.jdlv.delve.RpcMethod;
import io.jdlv.transport.Listener;
import io.jdlv.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Serves a recording as the dlv that was recorded served its target: to one client, with whom it ends, or to several,
 * until one of them detaches it. When the last of several has left, the next one finds the session at its beginning.
 */
public final class ReplayServer implements Closeable {
    private final Recording recording;
    private final Listener listener;
    private final Pace pace;
    private final Tape tape;
    private final boolean forSeveral;
    private final Set<Transport> clients = new HashSet<>();
    private Replay replay;
    private boolean closed;

    /**
     * A server that does not serve yet.
     *
     * @param listener takes its clients; it is closed at the end
     * @throws RecordingException when the recording has a line that cannot be read
     */
    public ReplayServer(Recording recording, Listener listener, Pace pace) {
        this.recording = recording;
        this.listener = listener;
        this.pace = pace;
        this.tape = Tape.of(recording.entries());
        this.replay = new Replay(tape);
        this.forSeveral = wasForSeveral();
    }

    private boolean wasForSeveral() {
        return tape.reads().entrySet().stream()
                .filter(each -> each.getKey().method().equals(RpcMethod.IS_MULTICLIENT.goName()))
                .flatMap(each -> each.getValue().stream())
                .flatMap(read -> read.exchange().answer().stream())
                .anyMatch(answer -> saysYes(answer.place()));
    }

    private boolean saysYes(Place answer) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            recording.copyAnswer(answer, "0", line);
            return JsonParser.parseString(line.toString(StandardCharsets.UTF_8))
                    .toString()
                    .contains("\"IsMulticlient\":true");
        } catch (IOException e) {
            throw new RecordingException("The recording cannot be read any more: " + RecordingWriter.reason(e) + ".", e);
        }
    }

    /** Serves clients until the end. */
    public void run() {
        try {
            Optional<Thread> client = Optional.empty();
            while (client.isEmpty() || forSeveral) {
                Transport transport = listener.accept();
                ReplayClient served = new ReplayClient(recording, enter(transport), pace, transport, this::close);
                client = Optional.of(Thread.ofVirtual().start(() -> {
                    served.serve();
                    leave(transport);
                }));
            }
            client.get().join();
        } catch (IOException e) {
            // closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private synchronized Replay enter(Transport client) throws IOException {
        clients.add(client);
        if (closed) {
            // it was taken just before the listener was closed
            client.close();
        }
        return replay;
    }

    private synchronized void leave(Transport client) {
        clients.remove(client);
        if (clients.isEmpty()) {
            replay.end();
            replay = new Replay(tape);
        }
    }

    /** Takes no more clients and closes the connections of those that are there. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        replay.end();
        List<Closeable> all = new ArrayList<>(clients);
        all.add(listener);
        for (Closeable each : all) {
            try {
                each.close();
            } catch (IOException e) {
                // it is of no more use either way
            }
        }
    }
}
