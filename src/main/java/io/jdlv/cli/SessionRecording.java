package io.jdlv.cli;

import io.jdlv.recording.Recorder;
import io.jdlv.repl.LineSource;
import io.jdlv.session.Session;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.TappedDialer;
import java.io.PrintStream;
import java.util.Optional;

/** The recording of a session, for one that is to be recorded; else nothing. */
final class SessionRecording implements AutoCloseable {
    private final Optional<Recorder> recorder;

    private SessionRecording(Optional<Recorder> recorder) {
        this.recorder = recorder;
    }

    /**
     * Begins a recording, if a file for it is named, and says what will be in it.
     *
     * @param err where that is said, and later if the file cannot be written any more
     * @throws io.jdlv.recording.RecordingException when the file cannot be made
     */
    static SessionRecording in(Optional<String> file, PrintStream err) {
        Optional<Recorder> recorder = file.map(name -> Recorder.create(name, Version.number(), err::println));
        file.ifPresent(name -> err.println("Recording to " + name + ": everything that the session sees will be in it,"
                + " secrets of the program too. jdlv record --anonymise makes a copy that can be shown to others."));
        return new SessionRecording(recorder);
    }

    /** Records what goes over connections. */
    Dialer of(Dialer dialer) {
        return recorder.<Dialer>map(each -> new TappedDialer(dialer, each)).orElse(dialer);
    }

    /** Notes what is typed. */
    LineSource of(LineSource lines) {
        return recorder.<LineSource>map(each -> new RecordedLines(lines, each)).orElse(lines);
    }

    /** Notes who answers. */
    void servedBy(Session session) {
        recorder.ifPresent(each -> each.servedBy(session.server().version().toString()));
    }

    @Override
    public void close() {
        recorder.ifPresent(Recorder::close);
    }
}
