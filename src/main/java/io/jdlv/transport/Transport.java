package io.jdlv.transport;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One open connection to a dlv: a stream of bytes each way.
 *
 * <p>One thread may read while another writes. {@link #close()} may be called from any thread, more than once, and ends
 * a blocked read with an {@link java.io.IOException}. Interrupting a thread inside a read or a write may close the
 * connection too (a rule of NIO channels, and of sockets for virtual threads), so a thread that only wants to stop
 * waiting must wait elsewhere.
 */
public interface Transport extends Closeable {
    /** What dlv sends; the end of the stream is the end of the connection. */
    InputStream input();

    /** What dlv receives; nothing is held back, so a caller who writes in small pieces should buffer. */
    OutputStream output();

    /** What is at the other end, for messages, for example {@code 127.0.0.1:4040}. */
    String description();
}
