package io.jdlv.repl;

import io.jdlv.command.Message;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.Capability;
import io.jdlv.delve.Location;
import io.jdlv.delve.PathRule;
import io.jdlv.render.BreakpointText;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.rpc.RemoteException;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.Beginning;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Session;
import io.jdlv.session.View;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers a session's breakpoints, displays and path rules at its end, and offers them at the start of the next one
 * with the same program. Only for a person at a terminal: what a script does depends on nothing that came before.
 */
final class ProjectKeeper {
    private final ProjectMemory memory;
    private final View view;
    private final LineSource lines;
    private final Screen screen;
    private final PrintStream errors;
    private final List<PathRule> configured;
    private Optional<String> mainFile = Optional.empty();
    private boolean declined;

    ProjectKeeper(ProjectMemory memory, View view, LineSource lines, Screen screen, PrintStream errors) {
        this.memory = memory;
        this.view = view;
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
        this.configured = session().configuration().pathRules();
    }

    /** Finds out which program it is, and offers what is remembered of it. */
    void offer() {
        Beginning beginning = session().beginning();
        try {
            mainFile = beginning.main().await().locations().stream().map(Location::file).filter(file -> !file.isEmpty()).findFirst();
            List<Breakpoint> present = kept(beginning.breakpoints().await());
            if (mainFile.isPresent()) {
                Optional<ProjectNotes> notes = memory.load(mainFile.get())
                        .map(known -> known.beyond(new ProjectNotes(mainFile.get(), present, List.of(), configured)))
                        .filter(known -> !known.isEmpty());
                notes.ifPresent(this::offer);
            }
        } catch (RemoteException e) {
            // no Go program, or one that has ended: there is nothing to know it by
        } catch (IOException e) {
            errors.println("What is remembered of this program cannot be read: " + e.getMessage());
        }
    }

    private void offer(ProjectNotes notes) {
        String question = "Take up " + notes.summary() + " of the last session with this program? [Y/n] ";
        String answer = lines.ask(question).orElse("n").strip().toLowerCase(Locale.ROOT);
        declined = !answer.isEmpty() && !answer.equals("y") && !answer.equals("yes");
        if (declined) {
            return;
        }
        List<PathRule> rules = new ArrayList<>(session().configuration().pathRules());
        rules.addAll(notes.pathRules());
        session().configure(session().configuration().with(ConfigKey.SUBSTITUTE_PATH, List.copyOf(rules)));
        notes.displays().forEach(entry -> view.setDisplays(view.displays().with(entry)));
        List<Call<Breakpoint>> created = notes.breakpoints().stream().map(this::create).toList();
        List<Call<Breakpoint>> disabled = new ArrayList<>();
        for (int i = 0; i < created.size(); i++) {
            Breakpoint wanted = notes.breakpoints().get(i);
            Optional<Breakpoint> set = announce(created.get(i), wanted);
            // a server does not create a breakpoint that is off
            set.filter(bp -> wanted.disabled())
                    .ifPresent(bp -> disabled.add(session().delve().breakpoints().toggle(bp.id())));
        }
        disabled.forEach(Call::await);
    }

    private Call<Breakpoint> create(Breakpoint bp) {
        Breakpoint wanted = Breakpoint.NEW
                .withName(bp.name())
                .withFileLine(bp.file(), bp.line())
                .withCondition(bp.condition())
                .withHitCondition(bp.hitCondition(), bp.hitConditionPerGoroutine())
                .withTracepoint(bp.tracepoint())
                .withGoroutine(bp.goroutine())
                .withStacktrace(bp.stacktrace())
                .withVariables(bp.variables())
                .withLoadArgs(bp.loadArgs())
                .withLoadLocals(bp.loadLocals())
                .withCustomCommands(customCommands(bp));
        return session().delve()
                .breakpoints()
                .create(new BreakpointRequest(wanted, bp.file() + ":" + bp.line(), List.of(), false));
    }

    private List<String> customCommands(Breakpoint bp) {
        if (bp.customCommands().isEmpty() || session().supports(Capability.CUSTOM_COMMANDS)) {
            return bp.customCommands();
        }
        say("Set at " + session().presentation().path(bp.file()) + ":" + bp.line() + " without its commands "
                + String.join(", ", bp.customCommands()) + ": they need a server of Delve "
                + Capability.CUSTOM_COMMANDS.since() + " or newer.");
        return List.of();
    }

    private Optional<Breakpoint> announce(Call<Breakpoint> creation, Breakpoint wanted) {
        try {
            Breakpoint bp = creation.await();
            say(BreakpointText.report(bp, "set", session().presentation()));
            return Optional.of(bp);
        } catch (RemoteException e) {
            say("Not set at " + session().presentation().path(wanted.file()) + ":" + wanted.line() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Asks what is set now.
     *
     * @return waits for the answer and remembers it
     */
    Runnable keep() {
        if (mainFile.isEmpty()) {
            return () -> {};
        }
        String program = mainFile.get();
        Call<List<Breakpoint>> breakpoints = session().delve().breakpoints().list(false);
        return () -> remember(program, breakpoints);
    }

    private void remember(String program, Call<List<Breakpoint>> breakpoints) {
        try {
            ProjectNotes notes = new ProjectNotes(
                    program,
                    kept(breakpoints.await()),
                    view.displays().entries().stream().flatMap(Optional::stream).toList(),
                    session().configuration().pathRules().stream()
                            .filter(rule -> !configured.contains(rule))
                            .toList());
            if (!notes.isEmpty() || !declined) {
                memory.save(notes);
            }
        } catch (ConnectionLostException e) {
            throw e;
        } catch (RpcException | IOException e) {
            errors.println("The breakpoints are not remembered: " + e.getMessage());
        }
    }

    /** Breakpoints that a person has set and that have a place in the source. */
    private static List<Breakpoint> kept(List<Breakpoint> all) {
        return all.stream()
                .filter(bp -> bp.id() > 0 && !bp.isWatchpoint() && !bp.traceReturn() && !bp.file().isEmpty())
                // a server lists them in any order; numbers are given in the order of creation
                .sorted(Comparator.comparingInt(Breakpoint::id))
                .toList();
    }

    private Session session() {
        return view.session();
    }

    private void say(String line) {
        screen.accept(new Message(line));
    }
}
