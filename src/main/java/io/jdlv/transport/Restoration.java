package io.jdlv.transport;

/**
 * What puts a piece of a target back as it was, told to dlv's own client if this one is gone.
 *
 * @param address of the piece, unsigned; what is no code by then is left alone
 * @param command what is typed at dlv's prompt, one line
 */
public record Restoration(long address, String command) {
    /** Refuses what would be more than one line. */
    public Restoration {
        if (command.lines().count() != 1) {
            throw new IllegalArgumentException("A command is one line: " + command);
        }
    }

    String line() {
        return "0x" + Long.toHexString(address) + " " + command;
    }
}
