package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who a task is, to the sandbox's kernel. Numbers are the kernel's own, those of its first user namespace.
 *
 * @param uid real, effective and saved user
 * @param gid real, effective and saved group
 * @param groups further groups
 * @param effective capabilities, a bit each
 * @param permitted likewise
 * @param bounding likewise
 */
record Credentials(List<Long> uid, List<Long> gid, List<Long> groups, long effective, long permitted, long bounding) {
    private static final String TYPE = "\"gvisor.dev/gvisor/pkg/sentry/kernel/auth.Credentials\"";
    private static final LoadConfig WHOLE = new LoadConfig(false, 2, 64, 64, -1);

    Credentials {
        uid = List.copyOf(uid);
        gid = List.copyOf(gid);
        groups = List.copyOf(groups);
    }

    /**
     * Those of a task. One turnaround, or two: older servers do not follow what they take from a pointer without type themselves.
     *
     * @throws RemoteException when this runsc keeps them otherwise
     */
    static Credentials of(TaskPointer task, DelveClient delve) {
        return ask(task, delve).get();
    }

    /** Asks for those of a task. {@return waits for them, while the target stands} */
    static Supplier<Credentials> ask(TaskPointer task, DelveClient delve) {
        String field = task.field("creds.ptr");
        Call<Variable> pointer = delve.data().eval(EvalScope.CURRENT, field, WHOLE);
        Call<Variable> followed = follow(field, delve);
        return () -> read(followed.awaitUnlessRefused()
                .filter(struct -> !struct.children().isEmpty())
                .orElseGet(() -> follow(GoNumber.hex(Values.address(pointer.await())), delve).await()));
    }

    private static Call<Variable> follow(String pointer, DelveClient delve) {
        return delve.data().eval(EvalScope.CURRENT, "*(*" + TYPE + ")(" + pointer + ")", WHOLE);
    }

    private static Credentials read(Variable read) {
        return new Credentials(
                numbers(read, "RealKUID", "EffectiveKUID", "SavedKUID"),
                numbers(read, "RealKGID", "EffectiveKGID", "SavedKGID"),
                Values.field(read, "ExtraKGIDs").stream()
                        .flatMap(groups -> groups.children().stream())
                        .map(group -> Values.integer(group).orElse(0L))
                        .toList(),
                number(read, "EffectiveCaps"),
                number(read, "PermittedCaps"),
                number(read, "BoundingCaps"));
    }

    private static List<Long> numbers(Variable struct, String... fields) {
        return Arrays.stream(fields).map(field -> number(struct, field)).toList();
    }

    private static long number(Variable struct, String field) {
        return Values.field(struct, field).flatMap(Values::integer).orElse(0L);
    }

    /** One line. */
    String text() {
        return "uid " + ids(uid) + ", gid " + ids(gid) + (groups.isEmpty() ? "" : ", groups " + groups) + ", capabilities "
                + Capabilities.text(effective);
    }

    private static String ids(List<Long> ids) {
        return ids.stream().distinct().count() == 1
                ? String.valueOf(ids.getFirst())
                : "%d (effective %d, saved %d)".formatted(ids.get(0), ids.get(1), ids.get(2));
    }
}
