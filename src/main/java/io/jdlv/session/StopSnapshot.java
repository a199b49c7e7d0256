package io.jdlv.session;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.RpcMethod;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.Parts;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.RememberedAnswers.Key;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was read at this stop. It stands between the session's client and the connection: a read that was asked before, with
 * the same scope, limits and page, is answered without asking again; whatever may change the target throws all away, when
 * it is sent and once more when it is answered, and in between nothing is remembered.
 *
 * <p>It remembers only while it is {@linkplain #keep kept}, which a prompt does and a script does not. What another client
 * of the server does it learns from the states that it is {@linkplain #seen shown}: on a shared server it remembers nothing
 * before it was shown the first. A client that writes at the same stop it cannot notice.
 */
public final class StopSnapshot implements Caller {
    /** Reads whose answers are the same as long as the target stands and nobody changes it. */
    private static final Set<RpcMethod> REMEMBERED = EnumSet.of(
            RpcMethod.ANCESTORS,
            RpcMethod.DISASSEMBLE,
            RpcMethod.EVAL,
            RpcMethod.FIND_LOCATION,
            RpcMethod.FUNCTION_RETURN_LOCATIONS,
            RpcMethod.GET_THREAD,
            RpcMethod.LIST_FUNCTIONS,
            RpcMethod.LIST_FUNCTION_ARGS,
            RpcMethod.LIST_GOROUTINES,
            RpcMethod.LIST_LOCAL_VARS,
            RpcMethod.LIST_PACKAGES_BUILD_INFO,
            RpcMethod.LIST_PACKAGE_VARS,
            RpcMethod.LIST_REGISTERS,
            RpcMethod.LIST_SOURCES,
            RpcMethod.LIST_THREADS,
            RpcMethod.LIST_TYPES,
            RpcMethod.STACKTRACE,
            RpcMethod.STATE,
            RpcMethod.TYPE_INFO);

    /**
     * Reads that are not worth remembering, or must not be: memory is read to be compared with what was there before.
     * Whatever is in neither set is taken to change the target.
     */
    private static final Set<RpcMethod> HARMLESS = EnumSet.of(
            RpcMethod.BUILD_ID,
            RpcMethod.EXAMINE_MEMORY,
            RpcMethod.FOLLOW_EXEC_ENABLED,
            RpcMethod.GET_BREAKPOINT,
            RpcMethod.GUESS_SUBSTITUTE_PATH,
            RpcMethod.LAST_MODIFIED,
            RpcMethod.LIST_BREAKPOINTS,
            RpcMethod.LIST_CHECKPOINTS,
            RpcMethod.LIST_DYNAMIC_LIBRARIES,
            RpcMethod.LIST_TARGETS,
            RpcMethod.PROCESS_PID,
            RpcMethod.RECORDED);

    private final Caller server;
    private final FirstQuestions first;
    private final boolean shared;
    private final RememberedAnswers answers = new RememberedAnswers();
    private boolean kept;
    private boolean allowed = true;
    /** Calls under way that may change the target. */
    private int changes;

    private long age;
    private Optional<StopIdentity> stop = Optional.empty();

    /**
     * @param server who is asked
     * @param first what was asked already; where others may run the target too it is asked again
     * @param shared whether others may run the target too
     */
    StopSnapshot(Caller server, FirstQuestions first, boolean shared) {
        this.server = server;
        this.first = first;
        this.shared = shared;
    }

    /** Remembers from now on what is read. */
    public synchronized void keep() {
        kept = true;
    }

    /** Whether the user wants that anything is remembered. */
    synchronized void allow(boolean remembering) {
        allowed = remembering;
        if (!remembering) {
            forget();
        }
    }

    /** Whether what is read is remembered, on a shared server once a state was {@linkplain #seen shown}. */
    public synchronized boolean isKept() {
        return kept && allowed;
    }

    /** Whether a method asks for what can be remembered, so that it changes nothing and may be asked ahead of need. */
    static boolean isRead(String method) {
        return RpcMethod.ofWireName(method).filter(REMEMBERED::contains).isPresent();
    }

    /** Whether a request is remembered, or under way to be. */
    synchronized boolean knows(String method, Object argument, Class<?> resultType) {
        return answers.find(new Key(method, argument, resultType)).isPresent();
    }

    /** Throws away what was read. */
    public synchronized void forget() {
        first.forget();
        clear();
    }

    private void clear() {
        answers.clear();
        stop = Optional.empty();
        age++;
    }

    /** How often all was thrown away, to be taken before a state is asked that will be {@linkplain #seen shown}. */
    public synchronized long age() {
        return age;
    }

    /**
     * Throws away what was read if a state, asked without waiting for the target, is not that of the stop it was read at.
     *
     * @param askedAt the {@link #age} when the state was asked; one of an earlier age says nothing
     * @return whether the target has moved, and not by us
     */
    public synchronized boolean seen(long askedAt, DebuggerState now) {
        if (askedAt != age || changes > 0) {
            return false;
        }
        Optional<StopIdentity> current = StopIdentity.of(now);
        boolean moved = stop.isPresent() && !stop.equals(current);
        if (moved) {
            forget();
        }
        stop = current;
        return moved;
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        return call(method, argument, resultType, Parts.NONE);
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType, Parts<?> parts) {
        Optional<RpcMethod> known = RpcMethod.ofWireName(method);
        if (!shared) {
            Optional<Call<T>> early = first.take(method, argument, resultType);
            if (early.isPresent()) {
                return early.get();
            }
        }
        if (known.filter(each -> HARMLESS.contains(each) || each.isFreeWhileRunning(argument)).isPresent()) {
            return server.call(method, argument, resultType);
        }
        return known.filter(REMEMBERED::contains).isPresent()
                ? read(new Key(method, argument, resultType), resultType, parts)
                : change(method, argument, resultType);
    }

    // nothing is sent with the monitor held: the thread that reads answers takes it, and must not wait for one that sends

    private <T> Call<T> read(Key key, Class<T> resultType, Parts<?> parts) {
        long askedAt;
        synchronized (this) {
            if (!remembers()) {
                return server.call(key.method(), key.argument(), resultType, parts);
            }
            Optional<Call<?>> before = answers.find(key);
            if (before.isPresent()) {
                // the type is a part of the key
                @SuppressWarnings("unchecked")
                Call<T> same = (Call<T>) before.get();
                return same.again();
            }
            askedAt = age;
        }
        Call<T> sent = server.call(key.method(), key.argument(), resultType, parts);
        synchronized (this) {
            // where a change has come between it is not known which of them was sent first
            if (askedAt == age && remembers()) {
                answers.add(key, sent);
            }
        }
        return sent.whenEnded(failure -> answered(key, sent, failure));
    }

    private boolean remembers() {
        return kept && allowed && changes == 0 && (!shared || stop.isPresent());
    }

    private synchronized void answered(Key key, Call<?> call, Optional<Throwable> failure) {
        if (answers.find(key).filter(same -> same == call).isEmpty()) {
            // it was forgotten meanwhile
            return;
        }
        if (failure.filter(reason -> !isAnswer(reason)).isPresent()) {
            answers.remove(key);
        } else {
            answers.answered(key, call.bytes());
        }
    }

    /** A refusal is an answer like others, but that a process has ended is not of any stop. */
    private static boolean isAnswer(Throwable failure) {
        return failure instanceof RemoteException refusal && !refusal.isProcessExited();
    }

    private <T> Call<T> change(String method, Object argument, Class<T> resultType) {
        synchronized (this) {
            changes++;
            if (method.equals(RpcMethod.CREATE_BREAKPOINT.wireName())) {
                // where a place is stays true, and of several that were looked up the first is set first
                clear();
            } else {
                forget();
            }
        }
        try {
            return server.call(method, argument, resultType).whenEnded(failure -> changed());
        } catch (RuntimeException e) {
            changed();
            throw e;
        }
    }

    private synchronized void changed() {
        changes--;
        clear();
    }
}
