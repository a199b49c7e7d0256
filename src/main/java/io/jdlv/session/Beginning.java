package io.jdlv.session;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.rpc.Call;
import java.util.List;

/**
 * What a prompt wants to know before its first line: which program it is, and what is set in it.
 *
 * @param main where main.main is
 * @param breakpoints all that are set
 */
public record Beginning(Call<FoundLocations> main, Call<List<Breakpoint>> breakpoints) {
    private static final String MAIN = "main.main";

    /** Asks, without waiting. */
    public static Beginning ask(DelveClient delve) {
        return new Beginning(
                delve.program().findLocation(EvalScope.CURRENT, MAIN, true, List.of()), delve.breakpoints().list(false));
    }
}
