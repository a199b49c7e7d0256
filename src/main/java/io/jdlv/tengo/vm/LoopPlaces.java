package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Optional;

/** Finds the places in the VM's loop, once: by the host's source where it is on this machine, else by its machine code. */
final class LoopPlaces {
    private final Session session;
    private final Names names;
    private final OpcodeTable opcodes;
    private Optional<HostLines> found = Optional.empty();
    private Optional<VmException> codeRefused = Optional.empty();

    LoopPlaces(Session session, Names names, OpcodeTable opcodes) {
        this.session = session;
        this.names = names;
        this.opcodes = opcodes;
    }

    /**
     * The places.
     *
     * @throws VmException when neither tells them
     */
    synchronized HostLines get() {
        if (found.isEmpty()) {
            found = Optional.of(search());
        }
        return found.get();
    }

    /** The places; empty when nothing tells them. */
    Optional<HostLines> find() {
        try {
            return Optional.of(get());
        } catch (VmException e) {
            return Optional.empty();
        }
    }

    private HostLines search() {
        Location run = session.delve()
                .program().findLocation(EvalScope.CURRENT, names.method("VM", "run"), false, List.of()).await().locations().getFirst();
        try {
            return SourceLines.of(session, run);
        } catch (VmException inSource) {
            try {
                // the code stays as it is; a source may be named later
                codeRefused.ifPresent(refusal -> {
                    throw refusal;
                });
                return CodeLines.of(session, names, opcodes, run);
            } catch (VmException inCode) {
                codeRefused = Optional.of(inCode);
                throw new VmException("Scripts cannot be stopped in this host. " + inSource.getMessage() + " " + inCode.getMessage());
            }
        }
    }
}
