package io.jdlv.delve;

/** The server is too old for what was asked; nothing was sent. The message names the version that has it. */
public final class UnsupportedByServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Capability capability;

    UnsupportedByServerException(Capability capability, ServerVersion server) {
        super(capability.description() + " needs a server of Delve " + capability.since() + " or newer; this one is "
                + server + ".");
        this.capability = capability;
    }

    /** {@return what the server lacks} */
    public Capability capability() {
        return capability;
    }
}
