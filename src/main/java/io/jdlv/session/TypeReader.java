package io.jdlv.session;

import com.google.re2j.Pattern;
import io.jdlv.delve.Capability;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.TypeInfo;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Describes types. A server that cannot is asked for a value of the type at an address where nothing is: it says what would
 * be there, though it can read none of it.
 */
public final class TypeReader {
    /** Not nil, and on no machine memory. */
    private static final String NOWHERE = "1";
    /** Deep enough for what structs are embedded in each other; of arrays the first element. */
    private static final LoadConfig LAYOUT = new LoadConfig(false, 10, 0, 1, -1);

    private final Session session;

    /** @param session whose server is asked */
    public TypeReader(Session session) {
        this.session = session;
    }

    /**
     * Describes a type.
     *
     * @param scope where the target is looked at
     * @param name the type's full name
     * @throws RemoteException when the server knows no such type
     */
    public TypeDescription describe(EvalScope scope, String name) {
        if (session.supports(Capability.TYPE_INFO)) {
            return TypeDescription.of(delve().program().typeInfo(name).await());
        }
        Call<Variable> nowhere =
                delve().data().eval(scope, "*(*" + GoQuote.quote(name) + ")(" + NOWHERE + ")", LAYOUT);
        Call<List<String>> methods = delve().program().functions(methodsOf(name), 0);
        Variable value = nowhere.await();
        return new TypeDescription(
                kind(value),
                size(value),
                value.realType().equals(value.type()) ? "" : value.realType(),
                fields(value),
                written(methods.await(), name));
    }

    /** Those of the methods that stand in the source: not values of methods, nor what calls a value's method by a pointer. */
    private static List<String> written(List<String> functions, String name) {
        String byPointer = pointerPrefix(name);
        return functions.stream()
                .filter(function -> !function.endsWith("-fm"))
                .filter(function -> byPointer.isEmpty()
                        || !function.startsWith(byPointer)
                        || !functions.contains(name + "." + function.substring(byPointer.length())))
                .toList();
    }

    /** {@code pkg.(*T).} of {@code pkg.T}; nothing for a type without a package. */
    private static String pointerPrefix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(0, dot) + ".(*" + name.substring(dot + 1) + ").";
    }

    /** As newer servers find them: {@code pkg.T.M} and {@code pkg.(*T).M}. */
    private static String methodsOf(String name) {
        String byPointer = pointerPrefix(name);
        String byValue = "^" + Pattern.quote(name + ".");
        return byPointer.isEmpty() ? byValue : byValue + "|^" + Pattern.quote(byPointer);
    }

    /** A value has one kind for all signed integers and one for all unsigned ones. */
    private static String kind(Variable value) {
        if (ValueSize.ofBasic(value.type()).isPresent()) {
            return value.type();
        }
        if (value.kind().isSigned()) {
            return "signed integer";
        }
        return value.kind().isUnsigned() ? "unsigned integer" : value.kind().goName();
    }

    private static List<TypeInfo.Field> fields(Variable value) {
        return value.kind() == VariableKind.STRUCT
                ? value.children().stream().map(field -> new TypeInfo.Field(field.name(), field.type())).toList()
                : List.of();
    }

    private OptionalLong size(Variable value) {
        IntegerWidths widths = IntegerWidths.measure(delve(), Layout.integerTypes(value));
        return Layout.of(value, widths)
                .map(layout -> OptionalLong.of(layout.size()))
                .orElse(OptionalLong.empty());
    }

    private DelveClient delve() {
        return session.delve();
    }
}
