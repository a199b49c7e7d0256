package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;

/**
 * Something of the sentry that has other names in other versions: all are asked for together, and the first that there is
 * counts.
 */
final class Alternatives {
    private final String what;
    private final List<String> expressions;
    private final List<Call<Variable>> calls;

    private Alternatives(String what, List<String> expressions, List<Call<Variable>> calls) {
        this.what = what;
        this.expressions = expressions;
        this.calls = calls;
    }

    /**
     * Sends the expressions; several may be sent before the first value is taken.
     *
     * @param what what they are, to say that there is none
     */
    static Alternatives of(DelveClient delve, LoadConfig config, String what, String... expressions) {
        List<String> all = List.of(expressions);
        return new Alternatives(
                what, all, all.stream().map(each -> delve.data().eval(EvalScope.CURRENT, each, config)).toList());
    }

    /** The first that the server can evaluate. */
    Optional<Variable> value() {
        for (Call<Variable> call : calls) {
            Optional<Variable> value = call.awaitUnlessRefused().filter(each -> !each.isUnreadable());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Its number, 0 where there is none. */
    long number() {
        return value().flatMap(Values::integer).orElse(0L);
    }

    /** Its text, empty where there is none. */
    String text() {
        return value().map(Variable::value).orElse("");
    }

    /** The sentence for a version that has none of them. */
    String missing() {
        return "this runsc has no " + what + ", tried " + String.join(", ", expressions);
    }
}
