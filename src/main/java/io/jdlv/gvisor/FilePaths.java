package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The paths of files that the sandbox has open. A file is a directory entry in a mount; each kind of file system has its own
 * entries, all with a name and a parent, and a mount knows the entry that it is mounted on. Names are followed upwards, a
 * turnaround for each level.
 */
final class FilePaths {
    private static final int MAX_LEVELS = 64;
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 4096, 8, -1);
    private static final LoadConfig POINTER = new LoadConfig(false, 0, 64, 8, 8);
    private static final String DENTRY = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Dentry\")(%s)";
    private static final String MOUNT = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Mount\")(%s)";

    private final DelveClient delve;
    private final Map<Long, String> mountPoints = new HashMap<>();

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
        Call<Variable> mount = delve.data().eval(EvalScope.CURRENT, virtualDentry + ".mount", POINTER);
        Call<Variable> entry = delve.data().eval(EvalScope.CURRENT, virtualDentry + ".dentry", POINTER);
        try {
            return path(Values.pointer(mount.await()), Values.pointer(entry.await()));
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    /** The path that a mount is mounted at, by its address in the sentry. */
    String ofRoot(long mount) {
        String path = mountPoint(mount);
        return path.isEmpty() ? "/" : path;
    }

    private Optional<String> path(long mount, long entry) {
        return inMount(entry).map(path -> {
            String whole = mountPoint(mount) + path;
            return whole.isEmpty() ? "/" : whole;
        });
    }

    /** Where a mount is, nothing for the first one. */
    private String mountPoint(long mount) {
        String known = mountPoints.get(mount);
        if (known != null || mount == 0) {
            return known == null ? "" : known;
        }
        // what is mounted on itself is found here again, and ends
        mountPoints.put(mount, "");
        String key = MOUNT.formatted(GoNumber.hex(mount)) + ".key.";
        Call<Variable> parent = delve.data().eval(EvalScope.CURRENT, key + "parent", POINTER);
        Call<Variable> point = delve.data().eval(EvalScope.CURRENT, key + "point", POINTER);
        try {
            long parentMount = Values.address(parent.await());
            String path = parentMount == 0
                    ? ""
                    : path(parentMount, Values.address(point.await())).filter(text -> !text.equals("/")).orElse("");
            mountPoints.put(mount, path);
            return path;
        } catch (RemoteException e) {
            return "";
        }
    }

    /** The path below a mount's root, with a slash in front; empty text for the root. */
    private Optional<String> inMount(long dentry) {
        Variable implementation =
                delve.data().eval(EvalScope.CURRENT, DENTRY.formatted(GoNumber.hex(dentry)) + ".impl", POINTER).await();
        if (implementation.children().isEmpty()) {
            return Optional.empty();
        }
        Variable own = implementation.children().getFirst();
        String type = own.type().startsWith("*") ? own.type().substring(1) : own.type();
        long at = Values.pointer(own);
        StringBuilder path = new StringBuilder();
        for (int level = 0; level < MAX_LEVELS && at != 0; level++) {
            String entry = "(*\"" + type + "\")(" + GoNumber.hex(at) + ").";
            Call<Variable> name = delve.data().eval(EvalScope.CURRENT, entry + "name", FLAT);
            Alternatives parent = Alternatives.of(delve, POINTER, "parent of a file", entry + "parent.v", entry + "parent");
            String text = name.await().value();
            at = parent.value().map(Values::address).orElse(0L);
            if (!text.isEmpty() && (at != 0 || level == 0)) {
                path.insert(0, "/" + text);
            }
        }
        return Optional.of(path.toString());
    }
}
