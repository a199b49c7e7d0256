package io.jdlv.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketListener;
import org.java_websocket.drafts.Draft;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.framing.CloseFrame;

/** A connection whose handshake has to be short and to come soon: the library reads a long one again with each piece. */
final class BoundedSocket extends WebSocketImpl {
    private static final int MOST_BYTES = 16 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private int bytes;

    BoundedSocket(WebSocketListener listener, List<Draft> drafts) {
        super(listener, drafts);
        Thread.ofVirtual().name("jdlv-handshake").start(this::endUnlessOpen);
    }

    private void endUnlessOpen() {
        try {
            Thread.sleep(PATIENCE);
            if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
                closeConnection(CloseFrame.NEVER_CONNECTED, "No handshake came.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void decode(ByteBuffer received) {
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
            bytes += received.remaining();
            if (bytes > MOST_BYTES) {
                received.position(received.limit());
                closeConnection(CloseFrame.PROTOCOL_ERROR, "The handshake is too long.");
                return;
            }
        }
        super.decode(received);
    }
}
