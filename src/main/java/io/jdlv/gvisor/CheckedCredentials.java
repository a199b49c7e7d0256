package io.jdlv.gvisor;

import io.jdlv.delve.Variable;
import java.util.List;
import java.util.Optional;

/**
 * What a check looks at of the one who asks: the caller, or a file system that looks for itself.
 *
 * @param uid effective user
 * @param gid effective group
 * @param groups further groups
 * @param capabilities those in effect, a bit each
 */
record CheckedCredentials(long uid, long gid, List<Long> groups, long capabilities) {
    CheckedCredentials {
        groups = List.copyOf(groups);
    }

    /** The expressions to ask for at a check, for a variable of type *auth.Credentials. */
    static List<String> expressions(String variable) {
        return List.of(
                variable + ".EffectiveKUID", variable + ".EffectiveKGID", variable + ".ExtraKGIDs", variable + ".EffectiveCaps");
    }

    /**
     * The answers to {@link #expressions}.
     *
     * @return empty where one could not be read
     */
    static Optional<CheckedCredentials> of(List<Variable> values) {
        if (values.stream().anyMatch(Variable::isUnreadable)) {
            return Optional.empty();
        }
        return Optional.of(new CheckedCredentials(
                number(values.get(0)), number(values.get(1)), values.get(2).children().stream().map(CheckedCredentials::number).toList(),
                number(values.get(3))));
    }

    private static long number(Variable value) {
        return Values.integer(value).orElse(0L);
    }

    /** Whether they are this caller's. */
    boolean areOf(Credentials caller) {
        return equals(new CheckedCredentials(caller.uid().get(1), caller.gid().get(1), caller.groups(), caller.effective()));
    }

    boolean isInGroup(long group) {
        return gid == group || groups.contains(group);
    }

    /** Whether a capability is in effect. */
    boolean has(long capability) {
        return (capabilities >>> capability & 1) != 0;
    }
}
