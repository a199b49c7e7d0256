package io.jdlv.cli;

import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.transport.Restoration;
import io.jdlv.transport.StartedServer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server's watchdog is to do if this process is gone without a word: put back code, what was changed last, first. What
 * plugins have lent they alone can take back, in another jdlv, which finds it in the journal as each next session does.
 */
final class Restorations {
    private Restorations() {}

    /** Has a server know it from here on. */
    static void keep(Session session, StartedServer server) {
        AtomicBoolean isRecoverable = new AtomicBoolean();
        session.writer().journal().onChange(changes -> {
            server.keep(changes.own().reversed().stream().flatMap(Restorations::of).toList());
            if (!changes.lent().isEmpty() && isRecoverable.compareAndSet(false, true)) {
                server.recoverBy(recovery());
            }
        });
    }

    private static Stream<Restoration> of(MemoryWrite write) {
        return write.wayBack().stream()
                .map(each -> new Restoration(write.address(), "set " + each.left() + " = " + each.right()));
    }

    /** A jdlv like this one that connects, takes back what it finds, and lets the program go on at the end of its input. */
    private static List<String> recovery() {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, "io.jdlv.cli.Main", "connect");
    }
}
