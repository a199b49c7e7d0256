/** JSON-RPC over a connection: calls, answers, limits, and how Java values become JSON. Knows nothing of Delve. */
package io.jdlv.rpc;
