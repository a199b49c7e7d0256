package io.jdlv.transport;

/** The input side of a program that was started here, and its window. */
public interface TargetTerminal {
    /** Whether the program sees a terminal, and not a pipe. */
    boolean isTerminal();

    /**
     * Gives bytes to the program's standard input. On a terminal they pass the line discipline: a line is read when its
     * newline comes, byte 3 (Ctrl-C) interrupts the program, and a line of more than 4095 bytes is cut short. The call
     * may wait while the program, halted perhaps, has much input unread.
     *
     * @throws TransportException if there is no program, its input is closed, or it has ended
     */
    void write(byte[] bytes);

    /**
     * Changes the window's size, which sends the program SIGWINCH; without a terminal it does nothing.
     *
     * @throws TransportException if the program has ended
     */
    void resize(TerminalSize size);

    /**
     * Ends the program's input. On a terminal that is a typed Ctrl-D, so a program in raw mode reads byte 4 and later
     * writes still arrive; a pipe is closed for good.
     *
     * @throws TransportException if there is no program or it has ended
     */
    void closeInput();
}
