package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.lang.GoType;
import io.jdlv.lang.NamedTypes;
import io.jdlv.lang.PointerCast;
import io.jdlv.lang.TypePattern;
import io.jdlv.rpc.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions under way about names in an expression that fit several types although the server took one without asking. */
public final class OtherTypes {
    private final Map<GoType.Named, Call<List<String>>> candidates = new LinkedHashMap<>();

    OtherTypes(DelveClient delve, List<PointerCast> casts) {
        casts.stream()
                .flatMap(cast -> NamedTypes.in(cast.type()).stream())
                .filter(name -> !TypePattern.isUnqualified(name) && name.name().indexOf('/') < 0)
                .distinct()
                .forEach(name -> candidates.put(name, delve.program().types(TypePattern.of(name))));
    }

    /** One sentence that lists the types that the first such name fits; empty when every name fits one. */
    public Optional<String> sentence() {
        for (Map.Entry<GoType.Named, Call<List<String>>> each : candidates.entrySet()) {
            List<String> fitting = each.getValue().await();
            if (fitting.size() > 1 && !fitting.contains(each.getKey().text())) {
                return Optional.of(new AmbiguousTypeException(each.getKey().text(), fitting).getMessage());
            }
        }
        return Optional.empty();
    }
}
