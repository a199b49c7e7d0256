package io.jdlv.recording;

/**
 * Where a line stands in a recording's file.
 *
 * @param offset its first byte
 * @param length how many bytes it has, without its end
 */
record Place(long offset, long length) {}
