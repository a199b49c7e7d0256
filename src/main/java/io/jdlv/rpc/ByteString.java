package io.jdlv.rpc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An immutable sequence of bytes; on the wire a base64 string, as Go's {@code encoding/json} writes {@code []byte}. */
public final class ByteString {
    /** No bytes. */
    public static final ByteString EMPTY = new ByteString(new byte[0]);

    private final byte[] bytes;

    private ByteString(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return the bytes given}
     *
     * @param bytes copied
     */
    public static ByteString copyOf(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new ByteString(bytes.clone());
    }

    /**
     * {@return the bytes that a base64 text stands for}
     *
     * @param base64 standard alphabet with padding
     * @throws IllegalArgumentException if it is not base64
     */
    public static ByteString fromBase64(String base64) {
        return base64.isEmpty() ? EMPTY : new ByteString(Base64.getDecoder().decode(base64));
    }

    /** {@return how many bytes there are} */
    public int size() {
        return bytes.length;
    }

    /** {@return whether there are no bytes} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * {@return one byte}
     *
     * @param index from 0 to below {@link #size()}
     */
    public byte byteAt(int index) {
        return bytes[index];
    }

    /** {@return a copy of the bytes} */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** {@return a read-only view of the bytes, without copying them} */
    public ByteBuffer asReadOnlyBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** {@return the bytes as base64, standard alphabet with padding} */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the bytes in hexadecimal, for a person reading a test's failure} */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
