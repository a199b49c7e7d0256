package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.util.List;

/** Calls about the server and the session with it. */
public final class Server {
    /** The version of the API that this client speaks. */
    public static final int API_VERSION = 2;

    private final MethodCaller methods;

    Server(MethodCaller methods) {
        this.methods = methods;
    }

    /**
     * Selects version {@value #API_VERSION} of the API. It must be the first call, and no other version may ever be
     * sent: older servers accept it, for all their clients.
     *
     * @return done
     */
    public Call<Done> setApiVersion() {
        return methods.run(RpcMethod.SET_API_VERSION, new Requests.SetApiVersion(API_VERSION));
    }

    /** {@return what the server says about itself} */
    public Call<VersionInfo> version() {
        return methods.call(RpcMethod.GET_VERSION, VersionInfo.class);
    }

    /** {@return whether the server serves other clients too and outlives this one} */
    public Call<Boolean> isMulticlient() {
        return methods.call(RpcMethod.IS_MULTICLIENT, Replies.Multiclient.class).map(Replies.Multiclient::multiclient);
    }

    /** {@return whether the server attached to a process that was already there} */
    public Call<Boolean> isAttachedToExistingProcess() {
        return methods.call(RpcMethod.ATTACHED_TO_EXISTING_PROCESS, Replies.Attached.class)
                .map(Replies.Attached::answer);
    }

    /**
     * Ends the session and the server, for all clients.
     *
     * @param kill whether the target is killed; otherwise it goes on without a debugger
     * @return done
     */
    public Call<Done> detach(boolean kill) {
        return methods.run(RpcMethod.DETACH, new Requests.Detach(kill));
    }

    /**
     * Waits for events (see {@link Capability#EVENTS}). The server has one queue for all its clients, so an event goes
     * to only one of them.
     *
     * @return at least one event, answered when there is one
     */
    public Call<List<Event>> events() {
        return methods.call(RpcMethod.GET_EVENTS, Replies.Events.class).map(reply -> OrEmpty.list(reply.events()));
    }

    /**
     * Cancels downloads of debug information (see {@link Capability#DOWNLOADS}).
     *
     * @return done
     */
    public Call<Done> cancelDownloads() {
        return methods.run(RpcMethod.CANCEL_DOWNLOADS);
    }
}
