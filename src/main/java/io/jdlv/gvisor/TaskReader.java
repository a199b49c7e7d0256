package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.gvisor.TaskPage.Part;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.Table;
import io.jdlv.rpc.Beside;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Meter;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what there is to be known of a task. A part that this runsc keeps otherwise says so, and the others are there. */
final class TaskReader {
    private static final LoadConfig FLAT = new LoadConfig(false, 2, 256, 256, -1);

    /** Of each action not all: it begins with the handler, in newer versions with an empty field and the handler. */
    private static final LoadConfig HANDLERS = new LoadConfig(false, 2, 64, 256, 2);

    private static final int LONGEST = 1 << 16;
    private static final long UNLIMITED = -1;

    private final DelveClient delve;
    private final Meter meter;
    private final TaskPointer task;

    TaskReader(Session session, TaskPointer task) {
        this.delve = session.delve();
        this.meter = session.meter();
        this.task = task;
    }

    /** All parts, in the order of the page; they are read beside each other. */
    List<Part> parts() {
        FilePaths paths = new FilePaths(delve);
        return Beside.run(meter, List.of(
                () -> one("container", () -> Optional.of(field("containerID")), "containerID"),
                () -> one("host name", () -> Optional.of(field("utsns.hostName")), "utsns.hostName"),
                () -> one("program", () -> program(paths), "image.MemoryManager.executable"),
                () -> one("directory", () -> directory(paths), "fsContext"),
                () -> joined(texts("arguments", "argv")),
                () -> texts("environment", "envv"),
                () -> one("caller", () -> Optional.of(Credentials.of(task, delve).text()), "creds.ptr"),
                () -> one("memory", this::sizes, "image.MemoryManager.curRSS"),
                () -> several("registers", this::registers, TaskRegisters.all(task)),
                () -> several("limits", this::limits, task.field("tg.limits.data")),
                () -> several("signals", this::signals, task.field("tg.signalHandlers.actions")),
                () -> several("files", this::files, task.field("fdTable.slice")),
                () -> several("mounts", this::mounts, task.field("mountNamespace.root")),
                () -> several("map", () -> Optional.of(new MemoryMap(delve, meter).read(task)), task.field("image.MemoryManager.vmas"))));
    }

    private Part one(String title, Supplier<Optional<String>> reading, String tried) {
        return several(title, () -> reading.get().map(List::of), tried);
    }

    private static Part several(String title, Supplier<Optional<List<String>>> reading, String tried) {
        String missing = "this runsc has no " + title + " that can be read, tried " + tried;
        try {
            return new Part(title, reading.get().orElse(List.of(missing)));
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            return new Part(title, List.of(missing + ": " + e.getMessage()));
        }
    }

    private Call<Variable> ask(String path) {
        return delve.data().eval(EvalScope.CURRENT, task.field(path), FLAT);
    }

    private Variable eval(String path) {
        return ask(path).await();
    }

    private String field(String path) {
        return eval(path).value();
    }

    private Optional<String> program(FilePaths paths) {
        String executable = task.field("image.MemoryManager.executable");
        return firstOf(paths, executable + ".vd", executable + ".(*fsbridge.VFSFile).file.vd");
    }

    private Optional<String> directory(FilePaths paths) {
        String newest = "(*\"gvisor.dev/gvisor/pkg/sentry/kernel.FSContext\")(" + task.field("fsContext.v") + ").cwd";
        return firstOf(paths, newest, task.field("fsContext.cwd"), task.field("fsContext.cwdVFS2"));
    }

    /** The path of the first of a version's several ways to one that there is. */
    private Optional<String> firstOf(FilePaths paths, String... ways) {
        List<Supplier<Optional<String>>> works = Arrays.stream(ways).<Supplier<Optional<String>>>map(way -> () -> paths.of(way)).toList();
        return Beside.run(meter, works).stream().flatMap(Optional::stream).findFirst();
    }

