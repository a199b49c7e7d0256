package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The variables that an error may be: one of package linuxerr, and those of package syserr that sockets and the loader of
 * programs have, of which several may mean the same to a program.
 */
final class ErrorVariables {
    private static final String ERRORS = "gvisor.dev/gvisor/pkg/errors/linuxerr";
    private static final String SOCKET_ERRORS = "gvisor.dev/gvisor/pkg/syserr";
    /** What gVisor calls an error besides its name; which of them means which, their numbers tell. */
    private static final String OTHER_NAMES = "Err[A-Za-z]+|EWOULDBLOCK|EDEADLOCK|ENOATTR|ENOTSUP";

    private static final LoadConfig POINTED = new LoadConfig(true, 1, 256, 0, -1);

    private ErrorVariables() {}

    /** Expressions, with the errors' names, of what people ask about most: as many as a processor can watch. */
    static Map<String, String> usual(boolean isSocketCall) {
        Map<String, String> expressions = new LinkedHashMap<>();
        expressions.put(expression(ERRORS, "EPERM"), "EPERM");
        expressions.put(expression(ERRORS, "EACCES"), "EACCES");
        if (isSocketCall) {
            expressions.put(expression(SOCKET_ERRORS, "ErrNotPermitted"), "EPERM");
            expressions.put(expression(SOCKET_ERRORS, "ErrPermissionDenied"), "EACCES");
        } else {
            expressions.put(expression(ERRORS, "ENOENT"), "ENOENT");
            expressions.put(expression(ERRORS, "EINVAL"), "EINVAL");
        }
        return expressions;
    }

    private static String expression(String path, String name) {
        return "\"" + path + "\"." + name;
    }

    /** Asks for the variables of one error. {@return waits for the answer: their expressions, the likeliest first} */
    static Supplier<List<String>> ask(String error, DelveClient delve) {
        Call<List<Variable>> variables = delve.data()
                .packageVariables(
                        "(gvisor/pkg/errors/linuxerr\\.(" + error + "|" + OTHER_NAMES + ")|gvisor/pkg/syserr\\.Err[A-Za-z]+)$", POINTED);
        return () -> {
            List<Variable> same = variables.awaitUnlessRefused().orElse(List.of()).stream()
                    .filter(variable -> number(variable).map(Errno::name).equals(Optional.of(error)))
                    .toList();
            Map<String, String> own = messages(same, ERRORS);
            Map<String, String> ofSockets = messages(same, SOCKET_ERRORS);
            Optional<String> message = Optional.ofNullable(own.get(error));
            // several mean EINVAL; that of the same name or words is what all but the network stack use
            Comparator<String> likeliest = Comparator.<String, Boolean>comparing(name -> !own.containsKey(name))
                    .thenComparing(name -> !message.equals(Optional.of(ofSockets.get(name))));
            // whether there is one of its name the server says when it is to be watched
            return Stream.of(
                            Stream.of(expression(ERRORS, error)),
                            own.keySet().stream().filter(name -> !name.equals(error)).map(name -> expression(ERRORS, name)),
                            ofSockets.keySet().stream().sorted(likeliest).map(name -> expression(SOCKET_ERRORS, name)))
                    .flatMap(names -> names)
                    .toList();
        };
    }

    private static Optional<Long> number(Variable error) {
        return Values.field(error, "errno").flatMap(Values::integer);
    }

    /** What a package's variables say, by their names in it. */
    private static Map<String, String> messages(List<Variable> variables, String path) {
        Map<String, String> messages = new LinkedHashMap<>();
        variables.stream().filter(each -> each.name().startsWith(path + ".")).forEach(each -> messages.put(
                each.name().substring(path.length() + 1),
                Values.field(each, "message").map(Variable::value).orElse("")));
        return messages;
    }
}
