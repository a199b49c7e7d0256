package io.jdlv.session;

import io.jdlv.delve.RpcMethod;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.rpc.Parts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lets nothing be sent behind a resume but what a running target does not delay: a server reads no further on a connection
 * whose next request waits for the target, so a halt behind a read, or behind a second resume, would never be seen. What is
 * asked meanwhile, by another view say, is kept back and sent, in its order, when the resume has been answered.
 *
 * <p>Behind a Detach, which ends the server, nothing is sent at all: what a server has not read when it ends makes its
 * system throw away the answers that are still on their way.
 */
final class ResumeGate implements Caller {
    private final Caller line;
    private final Deque<Kept<?>> kept = new ArrayDeque<>();
    private boolean shut;
    private volatile boolean over;

    /** @param line the connection */
    ResumeGate(Caller line) {
        this.line = line;
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        return call(method, argument, resultType, Parts.NONE);
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType, Parts<?> parts) {
        Optional<RpcMethod> known = RpcMethod.ofWireName(method);
        if (known.filter(each -> each.isFreeWhileRunning(argument)).isPresent()) {
            return over ? refused() : line.call(method, argument, resultType, parts);
        }
        boolean resumes = known.filter(each -> each.letsTargetRun(argument)).isPresent();
        Kept<T> request = new Kept<>(method, argument, resultType, parts, resumes, new CompletableFuture<>());
        synchronized (this) {
            if (shut) {
                kept.add(request);
                return Call.later(request.sent());
            }
            shut = resumes;
        }
        return send(request);
    }

    /**
     * A request that has to wait.
     *
     * @param sent completes when it is sent
     */
    private record Kept<T>(
            String method,
            Object argument,
            Class<T> resultType,
            Parts<?> parts,
            boolean resumes,
            CompletableFuture<Call<T>> sent) {}

    private <T> Call<T> send(Kept<T> request) {
        boolean before = over;
        over |= request.method().equals(RpcMethod.DETACH.wireName());
        Call<T> call = before
                ? refused()
                : line.call(request.method(), request.argument(), request.resultType(), request.parts());
        Call<T> watched = request.resumes() ? call.whenEnded(failure -> open()) : call;
        request.sent().complete(watched);
        return watched;
    }

    private static <T> Call<T> refused() {
        return Call.failed(new ConnectionLostException("The server was told to end."));
    }

    /** On the thread that reads answers, which must not write: what was kept back is sent on another. */
    private synchronized void open() {
        if (kept.isEmpty()) {
            shut = false;
        } else {
            Thread.ofVirtual().name("jdlv-resume-gate").start(this::sendKept);
        }
    }

    private void sendKept() {
        while (true) {
            Kept<?> next;
            synchronized (this) {
                if (kept.isEmpty()) {
                    shut = false;
                    return;
                }
                next = kept.remove();
            }
            send(next);
            if (next.resumes()) {
                return;
            }
        }
    }
}
