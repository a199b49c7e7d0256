package io.jdlv.command;

import java.nio.file.Path;
import java.util.Optional;

/** The outside of a session where nobody sits at a terminal: nobody can be asked, turns pages or keeps a transcript. */
public abstract class UnattendedHost implements Host {
    /** {@return why there is no transcript, in a sentence} */
    protected abstract CommandException noTranscript();

    @Override
    public final Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public final void startTranscript(Path file, boolean truncate, boolean fileOnly) {
        throw noTranscript();
    }

    @Override
    public final void endTranscript() {
        throw noTranscript();
    }

    @Override
    public final void pageOutput() {
        // nobody turns pages
    }
}
