package io.jdlv.command;

import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Result;
import io.jdlv.session.View;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a line apart, finds its command and runs it in a view.
 *
 * <p>A line is split at its first space; behind prefixes that happens again with what is left. Delve: CallWithContext in
 * pkg/terminal/command.go.
 */
public final class Interpreter {
    private volatile CommandRegistry registry;
    private final View view;
    private final Consumer<Result> output;
    private final Host host;
    private volatile Cancellation running = new Cancellation();
    private volatile Optional<Interpreter> leader = Optional.empty();

    /** An interpreter whose results go to {@code output}, one after the other. */
    public Interpreter(CommandRegistry registry, View view, Consumer<Result> output, Host host) {
        this.view = view;
        this.output = output;
        this.host = host;
        this.registry = registry.withAliases(view.session().configuration().aliases());
    }

    /** Another interpreter with the same commands and view whose results go elsewhere. */
    Interpreter showing(Consumer<Result> otherOutput, Host otherHost) {
        return new Interpreter(registry, view, otherOutput, otherHost);
    }

    /** From here on the line that runs is another interpreter's; empty when it is our own again. */
    void leadBy(Optional<Interpreter> other) {
        leader = other;
    }

    /** What a line may do while those before it are under way. */
    public Order order(String line) {
        SpaceSplit parts = SpaceSplit.two(line.strip());
        return registry.find(parts.first())
                .map(entry -> entry.command().order(parts.rest().orElse(""), this::order))
                .orElse(Order.ALONE);
    }

    /** The commands that can be typed now. */
    public CommandRegistry registry() {
        return registry;
    }

    /** Takes over aliases that were changed in the configuration. */
    public void refreshAliases() {
        registry = registry.withAliases(view.session().configuration().aliases());
    }

    /** The view in which lines are run. */
    public View view() {
        return view;
    }

    /** Says whether the line that runs now, or whose results are shown now, is to end. */
    public Cancellation cancellation() {
        return leader.map(Interpreter::cancellation).orElse(running);
    }

    /**
     * Asks the line that runs now, if one does, to end; a later line is not affected.
     *
     * @return whether its command deals with that itself, so that the target need not be stopped
     */
    public boolean cancel() {
        boolean dealtWith = running.cancel();
        return leader.map(Interpreter::cancel).orElse(false) || dealtWith;
    }

    /** Makes the line that runs now end, for nobody sees any more what it shows; see {@link Cancellation#leave}. */
    public void leave() {
        running.leave();
        leader.ifPresent(Interpreter::leave);
    }

    /**
     * Runs a line in the view's current frame. An empty line does nothing.
     *
     * @throws CommandException when there is no such command, or what it throws
     */
    public void execute(String line) {
        running = new Cancellation();
        execute(line, Scope.of(view.evalScope()));
    }

    /** Runs a line in a scope that a prefix has set. */
    public void execute(String line, Scope scope) {
        execute(line, scope, output);
    }

    /** Runs a line whose results go somewhere else. */
    void execute(String line, Scope scope, Consumer<Result> results) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            return;
        }
        SpaceSplit parts = SpaceSplit.two(trimmed);
        Optional<CommandRegistry.Entry> entry = registry.find(parts.first(), scope.prefix());
        Command command = entry.orElseThrow(() -> new CommandException("command not available")).command();
        JsonFlag flag = JsonFlag.parse(parts.rest().orElse(""));
        command.run(new Invocation(this, flag.arguments(), scope, flag.applyTo(results), host, running));
    }
}
