package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.util.List;

/** Calls about recordings (the server's {@code rr} backend). */
public final class Recordings {
    private final MethodCaller methods;

    Recordings(MethodCaller methods) {
        this.methods = methods;
    }

    /** {@return whether the target is a recording, and where it is} */
    public Call<Recording> recording() {
        return methods.call(RpcMethod.RECORDED, Recording.class);
    }

    /**
     * Ends the recording that is being made; the session goes on with what was recorded.
     *
     * @return done
     */
    public Call<Done> stopRecording() {
        return methods.run(RpcMethod.STOP_RECORDING);
    }

    /**
     * Sets a checkpoint here.
     *
     * @param note what it is for
     * @return its number
     */
    public Call<Integer> createCheckpoint(String note) {
        return methods.call(
                        RpcMethod.CHECKPOINT, new Requests.CheckpointNote(note), Replies.CheckpointId.class)
                .map(Replies.CheckpointId::id);
    }

    /** {@return all checkpoints} */
    public Call<List<Checkpoint>> checkpoints() {
        return methods.call(RpcMethod.LIST_CHECKPOINTS, Replies.Checkpoints.class)
                .map(reply -> OrEmpty.list(reply.checkpoints()));
    }

    /**
     * Removes a checkpoint.
     *
     * @param id its number
     * @return done
     */
    public Call<Done> clearCheckpoint(int id) {
        return methods.run(RpcMethod.CLEAR_CHECKPOINT, new Requests.CheckpointId(id));
    }
}