    /** Texts one behind the other in the program's memory. */
    private Part texts(String title, String field) {
        return several(title, () -> {
            Variable range = eval("image.MemoryManager." + field);
            long start = number(range, "Start");
            byte[] bytes = new ApplicationMemory(delve).of(task).read(start, (int) Math.min(LONGEST, number(range, "End") - start));
            String all = new String(bytes, StandardCharsets.UTF_8);
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Arrays.stream(all.split("\0")).map(GoQuote::quote).toList());
        }, "image.MemoryManager." + field);
    }

    private static Part joined(Part part) {
        return new Part(part.title(), List.of(String.join(" ", part.lines())));
    }

    private Optional<String> sizes() {
        Call<Variable> brk = ask("image.MemoryManager.brk");
        Call<Variable> resident = ask("image.MemoryManager.curRSS");
        Call<Variable> mapped = ask("image.MemoryManager.usageAS");
        return Optional.of("resident " + kilobytes(resident.await().value()) + ", mapped " + kilobytes(mapped.await().value())
                + ", heap by brk " + kilobytes(String.valueOf(number(brk.await(), "End") - number(brk.await(), "Start"))));
    }

    private static String kilobytes(String bytes) {
        return Long.parseUnsignedLong(bytes) / 1024 + " kB";
    }

    private Optional<List<String>> registers() {
        Variable registers = delve.data().eval(EvalScope.CURRENT, TaskRegisters.all(task), FLAT).await();
        List<String> lines = new ArrayList<>();
        Variable inner = Values.field(registers, "PtraceRegs").orElse(registers);
        List<String> line = new ArrayList<>();
        for (Variable register : inner.children()) {
            if (TaskRegisters.uninteresting().contains(register.name())) {
                continue;
            }
            if (!register.children().isEmpty()) {
                for (int i = 0; i < register.children().size(); i++) {
                    add(register.name().charAt(0) + String.valueOf(i), register.children().get(i), line, lines);
                }
            } else {
                add(register.name(), register, line, lines);
            }
        }
        if (!line.isEmpty()) {
            lines.add(String.join("  ", line));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private static void add(String name, Variable register, List<String> line, List<String> lines) {
        line.add("%-8s 0x%016x".formatted(name, Values.integer(register).orElse(0L)));
        if (line.size() == 3) {
            lines.add(String.join("  ", line));
            line.clear();
        }
    }

    private Optional<List<String>> limits() {
        Variable map = eval("tg.limits.data");
        NamedNumbers names = Signatures.load().set("resource").orElseThrow();
        Map<Long, String> lines = new TreeMap<>();
        for (int i = 0; i + 1 < map.children().size(); i += 2) {
            long number = Values.integer(map.children().get(i)).orElse(0L);
            Variable limit = map.children().get(i + 1);
            lines.put(number, "%-17s %s, at most %s".formatted(
                    names.text(number), limit(number(limit, "Cur")), limit(number(limit, "Max"))));
        }
        return Optional.of(List.copyOf(lines.values()));
    }

    private static String limit(long value) {
        return value == UNLIMITED ? "unlimited" : Long.toUnsignedString(value);
    }

    private Optional<List<String>> signals() {
        Variable map = delve.data().eval(EvalScope.CURRENT, task.field("tg.signalHandlers.actions"), HANDLERS).await();
        List<Variable> children = map.children();
        Map<String, TreeSet<Long>> signals = new TreeMap<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            long signal = Values.integer(children.get(i)).orElse(0L);
            Variable action = children.get(i + 1);
            long handler = Values.field(action, "Handler").or(() -> Values.field(action, "SigAction", "Handler")).flatMap(Values::integer).orElse(0L);
            String does = handler == 0 ? "default" : handler == 1 ? "ignored" : "handled at " + GoNumber.hex(handler);
            signals.computeIfAbsent(does, each -> new TreeSet<>()).add(signal);
        }
        return Optional.of(signals.entrySet().stream()
                .map(each -> each.getKey() + ": "
                        + Signals.names(each.getValue()))
                .toList());
    }

    private Optional<List<String>> files() {
        return new OpenFiles(delve, meter, task).read()
                .map(files -> Table.of(files.stream().map(OpenFiles.OpenFile::cells).toList(), 0, 8, 2, ' ').lines()
                        .map(String::stripTrailing)
                        .toList());
    }

    private Optional<List<String>> mounts() {
        return new Mounts(delve, meter).read(task);
    }

    private static long number(Variable struct, String field) {
        return Values.field(struct, field).flatMap(Values::integer).orElse(0L);
    }
}
