package io.jdlv.session;

import io.jdlv.rpc.ByteString;

/**
 * A change of the target's memory that was made.
 *
 * @param address where it begins, unsigned
 * @param before the bytes that were there
 * @param after the bytes that are there now, as many
 * @param typed what was typed to make it
 */
public record MemoryWrite(long address, ByteString before, ByteString after, String typed) {}
