/**
 * Ways to reach a dlv: TCP, Unix sockets, and a headless dlv started on this machine.
 *
 * <p>This package moves bytes and looks after processes. It knows nothing of JSON or of Delve's API.
 *
 * <ul>
 *   <li>{@link io.jdlv.transport.Address} is what a person types, {@link io.jdlv.transport.Dialer} opens connections to
 *       it, and {@link io.jdlv.transport.Transport} is one open connection.
 *   <li>Every failure is a {@link io.jdlv.transport.TransportException} with one sentence for the user.
 * </ul>
 */
package io.jdlv.transport;
