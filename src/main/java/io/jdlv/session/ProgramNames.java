package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of functions and types of the target, kept for one start of it: what was answered once is not asked again.
 *
 * <p>A plugin that the target loads adds names, so that a name is not there is never kept.
 */
public final class ProgramNames {
    private final DelveClient delve;
    private final Set<String> functions = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> types = new ConcurrentHashMap<>();
    private final Set<String> functionsLike = ConcurrentHashMap.newKeySet();

    ProgramNames(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * {@return the full names of functions}
     * They are known from then on.
     *
     * @param pattern a regular expression (RE2), matched anywhere in a name; empty for all
     */
    public Call<List<String>> functions(String pattern) {
        return delve.program().functions(pattern, 0).map(names -> {
            functions.addAll(names);
            return names;
        });
    }

    /** Remembers that the target has a function of this full name. */
    public void noteFunction(String fullName) {
        functions.add(fullName);
    }

    /** Whether the target is known to have a function of exactly this full name; nothing is asked. */
    public boolean knowsFunction(String fullName) {
        return functions.contains(fullName);
    }

    /**
     * Whether the target has a function whose name matches; once it has, that is not asked again.
     *
     * @param pattern a regular expression (RE2)
     * @throws io.jdlv.rpc.RemoteException when the server refuses the pattern
     */
    boolean hasFunctionLike(String pattern) {
        if (functionsLike.contains(pattern)) {
            return true;
        }
        boolean has = !functions(pattern).await().isEmpty();
        if (has) {
            functionsLike.add(pattern);
        }
        return has;
    }

    /**
     * {@return the full names of types}
     *
     * @param pattern a regular expression (RE2), matched anywhere in a name
     */
    Call<List<String>> types(String pattern) {
        List<String> known = types.get(pattern);
        return known != null ? Call.answered(known) : delve.program().types(pattern).map(names -> {
            if (!names.isEmpty()) {
                types.put(pattern, List.copyOf(names));
            }
            return names;
        });
    }

    /** Forgets all names: the target was started again, and may have been built anew. */
    void forget() {
        functions.clear();
        types.clear();
        functionsLike.clear();
    }
}
