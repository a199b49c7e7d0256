package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.GoroutineGrouping;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.GoroutineText;
import io.jdlv.render.Locations;
import io.jdlv.render.ValueText;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.OtherTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code print [%FORMAT] EXPR}. */
final class PrintCommand implements Command {
    private static final int MAX_WAITING_GOROUTINES = 100;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Evaluates an expression.", "print", "p")
                .usage("[goroutine <n>] [frame <m>] print [%format] <expression>")
                .details(
                        """
                        Expressions are Go's, evaluated by the server, with casts of addresses: *(*main.T)(0xc000010000). A type
                        with a path is written in quotes: *(*"net/http.Request")(p). A format such as %x, %08b or %q is applied to
                        every number and string of the value.""")
                .allow(Prefix.ON, Prefix.DEFERRED);
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("not enough arguments");
        if (call.scope().isBehind(Prefix.ON)) {
            call.amend(bp -> {
                List<String> more = new ArrayList<>(bp.variables());
                more.add(typed);
                return bp.withVariables(more);
            });
            return;
        }
        FormatArgument format = FormatArgument.parse(typed);
        OtherTypes otherTypes = call.session().evaluator().startOtherTypes(format.rest());
        Variable value = call.session().evaluator().evaluate(call.eval(), format.rest(), call.session().configuration().loadConfig());
        call.host().pageOutput();
        call.show(new ValueText(value, format.verb()));
        otherTypes.sentence().ifPresent(call.host()::warn);
        if (value.kind() == VariableKind.CHAN) {
            showWaiting(call, value);
        }
    }

    private static void showWaiting(Invocation call, Variable channel) {
        String expression = "*(*" + GoQuote.quote(channel.type()) + ")(" + Locations.address(channel.address()) + ")";
        GoroutineFilter waiting = new GoroutineFilter(GoroutineField.WAITING_ON_CHANNEL, false, expression);
        Call<GoroutinePage> page = call.delve()
                .goroutines().list(0, MAX_WAITING_GOROUTINES, List.of(waiting), GoroutineGrouping.NONE, Optional.of(call.eval()));
        Call<DebuggerState> state = call.delve().execution().state();
        try {
            GoroutinePage goroutines = page.await();
            call.say("\nGoroutines waiting on this channel:");
            GoroutineLister.list(call, "", goroutines.goroutines(), GoroutineText.Place.USER, state.await());
        } catch (RemoteException e) {
            call.show(out -> out.print("\nError reading channel wait queue: " + e.getMessage()));
        }
    }
}
