/**
 * Ways to reach a dlv: TCP, Unix sockets, and a headless dlv started on this machine or another.
 *
 * <p>This package moves bytes and looks after processes. It knows nothing of JSON or of Delve's API.
 *
 * <ul>
 *   <li>{@link io.jdlv.transport.Address} is what a person types, {@link io.jdlv.transport.Dialer} opens connections to
 *       it, and {@link io.jdlv.transport.Transport} is one open connection.
 *   <li>{@link io.jdlv.transport.DlvBinary} finds the dlv of this machine, {@link io.jdlv.transport.DlvCommand} is what
 *       it is to do, and {@link io.jdlv.transport.LocalServer} runs it: on a private socket, with a terminal for its
 *       target, and with a shell beside it that cleans up even after a SIGKILL.
 *   <li>{@link io.jdlv.transport.Machine} is where a process is attached to: this machine, or one that the system's ssh
 *       reaches, over one connection, with the same clean-up on the other side.
 *   <li>Every failure is a {@link io.jdlv.transport.TransportException} with one sentence for the user.
 * </ul>
 *
 * <p>A local server needs a POSIX system with {@code sh}, {@code mkfifo}, and {@code setsid} or {@code perl}. On Linux
 * the processes that a killed dlv leaves are found through /proc; elsewhere only dlv itself is ended.
 */
package io.jdlv.transport;
