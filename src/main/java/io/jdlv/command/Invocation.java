package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Result;
import io.jdlv.session.Session;
import io.jdlv.session.View;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of a command: what was typed, where it looks, and the ways to answer. */
public final class Invocation {
    /** What is in quotes, or a name with a dollar in front. */
    private static final Pattern DOLLAR_NAME = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$([A-Za-z]+)");

    private final Interpreter interpreter;
    private final String arguments;
    private final Scope scope;
    private final Consumer<Result> output;
    private final Host host;
    private final Cancellation cancellation;

    Invocation(
            Interpreter interpreter,
            String arguments,
            Scope scope,
            Consumer<Result> output,
            Host host,
            Cancellation cancellation) {
        this.interpreter = interpreter;
        this.arguments = arguments;
        this.scope = scope;
        this.output = output;
        this.host = host;
        this.cancellation = cancellation;
    }

    /** What stands behind the command's name, trimmed; empty when nothing does. */
    public String arguments() {
        return arguments;
    }

    /** The arguments, or a complaint when there are none. */
    public String requireArguments(String complaint) {
        if (arguments.isEmpty()) {
            throw new CommandException(complaint);
        }
        return arguments;
    }

    /** Where the command looks and the prefix it stands behind. */
    public Scope scope() {
        return scope;
    }

    /** Goroutine, frame and deferred call that expressions are evaluated in. */
    public EvalScope eval() {
        return scope.eval();
    }

    /** The view that the command acts in. */
    public View view() {
        return interpreter.view();
    }

    /** The session that the view looks at. */
    public Session session() {
        return view().session();
    }

    /** The server. */
    public DelveClient delve() {
        return session().delve();
    }

    /** What only the outside can do. */
    public Host host() {
        return host;
    }

    /** Whether the person wants this run to end, to be looked at between results. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Runs other lines, as {@code source} and the prefixes do. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /**
     * An expression with the names that commands give to others ({@link Command#expressions}) replaced by what they stand for;
     * names with a dollar in front that nobody gave stay, and so does what is in quotes.
     */
    public String expand(String expression) {
        if (expression.indexOf('$') < 0) {
            return expression;
        }
        Map<String, String> names = new HashMap<>();
        interpreter.registry().entries().forEach(entry -> names.putAll(entry.command().expressions(session())));
        return DOLLAR_NAME.matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : names.getOrDefault(found.group(1), found.group())));
    }

    /** Shows a result; several are shown in order. */
    public void show(Result result) {
        output.accept(result);
    }

    /** Shows a line of text of our own making. */
    public void say(String line) {
        show(new Message(line));
    }

    /** With the {@code on} prefix, changes the breakpoint that is being edited. */
    public void amend(UnaryOperator<Breakpoint> change) {
        scope.breakpoint().orElseThrow().updateAndGet(change);
    }

    /** Asks a yes-or-no question until one of these is answered; an empty answer is yes. Empty at the end of input. */
    public Optional<Boolean> confirm(String question) {
        return YesNo.ask(host::ask, question);
    }

    /** Runs the rest of a line in another scope: what prefixes are made of. */
    public void runIn(Scope newScope, String line) {
        interpreter.execute(line, newScope, output);
    }

    /**
     * Runs the command that the first word of the arguments names, with the words behind it as its arguments; without a
     * word, says which there are.
     *
     * @param family the command that gathers them
     * @throws CommandException when it has none of that name
     */
    public void runMember(Command family) {
        if (arguments.isEmpty()) {
            show(HelpPage.of(family));
            return;
        }
        SpaceSplit words = SpaceSplit.two(arguments);
        Command member = CommandRegistry.of(family.members())
                .find(words.first())
                .orElseThrow(() -> new CommandException(family.info().name() + " has no command " + words.first()
                        + ": see help " + family.info().name() + "."))
                .command();
        JsonFlag json = JsonFlag.parse(words.rest().orElse(""));
        member.run(new Invocation(interpreter, json.arguments(), scope, json.applyTo(output), host, cancellation));
    }

    /** Runs {@code line} so that it edits {@code breakpoint}, and gives back the edited one. */
    public Breakpoint collect(Breakpoint breakpoint, String line) {
        AtomicReference<Breakpoint> edited = new AtomicReference<>(breakpoint);
        interpreter.execute(line, scope.collecting(edited), output);
        return edited.get();
    }
}
