package io.jdlv.transport;

/**
 * Sees what goes over the connections of a {@link TappedDialer}, both ways, byte for byte. It is called on the threads
 * that write and read, one at a time for each direction of a connection; what it throws would end the session, so it
 * must not throw.
 */
public interface Tap {
    /** A connection has been opened; what goes over it is told to what this gives back. */
    Wire opened();

    /** One connection as it is seen. */
    interface Wire {
        /** Bytes that are about to be sent, before they are. */
        void sent(byte[] bytes, int offset, int length);

        /** Bytes that have come, before their reader has them. */
        void received(byte[] bytes, int offset, int length);

        /** Nothing more will come: the other side has closed the connection, or it is lost. Told once at most. */
        void endedThere();

        /** The connection was closed on this side. Told once at most, and perhaps after {@link #endedThere()}. */
        void endedHere();
    }
}
