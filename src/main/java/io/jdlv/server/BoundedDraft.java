package io.jdlv.server;

import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;

/**
 * RFC 6455 for one connection, with messages that are no larger than whoever sends them may make them, in however many
 * fragments they come; the library looks at single frames only, and takes a frame's word for its length before it has come.
 */
final class BoundedDraft extends Draft_6455 {
    private static final int MOST_FROM_STRANGERS = 64 << 10;
    private static final int MOST = 4 << 20;
    /** What the library keeps of a fragment beside its bytes, roughly. */
    private static final int FRAGMENT = 64;

    private volatile int most = MOST_FROM_STRANGERS;
    private long inFragments;

    BoundedDraft() {
        super(List.of(), MOST);
    }

    /** From here on the client is known: it may send as much as there is reason to. */
    void admit() {
        most = MOST;
    }

    @Override
    public Draft copyInstance() {
        return new BoundedDraft();
    }

    @Override
    public int checkAlloc(int bytes) throws InvalidDataException {
        // the frame's own head stands before what it holds
        if (bytes > most + FRAGMENT) {
            throw tooLarge();
        }
        return super.checkAlloc(bytes);
    }

    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
        if (!frame.isFin() || frame.getOpcode() == Opcode.CONTINUOUS) {
            inFragments += frame.getPayloadData().remaining() + FRAGMENT;
            if (inFragments > most) {
                throw tooLarge();
            }
        }
        if (frame.isFin() && frame.getOpcode() == Opcode.CONTINUOUS) {
            inFragments = 0;
        }
        super.processFrame(connection, frame);
    }

    private LimitExceededException tooLarge() {
        return new LimitExceededException("A message holds " + most + " bytes at most.", most);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
