package io.jdlv.cli;

import io.jdlv.command.Host.ExitMode;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * {@code connect ADDRESS}, perhaps with {@code --init FILE} and {@code --echo}: the command lines that most sessions begin
 * with. They are read here, because picocli, which reads all others, takes longer to load than the rest of a start: its
 * classes are of a format that Java does not put into a cache. Whatever is not plainly one of these is left to it.
 *
 * @param address where dlv listens
 * @param initFile a file of commands that is run first
 * @param echo whether lines from a pipe are shown behind their prompts
 */
record PlainConnect(String address, Optional<String> initFile, boolean echo) {
    private static final String WORD = "connect";
    private static final String INIT = "--init";
    private static final String ECHO = "--echo";

    /** Reads a command line; nothing when it is another one, or one that picocli has to judge. */
    static Optional<PlainConnect> of(List<String> args) {
        Deque<String> left = new ArrayDeque<>(args);
        if (!WORD.equals(left.poll())) {
            return Optional.empty();
        }
        Optional<String> address = Optional.empty();
        Optional<String> initFile = Optional.empty();
        boolean echo = false;
        while (!left.isEmpty()) {
            String word = left.poll();
            if (word.equals(ECHO) && !echo) {
                echo = true;
            } else if (word.equals(INIT) && initFile.isEmpty()) {
                initFile = Optional.ofNullable(left.poll()).filter(PlainConnect::isPlain);
                if (initFile.isEmpty()) {
                    return Optional.empty();
                }
            } else if (isPlain(word) && address.isEmpty()) {
                address = Optional.of(word);
            } else {
                return Optional.empty();
            }
        }
        Optional<String> file = initFile;
        boolean echoed = echo;
        return address.map(where -> new PlainConnect(where, file, echoed));
    }

    /** No option, and no file of arguments as picocli takes them. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && !word.startsWith("-") && !word.startsWith("@");
    }

    /** Runs the session, as {@link ConnectCommand} does, and gives the exit status. */
    int run(Console console) {
        try (SessionRecording none = SessionRecording.in(Optional.empty(), console.err())) {
            Dialer dialer = Dialer.to(Address.parse(address));
            int status = new ConnectSession(console)
                    .run(dialer, none, new SessionOptions(initFile, echo, List.of(), session -> {}, ExitMode.ASK));
            console.out().flush();
            return status;
        } catch (RuntimeException e) {
            return ExitStatus.of(e, console.err()::println);
        }
    }
}
