package io.jdlv.gvisor;

import java.util.List;

/**
 * A system call as a sentry's table has it.
 *
 * @param number its number on the table's architecture
 * @param name its name, {@code clock_settime} say
 * @param handler the full name of the function that does it; a closure of package syscalls for most of those that are not
 *     implemented
 * @param level how far it is supported
 * @param note what the table says of it
 * @param urls where the table says more
 */
public record Syscall(long number, String name, String handler, SupportLevel level, String note, List<String> urls) {
    public Syscall {
        urls = urls == null ? List.of() : List.copyOf(urls);
    }

    /** The handler without the path of its package, {@code linux.ClockSettime} say. */
    public String shortHandler() {
        return handler.substring(handler.lastIndexOf('/') + 1);
    }

    /** Whether other calls have the same function behind them, told apart by the number that it is called with. */
    public boolean hasSharedHandler() {
        return handler.matches(".*\\.func[0-9.]+");
    }
}
