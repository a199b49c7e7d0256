package io.jdlv.render;

import io.jdlv.delve.Function;
import io.jdlv.delve.Location;
import io.jdlv.lang.GoNumber;
import java.util.Optional;

/** Places in the program as Delve's terminal writes them. Delve: formatLocation in pkg/terminal/command.go. */
public final class Locations {
    private Locations() {}

    /** A function's name, or Delve's mark for none: three question marks. */
    public static String name(Optional<Function> function) {
        return function.map(Function::name).orElse("???");
    }

    /** {@code ./main.go:12 main.main (0x49a5e0)}. */
    public static String full(Location location, Presentation presentation) {
        return presentation.path(location.file()) + ":" + location.line() + " " + name(location.function()) + " ("
                + GoNumber.hex(location.pc()) + ")";
    }

    /** An address with all its 16 digits, as Go's {@code %#016x} writes it; made by hand, for there are thousands in a list. */
    static String address(long pc) {
        String digits = Long.toHexString(pc);
        return "0x" + "0".repeat(16 - digits.length()) + digits;
    }
}
