/**
 * Recordings of sessions: what went over their connections, written to a file as it went, and played back by a server
 * that answers as the recorded one did.
 *
 * <ul>
 *   <li>{@link io.jdlv.recording.Recorder} writes one; it is a {@link io.jdlv.transport.Tap} on a session's connections.
 *   <li>{@link io.jdlv.recording.Recording} is one that was written, and {@link io.jdlv.recording.ReplayServer} serves it.
 *   <li>{@code io.jdlv.recording.anonymise} makes one that can be shown to others.
 * </ul>
 *
 * <p>docs/recordings.md describes the file and the rules by which requests are matched. Nothing here knows what a session
 * or a command is.
 */
package io.jdlv.recording;
