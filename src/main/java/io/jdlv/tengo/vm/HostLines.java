package io.jdlv.tengo.vm;

import java.nio.file.Path;

/**
 * Where the host's Go source has the places in the VM's loop that are needed to stop scripts.
 *
 * @param file the source file, as the host's debug information names it
 * @param entry the line at which the method run begins
 * @param head the line at which the loop moves on to the next instruction: {@code v.ip++}
 * @param immutable the first statement of the operation that makes values immutable
 * @param origin by what they were found
 */
public record HostLines(String file, int entry, int head, int immutable, Origin origin) {
    /** By what places were found. */
    public enum Origin {
        /** The Go source, by function and statement. */
        SOURCE,
        /** The machine code of the host, where its source is not on this machine or is another one. */
        CODE
    }

    /** Whether a stop at a line is between two instructions: {@code ip} is still that of the one before. */
    boolean isBetweenInstructions(int line) {
        return entry < line && line <= head;
    }

    /** What is said of them in a line. */
    public String told() {
        String name = Path.of(file).getFileName().toString();
        return "Scripts are stopped in the host's loop at " + name + ":" + head + " and :" + immutable + ", as "
                + (origin == Origin.SOURCE ? "its source says." : "its machine code says: its source is not here.");
    }
}
