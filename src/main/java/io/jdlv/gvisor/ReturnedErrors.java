package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What handlers return as errors: mostly gVisor's own *errors.Error, each a variable of package linuxerr, and at times the
 * host's unix.Errno, which the type's kind tells apart. An error is looked at once.
 */
final class ReturnedErrors {
    /** Of a type, as package reflect counts them; the bits above mean something else. */
    private static final int KIND_MASK = 31;

    private static final int KIND_UINTPTR = 12;
    private static final long FIRST_RESTART = 512;
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 256, 8, -1);
    private static final LoadConfig POINTED = new LoadConfig(true, 1, 256, 0, -1);

    /** The kind of an error's type, in newer Go and in older. */
    private static final List<String> KINDS =
            List.of("(*\"internal/abi.ITab\")(%s).Type.Kind_", "(*\"runtime.itab\")(%s)._type.kind");

    /** Where most errors are. */
    private static final String VARIABLES = "gvisor/pkg/errors/linuxerr\\.E[0-9A-Za-z_]+$";

    private final DelveClient delve;
    private final Map<Long, Boolean> numbers = new HashMap<>();
    private final Map<Long, SyscallError> known = new HashMap<>();

    ReturnedErrors(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * An error of a system call.
     *
     * @param number Linux's number; those above 511 are the sentry's own way to say that the call is to be made again
     * @param message what gVisor calls it; may be empty
     */
    record SyscallError(long number, String message) {
        String name() {
            return Errno.name(number);
        }

        /** Whether the program never sees it. */
        boolean isRestart() {
            return number >= FIRST_RESTART;
        }
    }

    /** Asks for the errors that are variables. {@return takes them, so that {@link #find} need not ask for each} */
    Runnable learn() {
        Call<List<Variable>> variables = delve.data().packageVariables(VARIABLES, POINTED);
        return () -> variables.awaitUnlessRefused().stream()
                .flatMap(List::stream)
                .filter(variable -> Values.pointer(variable) != 0)
                .forEach(variable -> known.put(Values.pointer(variable), error(variable)));
    }

    private static SyscallError error(Variable error) {
        return new SyscallError(
                Values.field(error, "errno").flatMap(Values::integer).orElse(0L),
                Values.field(error, "message").map(Variable::value).orElse(""));
    }

    /**
     * The error that an interface holds.
     *
     * @param type the address of its table of methods; 0 for no error
     * @param value the address of its value
     */
    Optional<SyscallError> find(long type, long value) {
        return type == 0 ? Optional.empty() : Optional.of(known.computeIfAbsent(value, address -> read(type, address)));
    }

    /** Both that it may be are asked for before it is known which: one is read for nothing. */
    private SyscallError read(long type, long value) {
        Call<Variable> number = eval("*(*uintptr)(%s)", value);
        Call<Variable> variable = eval("*(*\"gvisor.dev/gvisor/pkg/errors.Error\")(%s)", value);
        try {
            return numbers.computeIfAbsent(type, this::isNumber)
                    ? new SyscallError(Values.integer(number.await()).orElse(0L), "")
                    : error(variable.await());
        } catch (RemoteException e) {
            return new SyscallError(0, "an error that cannot be read: " + e.getMessage());
        }
    }

    private boolean isNumber(long type) {
        return KINDS.stream()
                .map(kind -> eval(kind, type))
                .toList()
                .stream()
                // a Go of another time has the other name
                .flatMap(kind -> kind.awaitUnlessRefused().stream())
                .findFirst()
                .filter(kind -> (Values.integer(kind).orElse(0L) & KIND_MASK) == KIND_UINTPTR)
                .isPresent();
    }

    private Call<Variable> eval(String form, long address) {
        return delve.data().eval(EvalScope.CURRENT, form.formatted(GoNumber.hex(address)), FLAT);
    }
}
