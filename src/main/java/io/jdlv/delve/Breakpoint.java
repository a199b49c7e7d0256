package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.UnsignedLongListAdapter;
import io.jdlv.rpc.UnsignedLongMapAdapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A breakpoint, tracepoint or watchpoint, as the server has it or as it is asked for. A request starts from
 * {@link #NEW} or from what the server has and names what differs.
 *
 * <p>A request is placed by, in this order: its addresses if it traces returns; file and line; function with an
 * optional line; its addresses (Delve service/debugger, CreateBreakpoint).
 *
 * @param id                       its number, from 1; internal ones are below
 * @param name                     the name given by the user; empty for none
 * @param address                  its first address, unsigned; deprecated by Delve in favour of {@code addresses}
 * @param addresses                its addresses, unsigned
 * @param addressPids              the process of each address, same order; optional with a single process
 * @param file                     its source file
 * @param line                     its line; -1 in a request, together with a function, for right after the prologue
 * @param functionName             its function; empty if unknown
 * @param exprString               the location expression of a suspended breakpoint (servers from 1.21.1 on)
 * @param condition                stop only if this expression is true; empty for always
 * @param hitCondition             a hit count condition, {@code NUMBER} or {@code OP NUMBER}; empty for none
 * @param hitConditionPerGoroutine whether that counts the hits of each goroutine by itself
 * @param tracepoint               whether the program is to go on after a hit
 * @param traceReturn              whether it is a tracepoint on a return of a traced function
 * @param goroutine                whether a hit retrieves the goroutine
 * @param stacktrace               how many frames a hit retrieves
 * @param variables                expressions that a hit evaluates
 * @param loadArgs                 whether and how a hit loads the arguments
 * @param loadLocals               whether and how a hit loads the local variables
 * @param customCommands           client commands to run after a hit (servers from 1.26 on)
 * @param watchExpr                the expression of a watchpoint; empty for breakpoints
 * @param watchType                what a watchpoint watches for
 * @param verboseDescription       the physical breakpoints behind it, if asked for
 * @param hitCount                 how often each goroutine hit it, by goroutine id in decimal; counts are unsigned
 * @param totalHitCount            how often it was hit, unsigned
 * @param disabled                 whether it is switched off
 * @param rootFunctionName         the function from which calls are traced (servers from 1.23 on)
 * @param traceFollowCalls         how many levels of calls are traced (servers from 1.23 on)
 */
public record Breakpoint(
        @SerializedName("id") int id,
        @SerializedName("name") String name,
        @SerializedName("addr") @JsonAdapter(UnsignedLongAdapter.class) long address,
        @SerializedName("addrs") @JsonAdapter(UnsignedLongListAdapter.class) List<Long> addresses,
        @SerializedName("addrpid") List<Integer> addressPids,
        @SerializedName("file") String file,
        @SerializedName("line") int line,
        @SerializedName("functionName") String functionName,
        @SerializedName("ExprString") String exprString,
        @SerializedName("Cond") String condition,
        @SerializedName("HitCond") String hitCondition,
        @SerializedName("HitCondPerG") boolean hitConditionPerGoroutine,
        @SerializedName("continue") boolean tracepoint,
        @SerializedName("traceReturn") boolean traceReturn,
        @SerializedName("goroutine") boolean goroutine,
        @SerializedName("stacktrace") int stacktrace,
        @SerializedName("variables") List<String> variables,
        @SerializedName("LoadArgs") Optional<LoadConfig> loadArgs,
        @SerializedName("LoadLocals") Optional<LoadConfig> loadLocals,
        @SerializedName("customCommands") List<String> customCommands,
        @SerializedName("WatchExpr") String watchExpr,
        @SerializedName("WatchType") WatchType watchType,
        @SerializedName("VerboseDescr") List<String> verboseDescription,
        @SerializedName("hitCount") @JsonAdapter(UnsignedLongMapAdapter.class) Map<String, Long> hitCount,
        @SerializedName("totalHitCount") @JsonAdapter(UnsignedLongAdapter.class) long totalHitCount,
        @SerializedName("disabled") boolean disabled,
        @SerializedName("RootFuncName") String rootFunctionName,
        @SerializedName("TraceFollowCalls") int traceFollowCalls) {

    /** A request without any properties. */
    public static final Breakpoint NEW = new BreakpointDraft().toBreakpoint();

    /** Makes missing parts empty. */
    public Breakpoint {
        name = OrEmpty.text(name);
        addresses = OrEmpty.list(addresses);
        addressPids = OrEmpty.list(addressPids);
        file = OrEmpty.text(file);
        functionName = OrEmpty.text(functionName);
        exprString = OrEmpty.text(exprString);
        condition = OrEmpty.text(condition);
        hitCondition = OrEmpty.text(hitCondition);
        variables = OrEmpty.list(variables);
        loadArgs = OrEmpty.optional(loadArgs);
        loadLocals = OrEmpty.optional(loadLocals);
        customCommands = OrEmpty.list(customCommands);
        watchExpr = OrEmpty.text(watchExpr);
        watchType = watchType == null ? WatchType.NONE : watchType;
        verboseDescription = OrEmpty.list(verboseDescription);
        hitCount = OrEmpty.map(hitCount);
        rootFunctionName = OrEmpty.text(rootFunctionName);
    }

    /** {@return whether it is a watchpoint} */
    public boolean isWatchpoint() {
        return watchType.isWatching();
    }

    /** {@return whether it is a tracepoint on a function's entry, a line or a function's return} */
    public boolean isAnyTracepoint() {
        return tracepoint || traceReturn;
    }

    /**
     * {@return how often a goroutine hit it, unsigned, or nothing if the server did not say}
     *
     * @param goroutineId the goroutine
     */
    public Optional<Long> hitCountOf(long goroutineId) {
        return Optional.ofNullable(hitCount.get(Long.toString(goroutineId)));
    }

    /**
     * {@return this with another name}
     *
     * @param newName letters and digits, not only digits; empty for none
     */
    public Breakpoint withName(String newName) {
        return edited(draft -> draft.name = newName);
    }

    /**
     * {@return this with one address}
     *
     * @param newAddress unsigned
     */
    public Breakpoint withAddress(long newAddress) {
        return edited(draft -> draft.address = newAddress);
    }

    /**
     * {@return this with other addresses}
     *
     * @param newAddresses unsigned
     * @param pids         the process of each address; may be empty with a single process
     */
    public Breakpoint withAddresses(List<Long> newAddresses, List<Integer> pids) {
        return edited(draft -> {
            draft.addresses = newAddresses;
            draft.addressPids = pids;
        });
    }

    /**
     * {@return this with a place in a file}
     *
     * @param newFile as the target's debug information names it
     * @param newLine from 1
     */
    public Breakpoint withFileLine(String newFile, int newLine) {
        return edited(draft -> {
            draft.file = newFile;
            draft.line = newLine;
        });
    }

    /**
     * {@return this with a function as its place}
     *
     * @param newFunctionName the full name
     * @param newLine         lines below the function's first; 0 or -1 for right after the prologue
     */
    public Breakpoint withFunction(String newFunctionName, int newLine) {
        return edited(draft -> {
            draft.functionName = newFunctionName;
            draft.line = newLine;
        });
    }

    /**
     * {@return this as a suspended breakpoint}
     *
     * @param location where it is to be set
     */
    public Breakpoint withExprString(String location) {
        return edited(draft -> draft.exprString = location);
    }

    /**
     * {@return this with another condition}
     *
     * @param expression empty for none
     */
    public Breakpoint withCondition(String expression) {
        return edited(draft -> draft.condition = expression);
    }

    /**
     * {@return this with another hit count condition}
     *
     * @param newHitCondition {@code NUMBER} or {@code OP NUMBER}; empty for none
     * @param perGoroutine    whether it counts each goroutine's hits by itself
     */
    public Breakpoint withHitCondition(String newHitCondition, boolean perGoroutine) {
        return edited(draft -> {
            draft.hitCondition = newHitCondition;
            draft.hitConditionPerGoroutine = perGoroutine;
        });
    }

    /**
     * {@return this with another tracepoint flag}
     *
     * @param isTracepoint whether the program is to go on after a hit
     */
    public Breakpoint withTracepoint(boolean isTracepoint) {
        return edited(draft -> draft.tracepoint = isTracepoint);
    }

    /**
     * {@return this with another trace return flag}
     *
     * @param isTraceReturn whether its addresses are returns of a traced function
     */
    public Breakpoint withTraceReturn(boolean isTraceReturn) {
        return edited(draft -> draft.traceReturn = isTraceReturn);
    }

    /**
     * {@return this with another choice about the goroutine}
     *
     * @param retrieved whether a hit retrieves the goroutine
     */
    public Breakpoint withGoroutine(boolean retrieved) {
        return edited(draft -> draft.goroutine = retrieved);
    }

    /**
     * {@return this with another stack depth}
     *
     * @param frames how many frames a hit retrieves
     */
    public Breakpoint withStacktrace(int frames) {
        return edited(draft -> draft.stacktrace = frames);
    }

    /**
     * {@return this with other expressions}
     *
     * @param expressions what a hit evaluates
     */
    public Breakpoint withVariables(List<String> expressions) {
        return edited(draft -> draft.variables = expressions);
    }

    /**
     * {@return this with another way to load arguments}
     *
     * @param config how; empty for not at all
     */
    public Breakpoint withLoadArgs(Optional<LoadConfig> config) {
        return edited(draft -> draft.loadArgs = config);
    }

    /**
     * {@return this with another way to load local variables}
     *
     * @param config how; empty for not at all
     */
    public Breakpoint withLoadLocals(Optional<LoadConfig> config) {
        return edited(draft -> draft.loadLocals = config);
    }

    /**
     * {@return this with other custom commands}
     *
     * @param commands client commands to run after a hit
     */
    public Breakpoint withCustomCommands(List<String> commands) {
        return edited(draft -> draft.customCommands = commands);
    }

    /**
     * {@return this with another disabled flag}
     *
     * @param isDisabled whether it is switched off
     */
    public Breakpoint withDisabled(boolean isDisabled) {
        return edited(draft -> draft.disabled = isDisabled);
    }

    /**
     * {@return this with calls traced from a root}
     *
     * @param root   the function from which calls are traced
     * @param levels of calls; 0 for none
     */
    public Breakpoint withTraceFollowCalls(String root, int levels) {
        return edited(draft -> {
            draft.rootFunctionName = root;
            draft.traceFollowCalls = levels;
        });
    }

    private Breakpoint edited(Consumer<BreakpointDraft> edit) {
        BreakpointDraft draft = new BreakpointDraft(this);
        edit.accept(draft);
        return draft.toBreakpoint();
    }
}
