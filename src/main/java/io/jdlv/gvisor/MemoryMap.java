package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Beside;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The areas of a program's memory, from the sentry's set of them (pkg/sentry/mm, vmas), two turnarounds for each of its levels:
 * an area is ten kilobytes on the wire, and a node has places for more of them than it mostly has.
 */
final class MemoryMap {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 64, 0, 0);
    private static final int MAX_DEPTH = 12;

    private static final String SPECIAL = "mm.SpecialMappable";
    private static final String FILE = "vfs.FileDescription";

    private final DelveClient delve;
    private final Meter meter;
    private final FilePaths files;

    MemoryMap(DelveClient delve, Meter meter) {
        this.delve = delve;
        this.meter = meter;
        this.files = new FilePaths(delve);
    }

    /**
     * The areas in the order of their addresses, a line each: range, permissions, what is there.
     *
     * @throws io.jdlv.rpc.RemoteException when this runsc keeps them otherwise
     */
    List<String> read(TaskPointer task) {
        return node(task.field("image.MemoryManager.vmas.root"), 0);
    }

    private List<String> node(String node, int depth) {
        Call<Variable> count = eval(node + ".nrSegments");
        Call<Variable> inner = eval(node + ".hasChildren");
        int used = Values.integer(count.await()).orElse(0L).intValue();
        LoadConfig all = new LoadConfig(false, 2, 64, used, -1);
        Call<Variable> keys = delve.data().eval(EvalScope.CURRENT, node + ".keys", all);
        Call<Variable> values = delve.data().eval(EvalScope.CURRENT, node + ".values", all);
        boolean hasChildren = inner.await().value().equals("true") && depth < MAX_DEPTH;
        List<Supplier<List<String>>> works = new ArrayList<>();
        for (int i = 0; i <= used; i++) {
            if (hasChildren) {
                String child = node + ".children[" + i + "]";
                works.add(() -> node(child, depth + 1));
            }
            if (i < used) {
                Variable range = keys.await().children().get(i);
                Variable area = values.await().children().get(i);
                works.add(() -> List.of(line(range, area)));
            }
        }
        return Beside.run(meter, works).stream().flatMap(List::stream).toList();
    }

    private String line(Variable range, Variable area) {
        String permissions = letter(area, "Read", 'r') + letter(area, "Write", 'w') + letter(area, "Execute", 'x')
                + (is(area, "private") ? "p" : "s");
        return "%s-%s %s %s".formatted(
                        GoNumber.hex(number(range, "Start")), GoNumber.hex(number(range, "End")), permissions, what(area))
                .strip();
    }

    private String what(Variable area) {
        String name = Values.field(area, "name").or(() -> Values.field(area, "hint")).map(Variable::value).orElse("");
        String type = Values.field(area, "mappable")
                .filter(mapped -> !mapped.children().isEmpty())
                .map(mapped -> mapped.children().getFirst().type())
                .filter(text -> text.startsWith("*"))
                .orElse("");
        if (type.endsWith(SPECIAL)) {
            return Values.field(area, "mappable").map(mapped -> special(mapped.children().getFirst())).orElse("");
        }
        String kind = type.substring(type.lastIndexOf('/') + 1).replace("*", "");
        return name.isEmpty() && !kind.isEmpty() ? path(area).orElse(kind) + " at " + GoNumber.hex(number(area, "off")) : name;
    }

    /** What the kernel maps of its own for every program has a name, or none. */
    private String special(Variable pointer) {
        return delve.data()
                .eval(EvalScope.CURRENT, Values.typed(pointer) + ".name", FLAT)
                .awaitUnlessRefused()
                .map(Variable::value)
                .orElse("");
    }

    /** The path of the file that is mapped, which the area knows by its description. */
    private Optional<String> path(Variable area) {
        return Values.field(area, "id")
                .filter(id -> !id.children().isEmpty() && id.children().getFirst().type().endsWith(FILE))
                .map(id -> Values.pointer(id.children().getFirst()))
                .filter(address -> address != 0)
                .flatMap(address -> files.of("(*\"gvisor.dev/gvisor/pkg/sentry/" + FILE + "\")(" + GoNumber.hex(address) + ").vd"));
    }

    private static String letter(Variable area, String access, char letter) {
        boolean set = Values.field(area, "realPerms", access).map(Variable::value).filter("true"::equals).isPresent();
        return set ? String.valueOf(letter) : "-";
    }

    private static boolean is(Variable area, String field) {
        return Values.field(area, field).map(Variable::value).filter("true"::equals).isPresent();
    }

    private static long number(Variable struct, String field) {
        return Values.field(struct, field).flatMap(Values::integer).orElse(0L);
    }

    private Call<Variable> eval(String expression) {
        return delve.data().eval(EvalScope.CURRENT, expression, FLAT);
    }
}
