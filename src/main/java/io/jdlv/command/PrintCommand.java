package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.GoroutineGrouping;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.GoroutineText;
import io.jdlv.render.Locations;
import io.jdlv.render.ValueText;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Parts;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Evaluator;
import io.jdlv.session.GoroutinePages;
import java.util.ArrayList;
import java.util.List;

/** {@code print [%FORMAT] EXPR}. */
final class PrintCommand implements Command {
    private static final int MAX_WAITING_GOROUTINES = 100;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Evaluates an expression.", "print", "p")
                .reading()
                .usage("[goroutine <n>] [frame <m>] print [%format] <expression>")
                .details(
                        """
                        Expressions are Go's, evaluated by the server: variables, fields, indices,
                        slices, operators, dereferences, type assertions (i.(main.T)) and conversions,
                        also of addresses: *(*main.T)(0xc000010000). A type whose package has a path
                        is written in quotes: *(*"net/http.Request")(0xc000010000). Functions are
                        called by call only, but for len, cap, min, max, real, imag and complex.

                          pkg.name, "path/of/pkg".name   a package's variable
                          runtime.frame(2).x             x in frame 2
                          runtime.curg.goid              the goroutine's number
                          RAX, AX, XMM0.uint32           a register, in capitals; a wide one as array

                        A format is a verb of Go's fmt with its flags; it is applied to every number
                        and string in the value:
                          %x %X %#x %o %b %d %c %U %q    numbers in another base, characters
                          %08b                           eight binary digits
                          %e %f %g %.3f                  floating point
                          %s %q %x                       strings as they are, quoted, as bytes

                        How much of a value is loaded is up to config max-string-len,
                        max-array-values and max-variable-recurse; v[64:128] shows another part.

                        Examples:
                          print request.Header["Accept"]
                          print %x buffer[:16]
                          print *(*main.node)(0xc00001c0a0)
                          frame 2 print err""")
                .allow(Prefix.ON, Prefix.DEFERRED);
    }

    @Override
    public void run(Invocation call) {
        String typed = call.expand(call.requireArguments("not enough arguments"));
        if (call.scope().isBehind(Prefix.ON)) {
            call.amend(bp -> {
                List<String> more = new ArrayList<>(bp.variables());
                more.add(typed);
                return bp.withVariables(more);
            });
            return;
        }
        FormatArgument format = FormatArgument.parse(typed);
        Evaluator.Evaluation evaluation = call.session().evaluator().start(call.eval(), format.rest(), call.session().configuration().loadConfig());
        Variable value = evaluation.await();
        call.host().pageOutput();
        call.show(new ValueText(value, format.verb()));
        evaluation.severalForOneName().ifPresent(call.host()::warn);
        if (value.kind() == VariableKind.CHAN) {
            showWaiting(call, value);
        }
    }

    private static void showWaiting(Invocation call, Variable channel) {
        String expression = "*(*" + GoQuote.quote(channel.type()) + ")(" + GoNumber.hex(channel.address()) + ")";
        GoroutineFilter waiting = new GoroutineFilter(GoroutineField.WAITING_ON_CHANNEL, false, expression);
        Call<GoroutinePage> page = new GoroutinePages(call.session())
                .page(0, MAX_WAITING_GOROUTINES, List.of(waiting), GoroutineGrouping.NONE, call.eval(), Parts.NONE);
        Call<DebuggerState> state = call.delve().execution().state();
        try {
            GoroutinePage goroutines = page.await();
            call.say("\nGoroutines waiting on this channel:");
            GoroutineLister.list(call, "", goroutines.goroutines(), GoroutineText.Place.USER, state.await());
        } catch (RemoteException e) {
            call.show(Message.unended("\nError reading channel wait queue: " + e.getMessage()));
        }
    }
}
