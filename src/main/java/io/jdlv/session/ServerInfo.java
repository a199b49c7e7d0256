package io.jdlv.session;

import io.jdlv.delve.ServerVersion;

/**
 * What is known of a server from the connect batch and does not change while we are connected.
 *
 * @param version the server's Delve version
 * @param targetGoVersion as the server says it, {@code go1.26.8} say; empty when it does not know
 * @param backend how it reaches the target: native, core, rr, ...
 * @param multiclient whether it serves several clients ({@code --accept-multiclient}) and survives our going; a server
 *     that we started for ourselves does not
 * @param attached whether it attached to a process that ran before, which we may leave running
 * @param recorded whether it replays a recording, and can go back
 */
public record ServerInfo(
        ServerVersion version,
        String targetGoVersion,
        String backend,
        boolean multiclient,
        boolean attached,
        boolean recorded) {}
