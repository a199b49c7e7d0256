package io.jdlv.tengo.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A function as it is written.
 *
 * @param name what it is assigned to: a variable, a member, a key of a map; nothing for one that is used at once
 * @param parameters their names
 */
public record FunctionLiteral(Optional<String> name, List<String> parameters) {
    /** Keeps a copy. */
    public FunctionLiteral {
        parameters = List.copyOf(parameters);
    }
}
