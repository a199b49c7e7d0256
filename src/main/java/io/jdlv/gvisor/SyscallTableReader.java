package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of system calls. They are variables of packages, readable as soon as dlv is attached, no call being in
 * progress; the sentry of either architecture has both tables, in the order of {@link Architecture}.
 */
final class SyscallTableReader {
    /** More entries than a table has, more text than a note has. */
    private static final LoadConfig WHOLE = new LoadConfig(false, 2, 1024, 2001, -1);

    private static final String HOST = "\"gvisor.dev/gvisor/pkg/sentry/arch\".Host";
    private static final String TABLES = "\"gvisor.dev/gvisor/pkg/sentry/kernel\".allSyscallTables";

    private final DelveClient delve;

    SyscallTableReader(DelveClient delve) {
        this.delve = delve;
    }

    /** The table whose numbers programs in the sandbox use. One turnaround. */
    SyscallTable own() {
        return read(HOST);
    }

    /** The table of an architecture. One turnaround. */
    SyscallTable of(Architecture architecture) {
        return read(String.valueOf(architecture.ordinal()));
    }

    private SyscallTable read(String index) {
        String table = TABLES + "[" + index + "]";
        Call<Variable> architecture = delve.data().eval(EvalScope.CURRENT, table + ".Arch", WHOLE);
        Call<Variable> entries = delve.data().eval(EvalScope.CURRENT, table + ".Table", WHOLE);
        try {
            return new SyscallTable(architectureOf(architecture.await()), syscalls(entries.await()));
        } catch (RemoteException e) {
            throw new CommandException("this runsc has no table of system calls that can be read, tried " + table + ": "
                    + e.getMessage(), e);
        }
    }

    private static Architecture architectureOf(Variable number) {
        long index = Values.integer(number).orElse(-1L);
        if (index < 0 || index >= Architecture.values().length) {
            throw new CommandException("this runsc has a table of system calls for an unknown architecture, " + number.value());
        }
        return Architecture.values()[(int) index];
    }

    /** A map's keys and values stand in turn. */
    private static List<Syscall> syscalls(Variable map) {
        List<Syscall> found = new ArrayList<>();
        for (int i = 0; i + 1 < map.children().size(); i += 2) {
            long number = Values.integer(map.children().get(i)).orElseThrow();
            found.add(syscall(number, map.children().get(i + 1)));
        }
        if (found.size() < map.length()) {
            throw new CommandException("the server sent " + found.size() + " of " + map.length() + " system calls");
        }
        return found;
    }

    private static Syscall syscall(long number, Variable entry) {
        return new Syscall(
                number,
                text(entry, "Name"),
                text(entry, "Fn"),
                SupportLevel.of(Values.field(entry, "SupportLevel").flatMap(Values::integer).orElse(0L)),
                text(entry, "Note"),
                Values.field(entry, "URLs").stream()
                        .flatMap(urls -> urls.children().stream())
                        .map(Variable::value)
                        .toList());
    }

    private static String text(Variable entry, String field) {
        return Values.field(entry, field).map(Variable::value).orElse("");
    }
}
