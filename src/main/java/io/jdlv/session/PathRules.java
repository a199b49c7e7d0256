package io.jdlv.session;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.SubstitutePath;
import java.util.List;

/**
 * The substitute-path rules in force.
 *
 * @param rules in order; the first that fits is used
 */
public record PathRules(List<PathRule> rules) {
    public PathRules {
        rules = List.copyOf(rules);
    }

    /** A path of the target as one of this machine. */
    public String toLocal(String path) {
        return SubstitutePath.apply(
                path, rules.stream().map(r -> new SubstitutePath.Rule(r.from(), r.to())).toList());
    }
}
