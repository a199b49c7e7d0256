package io.jdlv.command;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Register;
import io.jdlv.delve.RegisterList;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.render.ContextText.Entries;
import io.jdlv.render.ContextText.Entry;
import io.jdlv.render.ContextText.Section;
import io.jdlv.render.ContextText;
import io.jdlv.render.Result;
import io.jdlv.render.StackText;
import io.jdlv.render.ValuePrinter;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.ContextDisplay.Part;
import io.jdlv.session.ContextDisplay;
import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import io.jdlv.session.TornStrings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what {@code context} shows, everything in one turnaround, and compares it with what was shown last. */
final class ContextReading {
    /** Frames above the current one that are shown. */
    private static final int STACK_DEPTH = 5;

    private final Invocation call;
    private final ContextDisplay last;
    private final Map<String, String> values = new HashMap<>();
    private boolean sameFunction;

    private ContextReading(Invocation call) {
        this.call = call;
        this.last = call.view().context();
    }

    /**
     * Shows these parts now.
     *
     * @throws RemoteException when there is no process to look at
     */
    static void show(Invocation call, Set<Part> parts) {
        new ContextReading(call).show(parts);
    }

    private void show(Set<Part> parts) {
        EvalScope scope = call.view().evalScope();
        Call<List<Stackframe>> stack =
                call.delve().goroutines().stacktrace(StacktraceRequest.of(-1, scope.frame() + STACK_DEPTH));
        Optional<Call<List<Variable>>> arguments =
                ask(parts, Part.ARGS, () -> call.delve().data().arguments(scope, LoadConfig.SHORT));
        Optional<Call<List<Variable>>> locals =
                ask(parts, Part.LOCALS, () -> call.delve().data().locals(scope, LoadConfig.SHORT));
        Optional<Call<RegisterList>> registers =
                ask(parts, Part.REGS, () -> call.delve().data().scopeRegisters(scope, false));

        List<Stackframe> frames = stack.await();
        Optional<Stackframe> here = frames.stream().skip(scope.frame()).findFirst();
        String function = here.map(Stackframe::functionName).orElse("");
        sameFunction = function.equals(last.function());
        List<Section> sections = new ArrayList<>();
        if (parts.contains(Part.SOURCE)) {
            here.ifPresent(frame -> sections.add(source(frame)));
        }
        arguments.ifPresent(asked -> sections.add(variables("arguments of " + function, "arg ", "(no args)", asked)));
        locals.ifPresent(asked -> sections.add(variables("locals of " + function, "local ", "(no locals)", asked)));
        if (parts.contains(Part.STACK)) {
            sections.add(new Section("stack", new StackText(frames, "", false)));
        }
        registers.ifPresent(asked -> sections.add(section("registers", "(no registers)", asked, this::registers)));
        call.show(new ContextText(sections));
        Map<String, String> known = new HashMap<>(sameFunction ? last.values() : Map.of());
        known.putAll(values);
        call.view().setContext(last.showing(function, known));
    }

    private static <T> Optional<Call<T>> ask(Set<Part> parts, Part part, Supplier<Call<T>> call) {
        return parts.contains(part) ? Optional.of(call.get()) : Optional.empty();
    }

    private Section source(Stackframe frame) {
        Session session = call.session();
        String heading = "source " + session.presentation().path(frame.file()) + ":" + frame.line();
        try {
            return new Section(heading, session.sources()
                    .list(
                            session.pathRules().toLocal(frame.file()),
                            frame.line(),
                            session.configuration().listingLines(),
                            true,
                            session.lastModified()));
        } catch (SourceException e) {
            return new Section(heading, new Message("  " + e.getMessage()));
        }
    }

    private Section variables(String heading, String kind, String none, Call<List<Variable>> asked) {
        return section(heading, none, asked, variables -> new TornStrings(call.session()).restore(variables, LoadConfig.SHORT).stream()
                .map(v -> entry(kind, v.isShadowed() ? "(" + v.name() + ")" : v.name(), ValuePrinter.singleLine(v)))
                .toList());
    }

    private List<Entry> registers(RegisterList list) {
        return list.registers().stream().map(this::register).toList();
    }

    private Entry register(Register register) {
        return entry("reg ", register.name(), register.value());
    }

    /** A part, or why the server could not read it: the others are shown all the same. */
    private static <T> Section section(String heading, String none, Call<T> asked, Function<T, List<Entry>> entries) {
        Result body;
        try {
            body = new Entries(entries.apply(asked.await()), none);
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            body = new Message("  " + e.getMessage());
        }
        return new Section(heading, body);
    }

    private Entry entry(String kind, String name, String value) {
        String key = kind + name;
        values.put(key, value);
        String before = last.values().get(key);
        return new Entry(name, value, sameFunction && before != null && !before.equals(value));
    }
}
