package io.jdlv.command;

/** What a line in the middle of others may do before its turn has come: how far a file of commands can look ahead. */
public enum Order {
    /**
     * It only reads: neither the target nor the server, the session or the view is another afterwards, and it asks the
     * person nothing. It may run beside its neighbours that only read; what it shows is shown in its turn.
     */
    READING,
    /**
     * It sets or changes breakpoints: it may look places up beside its neighbours that do so, and changes the server only
     * between {@link Host#beginChange()} and {@link Host#endChange()}, in its turn.
     */
    DEFINING,
    /**
     * It lets the target run, and asks nothing before: behind lines that define breakpoints it may be sent once they have made
     * their changes, whatever becomes of them, between {@link Host#beginChange()} and {@link Host#endChange()} like these.
     * What follows waits for it.
     */
    RESUMING,
    /**
     * It ends the session: behind lines that only read it may announce that to the server once they have asked all that they
     * will, between {@link Host#beginChange()} and {@link Host#endChange()}. It is itself in its turn.
     */
    ENDING,
    /** Anything else: it runs when all before it is done, and what follows waits for it. */
    ALONE
}
