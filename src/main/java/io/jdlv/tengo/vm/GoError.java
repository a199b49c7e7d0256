package io.jdlv.tengo.vm;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.render.ValuePrinter;
import java.util.Optional;
import java.util.Set;

/** The message of a Go error, without calling its method. */
final class GoError {
    private static final Set<String> MESSAGE_FIELDS = Set.of("s", "msg", "Msg", "Message", "message");

    private GoError() {}

    /**
     * What an error says, as far as its memory tells: the text of those of package errors and fmt, other types with their
     * fields.
     *
     * @param error a value of type error
     * @return empty for nil
     */
    static Optional<String> message(Variable error) {
        if (error.children().isEmpty() || error.children().getFirst().kind() == VariableKind.INVALID) {
            return Optional.empty();
        }
        Variable data = error.children().getFirst();
        Variable value = Fields.isPointer(data) && !data.children().isEmpty() ? data.children().getFirst() : data;
        return Optional.of(value.children().stream()
                .filter(field -> MESSAGE_FIELDS.contains(field.name()) && field.kind() == VariableKind.STRING)
                .map(Variable::value)
                .findFirst()
                .orElseGet(() -> ValuePrinter.singleLine(value)));
    }
}
