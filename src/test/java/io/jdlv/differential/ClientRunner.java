package io.jdlv.differential;

import java.util.List;

/** A client that can be held against another: dlv's own, or jdlv. */
interface ClientRunner {

    /**
     * Returns the name under which results are kept.
     *
     * @return a short name usable as part of a file name
     */
    String name();

    /**
     * Returns the command line of a session.
     *
     * @param flags flags after {@code connect}
     * @param initFile the absolute path of the command file
     * @param address where the server listens
     * @return the program and its arguments
     */
    List<String> command(List<String> flags, String initFile, String address);
}
