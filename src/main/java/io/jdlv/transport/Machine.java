package io.jdlv.transport;

import java.util.List;
import java.util.Optional;

/** A machine on which there are processes to debug. */
public interface Machine extends AutoCloseable {
    /** This machine. */
    static Machine local() {
        return new LocalMachine();
    }

    /**
     * This machine, or another one.
     *
     * @param ssh what the system's ssh calls the other one
     * @throws TransportException if ssh gets no shell there, with its reason
     */
    static Machine at(Optional<String> ssh) {
        return ssh.<Machine>map(SshMachine::open).orElseGet(Machine::local);
    }

    /**
     * Runs a script to its end.
     *
     * @return what it wrote to its standard output
     * @throws TransportException if it ends with a failure, with what it wrote to standard error
     */
    String run(ShellScript script, List<String> arguments);

    /**
     * Attaches a dlv to a process there.
     *
     * @param words dlv's arguments: the process id, flags
     * @param listener gets what dlv writes
     * @throws TransportException if dlv cannot be run, or ends before it listens
     */
    StartedServer attach(List<String> words, TargetOutput listener);

    /** Behind "on" in a sentence. */
    String name();

    @Override
    default void close() {}
}
