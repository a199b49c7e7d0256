package io.jdlv.session;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Function;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.lang.GoType;
import io.jdlv.lang.TypePattern;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions under way for the full names of types. Those that were not asked before are sent when it is made; nothing waits before
 * {@link #fullNames}.
 */
final class TypeLookup {
    private final Map<GoType.Named, Call<List<String>>> candidates = new LinkedHashMap<>();
    private final Optional<Call<List<Stackframe>>> frames;
    private final int frame;

    TypeLookup(Session session, EvalScope scope, Set<GoType.Named> names) {
        names.forEach(name -> candidates.put(name, session.names().types(TypePattern.of(name))));
        // a name without a package means first of all the one of the function's own package, as in its source
        frames = names.stream().anyMatch(TypePattern::isUnqualified)
                ? Optional.of(session.delve().goroutines().stacktrace(StacktraceRequest.of(scope.goroutineId(), scope.frame())))
                : Optional.empty();
        frame = scope.frame();
    }

    /**
     * The full name of each type.
     *
     * @return empty when one of them fits no type
     * @throws AmbiguousTypeException when one of them fits several
     */
    Optional<Map<GoType.Named, String>> fullNames() {
        Map<GoType.Named, String> found = new LinkedHashMap<>();
        for (Map.Entry<GoType.Named, Call<List<String>>> each : candidates.entrySet()) {
            List<String> fitting = each.getValue().await();
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            found.put(each.getKey(), choose(each.getKey(), fitting));
        }
        return Optional.of(found);
    }

    /**
     * One sentence that lists what a name fits of which a server silently takes the first it finds: {@code pkg.T} with
     * several packages called pkg.
     *
     * @return empty when there is no such name
     */
    Optional<String> severalForOneName() {
        for (Map.Entry<GoType.Named, Call<List<String>>> each : candidates.entrySet()) {
            GoType.Named typed = each.getKey();
            if (!TypePattern.isUnqualified(typed) && typed.name().indexOf('/') < 0) {
                List<String> fitting = each.getValue().await();
                if (fitting.size() > 1 && !fitting.contains(typed.text())) {
                    return Optional.of(AmbiguousTypeException.sentence(typed.text(), fitting));
                }
            }
        }
        return Optional.empty();
    }

    private String choose(GoType.Named typed, List<String> fitting) {
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String exact = TypePattern.isUnqualified(typed) ? ownPackage() + "." + typed.text() : typed.text();
        if (fitting.contains(exact)) {
            return exact;
        }
        throw new AmbiguousTypeException(typed.text(), fitting);
    }

    private String ownPackage() {
        try {
            return frames.map(Call::await)
                    .filter(stack -> stack.size() > frame)
                    .flatMap(stack -> stack.get(frame).function())
                    .map(Function::name)
                    .map(TypeLookup::packageOf)
                    .orElse("");
        } catch (RemoteException e) {
            // without a stack there is no package to prefer
            return "";
        }
    }

    private static String packageOf(String function) {
        int bracket = function.indexOf('[');
        int end = bracket < 0 ? function.length() : bracket;
        int slash = function.lastIndexOf('/', end);
        int dot = function.indexOf('.', slash + 1);
        return dot < 0 ? function : function.substring(0, dot);
    }
}
