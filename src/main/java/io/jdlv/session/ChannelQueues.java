package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who waits on a channel, read from its two queues in the target, several links with each turnaround. Delve: ChanGoroutines
 * in pkg/proc/eval.go.
 */
final class ChannelQueues {
    private static final int LINKS_AHEAD = 16;
    /** Addresses and numbers alone. */
    private static final LoadConfig SHALLOW = new LoadConfig(false, 0, 0, 0, 0);

    private final DelveClient delve;
    private final EvalScope scope;

    ChannelQueues(DelveClient delve, EvalScope scope) {
        this.delve = delve;
        this.scope = scope;
    }

    /**
     * The goroutines that wait, those that receive first.
     *
     * @param expression a channel; nobody waits on anything else
     * @param count how many at most
     * @throws RemoteException when the server cannot evaluate it
     */
    List<Long> waiting(String expression, int count) {
        List<Long> goroutines = new ArrayList<>();
        if (eval(expression).await().kind() == VariableKind.CHAN) {
            for (String queue : List.of("recvq", "sendq")) {
                follow("(" + expression + ")." + queue + ".first", count, goroutines);
            }
        }
        return goroutines.subList(0, Math.min(count, goroutines.size()));
    }

    private void follow(String first, int count, List<Long> goroutines) {
        String link = first;
        while (goroutines.size() < count) {
            List<Call<Variable>> ids = new ArrayList<>();
            for (int i = 0; i < LINKS_AHEAD; i++) {
                ids.add(eval(link + ".next".repeat(i) + ".g.goid"));
            }
            Call<Variable> behind = eval(link + ".next".repeat(LINKS_AHEAD));
            try {
                for (Call<Variable> id : ids) {
                    goroutines.add(Long.parseUnsignedLong(id.await().value()));
                }
                link = pointerTo(behind.await());
            } catch (RemoteException | NumberFormatException e) {
                // the end of the queue: what is behind it is nil, or cannot be read
                return;
            }
        }
    }

    private static String pointerTo(Variable link) {
        String type = link.type().startsWith("*") ? link.type().substring(1) : link.type();
        long address = link.children().isEmpty() ? 0 : link.children().getFirst().address();
        return "(*" + GoQuote.quote(type) + ")(" + GoNumber.hex(address) + ")";
    }

    private Call<Variable> eval(String expression) {
        return delve.data().eval(scope, expression, SHALLOW);
    }
}
