package io.jdlv.tengo.vm;

import io.jdlv.command.CommandException;

/** The VM in the host's memory is not as this jdlv knows it, or cannot be read; one sentence. */
public final class VmException extends CommandException {
    private static final long serialVersionUID = 1;

    VmException(String message) {
        super(message);
    }
}
