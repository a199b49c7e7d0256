package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of files that the sandbox has open. A file is a directory entry in a mount; each kind of file system has its own
 * entries, all with a name and a parent, and a mount knows the entry that it is mounted on. Names are followed upwards,
 * several levels in a turnaround. It is good for one stop of the target, asks nothing twice, and may be used by several
 * {@linkplain io.jdlv.rpc.Beside pieces of work} at a time.
 */
final class FilePaths {
    private static final int MAX_LEVELS = 64;

    /** So many levels are asked for together; most paths have no more. */
    private static final int LEVELS_AHEAD = 6;

    private static final LoadConfig FLAT = new LoadConfig(false, 1, 4096, 8, -1);
    private static final LoadConfig POINTER = new LoadConfig(false, 0, 64, 8, 8);
    private static final String DENTRY = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Dentry\")(%s)";
    private static final String MOUNT = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Mount\")(%s)";

    /** An entry's parent: an atomic pointer since 2024, which has no type of its own, and a plain one before. */
    private static final String ATOMIC_PARENT = ".parent.v";

    private static final String PARENT = ".parent";

    private final DelveClient delve;
    private final Map<String, Call<Variable>> asked = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    FilePaths(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * The path of a file.
     *
     * @param virtualDentry an expression for its vfs.VirtualDentry
     * @return empty where this runsc has its entries otherwise
     */
    Optional<String> of(String virtualDentry) {
        Call<Variable> mount = eval(virtualDentry + ".mount", POINTER);
        Call<Variable> entry = eval(virtualDentry + ".dentry", POINTER);
        return mount.awaitUnlessRefused()
                .flatMap(found -> entry.awaitUnlessRefused()
                        .flatMap(file -> path(Values.pointer(found), Values.pointer(file), new HashSet<>())));
    }

    /** The path that a mount is mounted at, by its address in the sentry. */
    String ofRoot(long mount) {
        String path = mountPoint(mount, new HashSet<>());
        return path.isEmpty() ? "/" : path;
    }

    /**
     * The path of a directory entry in its own file system.
     *
     * @param dentry its address in the sentry
     * @return empty where this runsc has its entries otherwise
     */
    Optional<String> inFileSystem(long dentry) {
        return inMount(dentry).map(path -> path.isEmpty() ? "/" : path);
    }

    private Optional<String> path(long mount, long entry, Set<Long> below) {
        askForMountPoint(mount);
        return inMount(entry).map(path -> {
            String whole = mountPoint(mount, below) + path;
            return whole.isEmpty() ? "/" : whole;
        });
    }

    /** The mount and the entry that a mount is mounted on. */
    private List<Call<Variable>> askForMountPoint(long mount) {
        String key = MOUNT.formatted(GoNumber.hex(mount)) + ".key.";
        return List.of(eval(key + "parent", POINTER), eval(key + "point", POINTER));
    }

    /**
     * Where a mount is, nothing for the first one.
     *
     * @param below the mounts on the way to it: what is mounted on itself ends there
     */
    private String mountPoint(long mount, Set<Long> below) {
        if (mount == 0 || !below.add(mount)) {
            return "";
        }
        List<Call<Variable>> key = askForMountPoint(mount);
        return key.getFirst().awaitUnlessRefused()
                .map(Values::address)
                .filter(parent -> parent != 0)
                .flatMap(parent -> key.getLast().awaitUnlessRefused().flatMap(point -> path(parent, Values.address(point), below)))
                .filter(path -> !path.equals("/"))
                .orElse("");
    }

    /** The path below the root of a file system, with a slash in front; empty text for the root. */
    private Optional<String> inMount(long dentry) {
        Optional<Variable> implementation = eval(DENTRY.formatted(GoNumber.hex(dentry)) + ".impl", POINTER)
                .awaitUnlessRefused()
                .flatMap(interfaced -> interfaced.children().stream().findFirst());
        return implementation.flatMap(own -> names(own.type().replaceFirst("^\\*", ""), Values.pointer(own))).map(names -> {
            // the root has a name that is in no path; a file of a kernel's own has nothing else
            List<String> inPath = names.size() > 1 ? names.subList(0, names.size() - 1) : names;
            StringBuilder path = new StringBuilder();
            inPath.stream().filter(name -> !name.isEmpty()).forEach(name -> path.insert(0, "/" + name));
            return path.toString();
        });
    }

    /** The names of an entry and of those above it; empty where it has none. */
    private Optional<List<String>> names(String type, long entry) {
        List<String> names = new ArrayList<>();
        long at = entry;
        while (at != 0 && names.size() < MAX_LEVELS) {
            at = climb(type, at, names);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /**
     * Adds the names of an entry and of those above it, as many as are asked for together.
     *
     * @return the address of the next one above; 0 at the root
     */
    private long climb(String type, long entry, List<String> names) {
        String first = "(*\"" + type + "\")(" + GoNumber.hex(entry) + ")";
        if (!parents.containsKey(type)) {
            Call<Variable> name = eval(first + ".name", FLAT);
            Call<Variable> atomic = eval(first + ATOMIC_PARENT, POINTER);
            Call<Variable> plain = eval(first + PARENT, POINTER);
            name.awaitUnlessRefused().ifPresent(own -> names.add(own.value()));
            Optional<Long> parent = atomic.awaitUnlessRefused().map(Values::address);
            parents.put(type, parent.isPresent() ? ATOMIC_PARENT : PARENT);
            return parent.or(() -> plain.awaitUnlessRefused().map(Values::address)).orElse(0L);
        }
        String up = parents.get(type);
        List<String> entries = new ArrayList<>(List.of(first));
        while (entries.size() < LEVELS_AHEAD) {
            String above = entries.getLast() + up;
            entries.add(up.equals(ATOMIC_PARENT) ? "(*\"" + type + "\")(" + above + ")" : above);
        }
        entries.forEach(each -> {
            eval(each + ".name", FLAT);
            eval(each + up, POINTER);
        });
        long above = entry;
        for (String each : entries) {
            Optional<Variable> name = eval(each + ".name", FLAT).awaitUnlessRefused();
            if (name.isEmpty()) {
                // older servers do not follow a pointer without a type: the next level is asked for by itself
                return each.equals(first) ? 0 : above;
            }
            names.add(name.get().value());
            above = eval(each + up, POINTER).awaitUnlessRefused().map(Values::address).orElse(0L);
            if (above == 0) {
                return 0;
            }
        }
        return above;
    }

    private Call<Variable> eval(String expression, LoadConfig config) {
        return asked.computeIfAbsent(expression, each -> delve.data().eval(EvalScope.CURRENT, each, config));
    }
}
