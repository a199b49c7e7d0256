package io.jdlv.command;

import io.jdlv.session.Session;

/** Source around a line, by the session's path rules. Delve: printfile in pkg/terminal/command.go. */
final class Listings {
    private Listings() {}

    /**
     * Shows the lines around one.
     *
     * @param file a path of the target; nothing is shown for an empty one
     * @throws io.jdlv.session.SourceException when it cannot be read here
     */
    static void show(Invocation call, String file, int line, boolean arrow) {
        if (file.isEmpty()) {
            return;
        }
        Session session = call.session();
        call.show(session.sources()
                .list(session.pathRules().toLocal(file), line, session.configuration().listingLines(), arrow, session.lastModified()));
    }
}
