package io.jdlv.tengo.vm;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the text of a script in the host's memory: in the Script whose method runs it, in the modules given to it, or in a
 * variable of a function that called it. A text counts only if its length and its line breaks are those that the VM knows.
 */
final class HostTexts {
    private static final int DEPTH = 100;

    /** Variables are looked at with their lengths, not their contents. */
    private static final LoadConfig LENGTHS = new LoadConfig(false, 0, 0, 0, 0);

    /** Looking at all variables of very many goroutines takes long. */
    private static final int MOST_GOROUTINES = 200;

    private static final LoadConfig FLAT = new LoadConfig(false, 0, 0, 0, -1);

    private final Session session;
    private final Names names;

    HostTexts(Session session, Names names) {
        this.session = session;
        this.names = names;
    }

    /** The text of a file of a VM's script; empty where the host does not have it any more, or an optimised one hides it. */
    Optional<byte[]> find(Vm vm, ScriptFile file) {
        return find(List.of(vm.place().goroutine()), file).or(() -> find(others(vm), file));
    }

    private Optional<byte[]> find(List<Long> goroutines, ScriptFile file) {
        List<Variable> holders = goroutines.stream().flatMap(this::holders).toList();
        return Stream.concat(ofScripts(holders, file), ofVariables(holders, file))
                .flatMap(Optional::stream)
                .filter(text -> text.length() == file.size())
                .map(text -> bytes(text.base(), file.size()))
                .flatMap(Optional::stream)
                .filter(file::fits)
                .findFirst();
    }

    private static Optional<Variable> answer(Call<Variable> call) {
        try {
            return Optional.of(call.await());
        } catch (RemoteException e) {
            // a word that is no address
            return Optional.empty();
        }
    }

    /** The other goroutines: one that waits for the VM may have started it, as RunContext does. */
    private List<Long> others(Vm vm) {
        return session.delve().goroutines().list(0, MOST_GOROUTINES).await().goroutines().stream()
                .filter(each -> isOfTheProgram(each.startLocation().functionName())
                        || each.startLocation().functionName().equals("runtime.main"))
                .map(Goroutine::id)
                .filter(id -> id != vm.place().goroutine())
                .toList();
    }

    private Stream<Variable> holders(long goroutine) {
        List<Stackframe> stack;
        try {
            stack = session.delve().goroutines().stacktrace(StacktraceRequest.of(goroutine, DEPTH)).await();
        } catch (RemoteException e) {
            // a goroutine that is being made or ended has none
            return Stream.of();
        }
        List<Call<List<Variable>>> calls = new ArrayList<>();
        for (int i = 0; i < stack.size(); i++) {
            String function = stack.get(i).location().functionName();
            EvalScope scope = EvalScope.CURRENT.withGoroutine(goroutine).withFrame(i);
            if (function.startsWith(names.path() + ".(*Script).") || isOfTheProgram(function)) {
                calls.add(session.delve().data().arguments(scope, LENGTHS));
                calls.add(session.delve().data().locals(scope, LENGTHS));
            }
        }
        return calls.stream().flatMap(HostTexts::orNone);
    }

    private boolean isOfTheProgram(String function) {
        return !function.startsWith("runtime.") && !function.startsWith(names.path() + ".") && !function.startsWith(names.path() + "/");
    }

    private static Stream<Variable> orNone(Call<List<Variable>> call) {
        try {
            return call.await().stream();
        } catch (RemoteException e) {
            // an optimised function may have lost them
            return Stream.of();
        }
    }

    private Stream<Optional<Variable>> ofScripts(List<Variable> holders, ScriptFile file) {
        return holders.stream()
                .filter(variable -> variable.type().equals("*" + names.path() + ".Script"))
                .map(Fields::pointee)
                .filter(address -> address != 0)
                .distinct()
                .flatMap(address -> Stream.of(
                                ".input", ".modules.(data).m[" + GoQuote.quote(file.name()) + "].(data).Src")
                        .map(field -> eval(names.at("Script", address) + field)));
    }

    private static Stream<Optional<Variable>> ofVariables(List<Variable> holders, ScriptFile file) {
        return holders.stream()
                .filter(variable -> variable.kind() == VariableKind.STRING
                        || variable.kind() == VariableKind.SLICE && Set.of("[]uint8", "[]byte").contains(variable.realType()))
                .filter(variable -> variable.length() == file.size())
                .map(Optional::of);
    }

    /** Empty where this script has no such module, or the fork no such field. */
    private Optional<Variable> eval(String expression) {
        return answer(session.delve().data().eval(EvalScope.CURRENT, expression, FLAT));
    }

    private Optional<byte[]> bytes(long base, int size) {
        List<Call<Memory>> pieces = MemoryPieces.read(session, base, size);
        try {
            return Optional.of(MemoryPieces.join(pieces)).filter(bytes -> bytes.length == size);
        } catch (RemoteException e) {
            // a variable that is not set yet points anywhere
            return Optional.empty();
        }
    }
}
