package io.jdlv.transport;

/**
 * What a locally started dlv and its target write. The calls come from reader threads, one at a time, and should return
 * soon: while they do not, the program under test may block in its own writes.
 */
public interface TargetOutput {
    /**
     * The program under test wrote something, in pieces as they come; a piece may end inside a character. dlv has the
     * same terminal as the program, as it would in a shell, so the little that dlv says once it listens comes here too.
     */
    void target(byte[] bytes);

    /** dlv wrote a line before it listened (compile errors of {@code dlv debug}, for example), without its line end. */
    void server(String line);
}
