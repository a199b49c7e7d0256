package io.jdlv.command;

import io.jdlv.delve.UnsupportedByServerException;
import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.LangException;
import io.jdlv.recording.RecordingException;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.AmbiguousTypeException;
import io.jdlv.session.ConfigurationFileException;
import io.jdlv.session.GoModulesException;
import io.jdlv.session.ProcessExitedException;
import io.jdlv.session.ServerTooOldException;
import io.jdlv.session.SourceException;
import io.jdlv.session.WriteException;
import io.jdlv.transport.TransportException;

/** What a person is told of a failure: one sentence, never a stack trace. */
public final class Failures {
    private Failures() {}

    /** The sentence for {@code failure}; one that we did not foresee is called what it is, a fault of ours. */
    public static String message(RuntimeException failure) {
        return switch (failure) {
            case CommandException e -> e.getMessage();
            case OutputClosedException e -> e.getMessage();
            case RpcException e -> e.getMessage();
            case ProcessExitedException e -> e.getMessage();
            case SourceException e -> e.getMessage();
            case ConfigurationFileException e -> e.getMessage();
            case GoModulesException e -> e.getMessage();
            case ServerTooOldException e -> e.getMessage();
            case TransportException e -> e.getMessage();
            case RecordingException e -> e.getMessage();
            case AmbiguousTypeException e -> e.getMessage();
            case WriteException e -> e.getMessage();
            case LangException e -> e.getMessage();
            case UnsupportedByServerException e -> e.getMessage();
            default -> "jdlv has a fault here (" + failure + "); please report it. The session goes on.";
        };
    }
}
