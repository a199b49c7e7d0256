package io.jdlv.gvisor;

import io.jdlv.session.Session;
import java.util.List;
import java.util.function.Supplier;

/**
 * By what the making of an error is seen.
 *
 * @param variables expressions of those that are read then, the likeliest first
 * @param lines where it is returned as a number
 */
record ErrorSigns(List<String> variables, NumberLines lines) {
    ErrorSigns {
        variables = List.copyOf(variables);
    }

    /** Those of an error by its name. Two turnarounds, one where no line returns it as a number. */
    static ErrorSigns of(String error, Session session) {
        Supplier<List<String>> variables = ErrorVariables.ask(error, session.delve());
        NumberLines lines = NumberLines.of(error, session);
        return new ErrorSigns(variables.get(), lines);
    }
}
