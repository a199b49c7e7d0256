package io.jdlv.session;

import com.google.gson.Gson;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Limits;
import io.jdlv.rpc.RpcConnection;
import io.jdlv.rpc.RpcException;
import io.jdlv.transport.Dialer;
import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The way to stop the target that is always free.
 *
 * <p>A server works off one connection's calls in order, and anything but a halt or a non-blocking State waits for a
 * running target. So to a server for several clients a connection of its own carries nothing else; to one for a single
 * client the main connection does, behind which nothing may be queued while the target runs.
 */
public final class Control implements Closeable {
    private final CompletableFuture<DelveClient> client;
    private final Optional<CompletableFuture<RpcConnection>> own;

    private Control(CompletableFuture<DelveClient> client, Optional<CompletableFuture<RpcConnection>> own) {
        this.client = client;
        this.own = own;
    }

    static Control onMainConnection(DelveClient delve) {
        return new Control(CompletableFuture.completedFuture(delve), Optional.empty());
    }

    /** Opens the connection beside whatever else is going on: nobody waits for it until the first halt. */
    static Control onOwnConnection(Dialer dialer, Gson gson) {
        CompletableFuture<RpcConnection> own = CompletableFuture.supplyAsync(
                () -> new RpcConnection(dialer.dial(), gson, Limits.standard()),
                task -> Thread.ofVirtual().name("jdlv-control").start(task));
        return new Control(own.thenApply(DelveClient::new), Optional.of(own));
    }

    /**
     * Stops the target if it runs.
     *
     * @throws RpcException when the server cannot be reached
     */
    public void halt() {
        askToHalt().await();
    }

    /** Sends a halt; the answer comes when the target has stopped. */
    Call<DebuggerState> askToHalt() {
        return client.join().execution().halt();
    }

    /** What the target does now, without waiting for it to stop. */
    public DebuggerState stateNow() {
        return askState().await();
    }

    /** Asks what the target does now; the answer does not wait for it to stop. */
    public Call<DebuggerState> askState() {
        return client.join().execution().stateNow();
    }

    /** The client whose calls do not wait for the target; only methods that Delve answers while it runs may be used. */
    public DelveClient delve() {
        return client.join();
    }

    @Override
    public void close() {
        own.ifPresent(future -> future.thenAccept(RpcConnection::close));
    }
}
