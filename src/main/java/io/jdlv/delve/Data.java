package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls about variables, memory and registers. */
public final class Data {
    private static final int NO_THREAD = 0;

    private final MethodCaller methods;

    Data(MethodCaller methods) {
        this.methods = methods;
    }

    /**
     * Evaluates an expression.
     *
     * @param scope      where
     * @param expression in Delve's subset of Go
     * @param config     how much of the value is loaded
     * @return the value
     */
    public Call<Variable> eval(EvalScope scope, String expression, LoadConfig config) {
        return methods.call(
                        RpcMethod.EVAL, new Requests.Eval(scope, expression, config), Replies.OneVariable.class)
                .map(reply -> Replies.required(reply.variable(), RpcMethod.EVAL));
    }

    /**
     * Changes a variable.
     *
     * @param scope  where both expressions are evaluated
     * @param target what is changed
     * @param value  the new value, an expression
     * @return done
     */
    public Call<Done> set(EvalScope scope, String target, String value) {
        return methods.run(RpcMethod.SET, new Requests.Assign(scope, target, value));
    }

    /**
     * {@return the local variables}
     *
     * @param scope  where
     * @param config how much of the values is loaded
     */
    public Call<List<Variable>> locals(EvalScope scope, LoadConfig config) {
        return methods.call(
                        RpcMethod.LIST_LOCAL_VARS, new Requests.InScope(scope, config), Replies.Variables.class)
                .map(reply -> OrEmpty.list(reply.variables()));
    }

    /**
     * {@return the function's arguments and results}
     *
     * @param scope  where
     * @param config how much of the values is loaded
     */
    public Call<List<Variable>> arguments(EvalScope scope, LoadConfig config) {
        return methods.call(
                        RpcMethod.LIST_FUNCTION_ARGS, new Requests.InScope(scope, config), Replies.Arguments.class)
                .map(reply -> OrEmpty.list(reply.arguments()));
    }

    /**
     * {@return variables of packages}
     *
     * @param filter a regular expression (RE2) for their names; empty for all
     * @param config how much of the values is loaded
     */
    public Call<List<Variable>> packageVariables(String filter, LoadConfig config) {
        return methods.call(
                        RpcMethod.LIST_PACKAGE_VARS,
                        new Requests.PackageVariables(filter, config),
                        Replies.Variables.class)
                .map(reply -> OrEmpty.list(reply.variables()));
    }

    /**
     * Reads memory.
     *
     * @param address from where, unsigned
     * @param length  how many bytes, at most {@link Memory#MAX_LENGTH}
     * @return what is there
     */
    public Call<Memory> memory(long address, int length) {
        if (length <= Memory.OLD_MAX_LENGTH || methods.supports(Capability.LARGE_READS)) {
            return piece(address, length);
        }
        List<Integer> lengths = new ArrayList<>();
        List<Call<Memory>> pieces = new ArrayList<>();
        for (int read = 0; read < length; read += Memory.OLD_MAX_LENGTH) {
            int next = Math.min(Memory.OLD_MAX_LENGTH, length - read);
            lengths.add(next);
            pieces.add(piece(address + read, next));
        }
        return Call.all(pieces).map(all -> Memory.joined(all, lengths));
    }

    private Call<Memory> piece(long address, int length) {
        return methods.call(
                RpcMethod.EXAMINE_MEMORY, new Requests.ExamineMemory(address, length), Memory.class);
    }

    /**
     * {@return the registers of a thread}
     *
     * @param threadId      the thread; 0 for the current one
     * @param floatingPoint whether floating point and vector registers are included
     */
    public Call<RegisterList> threadRegisters(int threadId, boolean floatingPoint) {
        return registers(new Requests.Registers(threadId, floatingPoint, Optional.empty()));
    }

    /**
     * {@return the registers of a frame, as far as they are known}
     *
     * @param scope         the frame
     * @param floatingPoint whether floating point and vector registers are included
     */
    public Call<RegisterList> scopeRegisters(EvalScope scope, boolean floatingPoint) {
        return registers(new Requests.Registers(NO_THREAD, floatingPoint, Optional.of(scope)));
    }

    private Call<RegisterList> registers(Requests.Registers request) {
        return methods.call(RpcMethod.LIST_REGISTERS, request, RegisterList.class);
    }
}
