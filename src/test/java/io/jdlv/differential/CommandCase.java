package io.jdlv.differential;

import io.jdlv.testing.Fixture;
import java.util.List;
import java.util.Map;

/**
 * One file of commands to run through both clients.
 *
 * @param name the path of its file below {@code src/test/differential}, without {@code .cmd}
 * @param text the whole file, which the clients get as their init file
 * @param servers the servers that the case can run with
 * @param server how the two clients are served
 * @param fixture the target
 * @param arguments the target's arguments
 * @param multiclient whether the server accepts several clients
 * @param serverFlags more of dlv's flags for the server
 * @param clientFlags flags after {@code connect}
 * @param setup commands that dlv's client runs first, to bring the target where the case begins
 * @param input the lines of the clients' standard input
 * @param environment variables of the clients; an empty value removes one
 * @param files files put into the clients' working directory, by relative path
 * @param compare what is compared beside output and exit code: relative paths, or a name of {@link Evidence}
 */
record CommandCase(
        String name,
        String text,
        ServerRange servers,
        Server server,
        Fixture fixture,
        List<String> arguments,
        boolean multiclient,
        List<String> serverFlags,
        List<String> clientFlags,
        List<String> setup,
        List<String> input,
        Map<String, String> environment,
        Map<String, String> files,
        List<String> compare) {

    /** How the two clients are served. */
    enum Server {
        /** One server for both, one after the other; the case must leave it as it was. Every address has to agree. */
        SHARED,
        /** A new server for each, so that a case may resume and change the target. */
        FRESH
    }

    /** Names usable in {@code compare} for what is no file. */
    static final class Evidence {
        /** What the server and its target wrote. */
        static final String TARGET_OUTPUT = "@target-output";

        /** Whether the server outlives the client. */
        static final String SERVER_ALIVE = "@server-alive";

        private Evidence() {}
    }

    @Override
    public String toString() {
        return name;
    }
}
