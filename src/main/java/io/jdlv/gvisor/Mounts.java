package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mounts that a task sees, from its namespace's first one down. */
final class Mounts {
    private static final LoadConfig POINTERS = new LoadConfig(false, 0, 64, 256, 8);
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 8, 8);

    private final DelveClient delve;

    Mounts(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * A line for each: the path, and the kind of file system.
     *
     * @throws io.jdlv.rpc.RemoteException when this runsc keeps them otherwise
     */
    Optional<List<String>> read(TaskPointer task) {
        Alternatives root = Alternatives.of(
                delve, POINTERS, "mounts", task.field("mountNamespace.root"), task.field("mountNamespaceVFS2.root"));
        return root.value().map(Values::pointer).filter(address -> address != 0).map(address -> {
            List<String> lines = new ArrayList<>();
            add(address, new FilePaths(delve), lines);
            return lines;
        });
    }

    private void add(long mount, FilePaths paths, List<String> lines) {
        String expression = "(*\"gvisor.dev/gvisor/pkg/sentry/vfs.Mount\")(" + GoNumber.hex(mount) + ")";
        Call<Variable> kind = delve.data().eval(EvalScope.CURRENT, expression + ".fs.fsType", FLAT);
        Call<Variable> children = delve.data().eval(EvalScope.CURRENT, expression + ".children", POINTERS);
        Variable type = kind.await();
        String name = type.children().isEmpty() ? "?" : type.children().getFirst().type();
        lines.add(paths.ofRoot(mount) + "  " + name.substring(name.lastIndexOf('/') + 1).replace("*", "").replace(".FilesystemType", ""));
        List<Variable> entries = children.await().children();
        for (int i = 0; i < entries.size(); i += 2) {
            add(Values.pointer(entries.get(i)), paths, lines);
        }
    }
}
