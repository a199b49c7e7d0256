package io.jdlv.command;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.Result;
import io.jdlv.render.TextOnly;
import io.jdlv.render.TextSink;
import io.jdlv.render.ValuePrinter;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.AmbiguousTypeException;
import io.jdlv.session.Displays;
import io.jdlv.session.Evaluator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code display}: expressions shown at every stop. */
final class DisplayCommand implements Command {
    private static final String ADD = "-a ";
    private static final String DELETE = "-d ";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows expressions at every stop.", "display")
                .usage("display -a [%format] <expression>\ndisplay -d <number>\ndisplay")
                .details(
                        """
                        -a adds an expression and shows it, -d removes one by its number, and without
                        arguments all are shown now. They are evaluated at every stop, in the top frame
                        of the selected goroutine. Formats are those of print.

                        Examples:
                          display -a i
                          display -a %x flags
                          display -d 0""");
    }

    @Override
    public void run(Invocation call) {
        String arguments = call.arguments();
        if (arguments.isEmpty()) {
            showAll(call);
        } else if (arguments.startsWith(ADD)) {
            add(call, FormatArgument.parse(call.expand(arguments.substring(ADD.length()).strip())));
        } else if (arguments.startsWith(DELETE)) {
            remove(call, arguments.substring(DELETE.length()).strip());
        } else {
            throw new CommandException("wrong arguments");
        }
    }

    private static void add(Invocation call, FormatArgument typed) {
        if (typed.rest().isEmpty()) {
            throw new CommandException("not enough arguments");
        }
        Displays more = call.view().displays().with(new Displays.Entry(typed.rest(), typed.verb()));
        call.view().setDisplays(more);
        int number = more.entries().size() - 1;
        show(call, Map.of(number, more.entries().get(number).orElseThrow()));
    }

    private static void remove(Invocation call, String typed) {
        int number = Numbers.tryAtoi(typed).orElseThrow(() -> new CommandException(GoQuote.quote(typed) + " is not a number"));
        if (number < 0 || number >= call.view().displays().entries().size()) {
            throw new CommandException(number + " is out of range");
        }
        call.view().setDisplays(call.view().displays().without(number));
    }

    /** Shows every display, in one turnaround. */
    static void showAll(Invocation call) {
        List<Optional<Displays.Entry>> entries = call.view().displays().entries();
        Map<Integer, Displays.Entry> present = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int number = i;
            entries.get(i).ifPresent(entry -> present.put(number, entry));
        }
        show(call, present);
    }

    private static void show(Invocation call, Map<Integer, Displays.Entry> entries) {
        Map<Integer, Evaluator.Evaluation> values = new TreeMap<>();
        entries.forEach((number, entry) ->
                values.put(number, call.session().evaluator().start(EvalScope.CURRENT, entry.expression(), LoadConfig.SHORT)));
        values.forEach((number, value) -> {
            Displays.Entry entry = entries.get(number);
            try {
                call.show(new Displayed(number, value.await(), entry.format()));
            } catch (AmbiguousTypeException e) {
                call.say(number + ": " + entry.expression() + " = error " + e.getMessage());
            } catch (RemoteException e) {
                if (!e.isProcessExited()) {
                    call.say(number + ": " + entry.expression() + " = error " + e.getMessage());
                }
            }
        });
    }

    /** A display's value. */
    private record Displayed(int number, Variable value, @TextOnly String format) implements Result {
        @Override
        public String kind() {
            return "display";
        }

        @Override
        public void writeTo(TextSink out) {
            out.println(number + ": " + value.name() + " = "
                    + ValuePrinter.format(value, "", format, out.presentation().valueOptions(false)));
        }
    }
}
