package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.render.Table;
import io.jdlv.rpc.Beside;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Meter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The mounts of a task's namespace, from its first one down: what /proc/PID/mountinfo has, as far as the sentry keeps it. */
final class Mounts {
    private static final LoadConfig POINTERS = new LoadConfig(false, 0, 64, 256, 8);
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 4096, 8, -1);

    /** The flags of a mount, as the sentry and as mountinfo calls them, in its order. */
    private static final List<List<String>> FLAGS = List.of(
            List.of("NoSUID", "nosuid"), List.of("NoDev", "nodev"), List.of("NoExec", "noexec"), List.of("NoATime", "noatime"));

    private static final Map<String, String> KINDS = Map.of(
            "gofer", "9p", "sys", "sysfs", "mqfs", "mqueue", "cgroupfs", "cgroup", "cgroup2fs", "cgroup2");

    private final DelveClient delve;
    private final Meter meter;
    private final FilePaths paths;

    Mounts(DelveClient delve, Meter meter) {
        this.delve = delve;
        this.meter = meter;
        this.paths = new FilePaths(delve);
    }

    /**
     * A mount.
     *
     * @param id its number
     * @param parent the number of the one that it is mounted in, its own for the first
     * @param path where it is
     * @param kind of file system
     * @param flags {@code rw} or {@code ro}, and others behind commas
     * @param root what of the file system is mounted
     * @param options the file system's own, as far as they are known; may be empty
     */
    private record Mount(long id, long parent, String path, String kind, String flags, String root, String options) {
        List<String> cells() {
            return List.of(String.valueOf(id), String.valueOf(parent), path, kind, flags, root, options);
        }
    }

    /**
     * A line for each, in the order of their numbers: number, number of the parent, path, kind of file system, flags, root in
     * the file system, and its options.
     *
     * @throws io.jdlv.rpc.RemoteException when this runsc keeps them otherwise
     */
    Optional<List<String>> read(TaskPointer task) {
        Alternatives root = Alternatives.of(
                delve, POINTERS, "mounts", task.field("mountNamespace.root"), task.field("mountNamespaceVFS2.root"));
        return root.value().map(Values::pointer).filter(address -> address != 0).map(address -> {
            List<List<String>> rows = below(address, Optional.empty())
                    .sorted(Comparator.comparingLong(Mount::id))
                    .map(Mount::cells)
                    .toList();
            return Table.of(rows, 0, 8, 2, ' ').lines().map(String::stripTrailing).toList();
        });
    }

    /** A mount and those in it. */
    private Stream<Mount> below(long mount, Optional<Long> parent) {
        String expression = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Mount\")(" + GoNumber.hex(mount) + ")";
        Call<Variable> children = eval(expression + ".children", POINTERS);
        Call<Variable> id = eval(expression + ".ID", FLAT);
        long number = Values.integer(id.await()).orElse(0L);
        List<Variable> entries = children.await().children();
        List<Supplier<List<Mount>>> works = new ArrayList<>();
        works.add(() -> List.of(one(mount, expression, number, parent.orElse(number))));
        for (int i = 0; i < entries.size(); i += 2) {
            long child = Values.pointer(entries.get(i));
            works.add(() -> below(child, Optional.of(number)).toList());
        }
        return Beside.run(meter, works).stream().flatMap(List::stream);
    }

    private Mount one(long mount, String expression, long number, long parent) {
        Call<Variable> kind = eval(expression + ".fs.fsType", POINTERS);
        Call<Variable> own = eval(expression + ".fs.impl", POINTERS);
        Call<Variable> flags = eval(expression + ".flags", FLAT);
        Alternatives writers = Alternatives.of(delve, FLAT, "state of a mount", expression + ".writers.value", expression + ".writers");
        Call<Variable> root = eval(expression + ".root", POINTERS);
        List<Optional<String>> texts = Beside.run(meter, List.of(
                () -> Optional.of(paths.ofRoot(mount)),
                () -> root.awaitUnlessRefused().map(Values::pointer).flatMap(paths::inFileSystem),
                () -> own.awaitUnlessRefused().map(this::options)));
        return new Mount(
                number,
                parent,
                texts.getFirst().orElse("?"),
                kind(kind.await()),
                flags(flags.awaitUnlessRefused(), writers.number()),
                texts.get(1).orElse("?"),
                texts.getLast().orElse(""));
    }

    /** The kind is the name of its type's package, or what mountinfo calls that. */
    private static String kind(Variable type) {
        String name = type.children().isEmpty() ? "?" : type.children().getFirst().type();
        String own = name.substring(name.lastIndexOf('/') + 1).replace("*", "").replaceFirst("\\.(F|f)ilesystemType$", "");
        return KINDS.getOrDefault(own, own);
    }

    /** @param writers how many write to it; below 0 on one that is for reading alone */
    private static String flags(Optional<Variable> flags, long writers) {
        Stream<String> set = FLAGS.stream()
                .filter(flag -> flags.flatMap(all -> Values.field(all, flag.getFirst())).filter(Mounts::isTrue).isPresent())
                .map(List::getLast);
        return String.join(",", Stream.concat(Stream.of(writers < 0 ? "ro" : "rw"), set).toList());
    }

    private static boolean isTrue(Variable value) {
        return value.value().equals("true");
    }

    /** What a file system was mounted with: the text that it keeps, or what is set in its struct of options. */
    private String options(Variable interfaced) {
        if (interfaced.children().isEmpty()) {
            return "";
        }
        String fileSystem = Values.typed(interfaced.children().getFirst()) + ".";
        Call<Variable> text = eval(fileSystem + "mopts", FLAT);
        Call<Variable> options = eval(fileSystem + "opts", FLAT);
        Call<Variable> kept = eval(fileSystem + "MaxCachedDentries", FLAT);
        return text.awaitUnlessRefused()
                .map(Variable::value)
                .or(() -> options.awaitUnlessRefused().map(Mounts::fields))
                .or(() -> kept.awaitUnlessRefused().filter(number -> !number.value().equals("0")).map(number -> "dentry_cache_limit=" + number.value()))
                .orElse("");
    }

    private static String fields(Variable options) {
        return String.join(",", options.children().stream().flatMap(field -> set(field).stream()).toList());
    }

    private static Optional<String> set(Variable field) {
        return switch (field.kind()) {
            case BOOL -> isTrue(field) ? Optional.of(field.name()) : Optional.empty();
            case STRING -> field.value().isEmpty() ? Optional.empty() : Optional.of(field.name() + "=" + field.value());
            default -> Optional.of(field)
                    .filter(each -> each.kind().isSigned() || each.kind().isUnsigned())
                    .flatMap(Values::integer)
                    .filter(number -> number != 0)
                    .map(number -> field.name() + "=" + number);
        };
    }

    private Call<Variable> eval(String expression, LoadConfig config) {
        return delve.data().eval(EvalScope.CURRENT, expression, config);
    }
}
