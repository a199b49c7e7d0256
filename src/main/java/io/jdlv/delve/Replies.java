package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.RpcException;
import io.jdlv.rpc.UnsignedLongListAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answers that wrap a single value. */
final class Replies {
    private Replies() {}

    /** The value of a member that the server must send. */
    static <T> T required(Optional<T> value, RpcMethod method) {
        return OrEmpty.optional(value)
                .orElseThrow(() -> new RpcException("The server's answer to " + method.goName() + " is empty."));
    }

    record Nothing() {}

    record State(@SerializedName("State") Optional<DebuggerState> state) {}

    record Dump(@SerializedName("State") Optional<DumpState> state) {}

    record OneBreakpoint(@SerializedName("Breakpoint") Optional<Breakpoint> breakpoint) {}

    record Breakpoints(@SerializedName("Breakpoints") List<Breakpoint> breakpoints) {}

    record Discarded(@SerializedName("DiscardedBreakpoints") List<DiscardedBreakpoint> breakpoints) {}

    record Tracepoints(@SerializedName("TracepointResults") List<TracepointResult> results) {}

    record OneVariable(@SerializedName("Variable") Optional<Variable> variable) {}

    record Variables(@SerializedName("Variables") List<Variable> variables) {}

    record Arguments(@SerializedName("Args") List<Variable> arguments) {}

    record Threads(@SerializedName("Threads") List<TargetThread> threads) {}

    record OneThread(@SerializedName("Thread") Optional<TargetThread> thread) {}

    record Stack(@SerializedName("Locations") List<Stackframe> frames) {}

    record Ancestors(@SerializedName("Ancestors") List<Ancestor> ancestors) {}

    record Sources(@SerializedName("Sources") List<String> sources) {}

    record Functions(@SerializedName("Funcs") List<String> functions) {}

    record Types(@SerializedName("Types") List<String> types) {}

    record OneType(@SerializedName("TypeInfo") Optional<TypeInfo> type) {}

    record Packages(@SerializedName("List") List<PackageBuildInfo> packages) {}

    record Instructions(@SerializedName("Disassemble") List<AsmInstruction> instructions) {}

    record Addresses(@SerializedName("Addrs") @JsonAdapter(UnsignedLongListAdapter.class) List<Long> addresses) {}

    record Directories(@SerializedName("List") List<String> directories) {}

    record PathRules(@SerializedName("List") List<PathRule> rules) {}

    record Targets(@SerializedName("Targets") List<Target> targets) {}

    record Checkpoints(@SerializedName("Checkpoints") List<Checkpoint> checkpoints) {}

    record CheckpointId(@SerializedName("ID") int id) {}

    record Events(@SerializedName("Events") List<Event> events) {}

    record Enabled(@SerializedName("Enabled") boolean enabled) {}

    record Pid(@SerializedName("Pid") int pid) {}

    record BuildId(@SerializedName("BuildID") String buildId) {}

    record Modified(@SerializedName("Time") Instant time) {}

    record Attached(@SerializedName("Answer") boolean answer) {}

    record Multiclient(@SerializedName("IsMulticlient") boolean multiclient) {}
}
