/**
 * A session for several: JSON-RPC 2.0 over WebSocket, and the page in a browser that is one of its clients. Only this
 * machine can connect, and only with a token.
 */
package io.jdlv.server;
