package io.jdlv.command;

import io.jdlv.session.Session;
import io.jdlv.session.SourceException;

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

    /** Shows the lines around a stop or a frame; a source that is not on this machine is passed over, list says why. */
    static void showIfThere(Invocation call, String file, int line) {
        try {
            show(call, file, line, true);
        } catch (SourceException e) {
            // the place itself was shown
        }
    }
}
