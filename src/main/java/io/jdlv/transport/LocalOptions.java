package io.jdlv.transport;

import java.util.List;

/**
 * How a local dlv is run.
 *
 * @param size the window that the program sees
 * @param will a command to run if this process dies without {@link LocalServer#close()}, before dlv is ended: the one
 *     chance to put back what was written into a target. It gets dlv's address in the environment variable {@value
 *     #ADDRESS_VARIABLE}, no input and no output, and 5 seconds (30 for a target that was attached to). It can connect
 *     only to a dlv with {@code --accept-multiclient}: without, dlv ends with its only connection. Empty for none.
 */
public record LocalOptions(TerminalSize size, List<String> will) {
    /** The environment variable in which a will finds dlv's address, in the form of {@link Address#parse}. */
    public static final String ADDRESS_VARIABLE = "JDLV_ADDRESS";

    /** Copies the will. */
    public LocalOptions {
        will = List.copyOf(will);
    }

    /** A window of 80 columns and 24 rows, and no will. */
    public static LocalOptions defaults() {
        return new LocalOptions(TerminalSize.standard(), List.of());
    }
}
