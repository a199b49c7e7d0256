package io.jdlv.server;

/** What a client may do. */
public enum Role {
    /** Everything that a person at the prompt may do to the target. */
    FULL,
    /** Look: no commands, nothing that runs or changes the target. */
    GUEST
}
