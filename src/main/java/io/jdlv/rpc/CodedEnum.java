package io.jdlv.rpc;

/**
 * An enum that is a small number on the wire, as Go's {@code iota} constants are. The constant declared first stands
 * for every number that this client does not know (a newer server's).
 */
public interface CodedEnum {
    /** {@return the number on the wire} */
    int code();
}
