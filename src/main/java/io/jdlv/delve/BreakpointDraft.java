package io.jdlv.delve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A breakpoint's components while they are being changed. Missing ones are made empty by {@link Breakpoint}. */
final class BreakpointDraft {
    int id;
    String name;
    long address;
    List<Long> addresses;
    List<Integer> addressPids;
    String file;
    int line;
    String functionName;
    String exprString;
    String condition;
    String hitCondition;
    boolean hitConditionPerGoroutine;
    boolean tracepoint;
    boolean traceReturn;
    boolean goroutine;
    int stacktrace;
    List<String> variables;
    Optional<LoadConfig> loadArgs;
    Optional<LoadConfig> loadLocals;
    List<String> customCommands;
    String watchExpr;
    WatchType watchType;
    List<String> verboseDescription;
    Map<String, Long> hitCount;
    long totalHitCount;
    boolean disabled;
    String rootFunctionName;
    int traceFollowCalls;

    BreakpointDraft() {}

    BreakpointDraft(Breakpoint original) {
        id = original.id();
        name = original.name();
        address = original.address();
        addresses = original.addresses();
        addressPids = original.addressPids();
        file = original.file();
        line = original.line();
        functionName = original.functionName();
        exprString = original.exprString();
        condition = original.condition();
        hitCondition = original.hitCondition();
        hitConditionPerGoroutine = original.hitConditionPerGoroutine();
        tracepoint = original.tracepoint();
        traceReturn = original.traceReturn();
        goroutine = original.goroutine();
        stacktrace = original.stacktrace();
        variables = original.variables();
        loadArgs = original.loadArgs();
        loadLocals = original.loadLocals();
        customCommands = original.customCommands();
        watchExpr = original.watchExpr();
        watchType = original.watchType();
        verboseDescription = original.verboseDescription();
        hitCount = original.hitCount();
        totalHitCount = original.totalHitCount();
        disabled = original.disabled();
        rootFunctionName = original.rootFunctionName();
        traceFollowCalls = original.traceFollowCalls();
    }

    Breakpoint toBreakpoint() {
        return new Breakpoint(
                id,
                name,
                address,
                addresses,
                addressPids,
                file,
                line,
                functionName,
                exprString,
                condition,
                hitCondition,
                hitConditionPerGoroutine,
                tracepoint,
                traceReturn,
                goroutine,
                stacktrace,
                variables,
                loadArgs,
                loadLocals,
                customCommands,
                watchExpr,
                watchType,
                verboseDescription,
                hitCount,
                totalHitCount,
                disabled,
                rootFunctionName,
                traceFollowCalls);
    }
}
