package io.jdlv.repl;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.rpc.Call;
import io.jdlv.session.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Names from the server, remembered: those of the program for one start of it, those of a stop for one line typed. A key
 * press sends at most one request and waits a moment for its answer at most; an answer that comes later is there at the
 * next press. Nothing is sent but for a key pressed at the prompt, so never while a resume of ours is under way.
 */
final class ServerNames implements CompletionSources {
    /** How long a key press may wait: a person does not notice it. */
    private static final long PATIENCE_MILLIS = 150;
    /** How many goroutines are worth offering. */
    private static final int GOROUTINES = 100;
    /** Names alone: nothing of any value. */
    private static final LoadConfig NAMES = new LoadConfig(false, 0, 0, 0, 0);
    /** A value with its fields, and those of what it points to. */
    private static final LoadConfig FIELDS = new LoadConfig(true, 1, 0, 0, -1);

    private final View view;
    private final Map<String, CompletableFuture<NameIndex>> ofProgram = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<List<String>>> ofLine = new ConcurrentHashMap<>();
    private int start;
    private boolean mayAsk;
    private long deadline;

    ServerNames(View view) {
        this.view = view;
    }

    /** A new line is typed: what was true for the one before need not be any more. */
    void newLine() {
        ofLine.clear();
        int now = view.session().starts();
        if (now != start) {
            start = now;
            ofProgram.clear();
        }
    }

    @Override
    public void keyPressed() {
        mayAsk = true;
        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    }

    @Override
    public List<String> functions(String typed) {
        return index("functions", () -> view.session().names().functions("")).find(typed);
    }

    @Override
    public List<String> types(String typed) {
        return index("types", () -> view.session().delve().program().types("")).find(typed);
    }

    @Override
    public List<String> sources(String typed) {
        return index("sources", () -> view.session().delve().program().sources("")).find(typed);
    }

    @Override
    public List<String> packages(String typed) {
        return index("packages", () -> view.session().delve().program().packages("", false)
                        .map(list -> list.stream().map(p -> p.importPath()).toList()))
                .find(typed);
    }

    @Override
    public List<String> packageVariables(String packageName) {
        String filter = "^([^.]*/)?" + packageName + "\\.";
        return index("variables of " + packageName, () -> view.session().delve().data()
                        .packageVariables(filter, NAMES)
                        .map(list -> list.stream().map(v -> NameIndex.withoutPath(v.name())).toList()))
                .find(packageName + ".");
    }

    @Override
    public List<String> variables() {
        return list("variables", this::variablesOfFrame);
    }

    /** One request for both arguments and locals: a stack as deep as the frame, with the names in it. */
    private Call<List<String>> variablesOfFrame() {
        int frame = view.frame();
        return view.session().delve().goroutines()
                .stacktrace(new StacktraceRequest(-1, frame, frame, Set.of(), Optional.of(NAMES)))
                .map(frames -> frames.isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        frames.get(frames.size() - 1).arguments().stream(),
                                        frames.get(frames.size() - 1).locals().stream())
                                .map(Variable::name)
                                .filter(name -> !name.startsWith("~"))
                                .toList());
    }

    @Override
    public List<String> fields(String expression) {
        return list("fields of " + expression, () -> view.session().delve().data()
                .eval(view.evalScope(), expression, FIELDS)
                .map(ServerNames::fieldNames));
    }

    private static List<String> fieldNames(Variable value) {
        if (value.kind() == VariableKind.STRUCT) {
            List<String> names = new ArrayList<>();
            for (Variable field : value.children()) {
                // the fields of an embedded struct can be selected as its own
                names.add(field.name().substring(field.name().lastIndexOf('.') + 1));
            }
            return names;
        }
        boolean holdsAnother = value.kind() == VariableKind.PTR || value.kind() == VariableKind.INTERFACE;
        return holdsAnother && !value.children().isEmpty() ? fieldNames(value.children().get(0)) : List.of();
    }

    @Override
    public List<String> breakpoints() {
        return list("breakpoints", () -> view.session().delve().breakpoints().list(false)
                .map(all -> all.stream().filter(bp -> bp.id() >= 0).flatMap(ServerNames::references).toList()));
    }

    private static Stream<String> references(Breakpoint breakpoint) {
        return Stream.of(String.valueOf(breakpoint.id()), breakpoint.name()).filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> goroutines() {
        return list("goroutines", () -> view.session().delve().goroutines().list(0, GOROUTINES)
                .map(page -> page.goroutines().stream().map(g -> String.valueOf(g.id())).toList()));
    }

    @Override
    public List<String> files(String typed) {
        return LocalFiles.startingWith(typed);
    }

    private NameIndex index(String what, Supplier<Call<List<String>>> ask) {
        return known(ofProgram, what, ask, ServerNames::sorted).orElseGet(() -> NameIndex.of(List.of()));
    }

    private List<String> list(String what, Supplier<Call<List<String>>> ask) {
        return known(ofLine, what, ask, names -> names).orElse(List.of());
    }

    private static NameIndex sorted(Collection<String> names) {
        return NameIndex.of(names);
    }

    private <T> Optional<T> known(
            Map<String, CompletableFuture<T>> memory,
            String what,
            Supplier<Call<List<String>>> ask,
            Function<List<String>, T> change) {
        CompletableFuture<T> answer = memory.get(what);
        if (answer == null) {
            if (!mayAsk) {
                return Optional.empty();
            }
            mayAsk = false;
            // the connection's reader must not sort 100,000 names: another thread does
            answer = ask.get().toFuture().thenApplyAsync(change, task -> Thread.ofVirtual().name("jdlv-names").start(task));
            memory.put(what, answer);
        }
        try {
            long left = Math.max(0, deadline - System.nanoTime());
            return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            // the server refused: there is nothing to offer, and a command typed will say why
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
