package io.jdlv.session;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.SubstitutePath;
import java.util.List;

/** The substitute-path rules in force: in order, the first that fits is used. */
public final class PathRules {
    private final List<PathRule> rules;
    private final List<SubstitutePath.Rule> substitution;

    PathRules(List<PathRule> rules) {
        this.rules = List.copyOf(rules);
        this.substitution = rules.stream()
                .map(rule -> new SubstitutePath.Rule(rule.from(), rule.to()))
                .toList();
    }

    /** The rules as Delve's requests carry them. */
    public List<PathRule> rules() {
        return rules;
    }

    /** A path of the target as one of this machine. */
    public String toLocal(String path) {
        return SubstitutePath.apply(path, substitution);
    }
}
