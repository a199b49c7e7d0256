package io.jdlv.rpc;

/** A type of the elements of long answers, of which each can be had before the answer has ended; see {@link Parts}. */
public interface Part {}
