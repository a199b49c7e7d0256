/**
 * Delve's JSON-RPC API, version 2: a record for each type of Delve's {@code service/api/types.go} and a method for each
 * call of {@code service/rpc2/server.go}.
 *
 * <p>Go's {@code uint64} (addresses, program counters, sizes) is a {@code long} that holds the same 64 bits: compare
 * and print it with {@link Long#compareUnsigned} and {@link Long#toUnsignedString} or in hexadecimal. There are no
 * nulls: a missing pointer is an empty Optional, a missing list, map or text is empty. Members that a server does not
 * send (an older one) have Go's zero value.
 */
package io.jdlv.delve;
