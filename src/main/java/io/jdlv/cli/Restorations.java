package io.jdlv.cli;

import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.transport.Restoration;
import io.jdlv.transport.StartedServer;
import java.util.stream.Stream;

/** What a server's watchdog is to put back if this process is gone without a word: what was changed last, first. */
final class Restorations {
    private Restorations() {}

    /** Has a server know it from here on. */
    static void keep(Session session, StartedServer server) {
        session.writer()
                .journal()
                .onChange(writes -> server.keep(
                        writes.reversed().stream().flatMap(Restorations::of).toList()));
    }

    private static Stream<Restoration> of(MemoryWrite write) {
        return write.wayBack().stream()
                .map(each -> new Restoration(write.address(), "set " + each.left() + " = " + each.right()));
    }
}
