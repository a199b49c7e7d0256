package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonWriter;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.WritesItself;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The arguments of calls that no public record already is. Components are named as their Java counterparts. */
final class Requests {
    private Requests() {}

    record Nothing() implements WritesItself {
        @Override
        public void writeTo(JsonWriter json) throws IOException {
            json.beginObject().endObject();
        }
    }

    record SetApiVersion(@SerializedName("APIVersion") int version) implements WritesItself {
        @Override
        public void writeTo(JsonWriter json) throws IOException {
            json.beginObject().name("APIVersion").value(version).endObject();
        }
    }

    record Detach(@SerializedName("Kill") boolean kill) {}

    record State(@SerializedName("NonBlocking") boolean nonBlocking) implements WritesItself {
        @Override
        public void writeTo(JsonWriter json) throws IOException {
            json.beginObject().name("NonBlocking").value(nonBlocking).endObject();
        }
    }

    record ByAddress(@SerializedName("Addr") @JsonAdapter(UnsignedLongAdapter.class) long address) {}

    /** A breakpoint by its id, or by its name if that is not empty. */
    record ByIdOrName(@SerializedName("Id") int id, @SerializedName("Name") String name) {}

    record ById(@SerializedName("Id") int id) {}

    record CheckpointId(@SerializedName("ID") int id) {}

    record CheckpointNote(@SerializedName("Where") String where) {}

    record ByFilter(@SerializedName("Filter") String filter) {}

    record ByName(@SerializedName("Name") String name) {}

    record Amend(@SerializedName("Breakpoint") Breakpoint breakpoint) {}

    record ListBreakpoints(@SerializedName("All") boolean all) {}

    record Watch(
            @SerializedName("Scope") EvalScope scope,
            @SerializedName("Expr") String expression,
            @SerializedName("Type") WatchType type) {}

    record OnFunction(@SerializedName("FunctionName") String functionName) {}

    record ReturnsOf(@SerializedName("FnName") String functionName) {}

    record BufferedTracepoints(@SerializedName("LoadCfg") Optional<LoadConfig> config) {}

    record Eval(
            @SerializedName("Scope") EvalScope scope,
            @SerializedName("Expr") String expression,
            @SerializedName("Cfg") LoadConfig config) {}

    record Assign(
            @SerializedName("Scope") EvalScope scope,
            @SerializedName("Symbol") String target,
            @SerializedName("Value") String value) {}

    record InScope(@SerializedName("Scope") EvalScope scope, @SerializedName("Cfg") LoadConfig config) {}

    record PackageVariables(@SerializedName("Filter") String filter, @SerializedName("Cfg") LoadConfig config) {}

    record Registers(
            @SerializedName("ThreadID") int threadId,
            @SerializedName("IncludeFp") boolean floatingPoint,
            @SerializedName("Scope") Optional<EvalScope> scope) {}

    record ExamineMemory(
            @SerializedName("Address") @JsonAdapter(UnsignedLongAdapter.class) long address,
            @SerializedName("Length") int length) {}

    record Functions(@SerializedName("Filter") String filter, @SerializedName("FollowCalls") int followCalls) {}

    record Packages(@SerializedName("IncludeFiles") boolean files, @SerializedName("Filter") String filter) {}

    record FindLocation(
            @SerializedName("Scope") EvalScope scope,
            @SerializedName("Loc") String expression,
            @SerializedName("IncludeNonExecutableLines") boolean nonExecutableLines,
            @SerializedName("SubstitutePathRules") List<PathRule> pathRules) {}

    record Disassemble(
            @SerializedName("Scope") EvalScope scope,
            @SerializedName("StartPC") @JsonAdapter(UnsignedLongAdapter.class) long start,
            @SerializedName("EndPC") @JsonAdapter(UnsignedLongAdapter.class) long end,
            @SerializedName("Flavour") AssemblyFlavour flavour) {}

    /** The grouping options stand among the request's own members. */
    record Goroutines(
            @SerializedName("Start") int start,
            @SerializedName("Count") int count,
            @SerializedName("Filters") List<GoroutineFilter> filters,
            @SerializedName("GroupBy") GoroutineField groupBy,
            @SerializedName("GroupByKey") String groupByKey,
            @SerializedName("MaxGroupMembers") int maxGroupMembers,
            @SerializedName("MaxGroups") int maxGroups,
            @SerializedName("EvalScope") Optional<EvalScope> scope) {}

    /** Without {@code Full} and {@code Defers}, which {@code Cfg} and {@code Opts} replace. */
    record Stack(
            @SerializedName("Id") long goroutineId,
            @SerializedName("Depth") int depth,
            @SerializedName("Opts") int options,
            @SerializedName("Cfg") Optional<LoadConfig> config,
            @SerializedName("Skip") int skip) implements WritesItself {
        @Override
        public void writeTo(JsonWriter json) throws IOException {
            json.beginObject()
                    .name("Id").value(goroutineId)
                    .name("Depth").value(depth)
                    .name("Opts").value(options);
            if (config.isPresent()) {
                json.name("Cfg");
                config.get().writeTo(json);
            }
            json.name("Skip").value(skip).endObject();
        }
    }

    record Ancestors(
            @SerializedName("GoroutineID") long goroutineId,
            @SerializedName("NumAncestors") int count,
            @SerializedName("Depth") int depth) {}

    record DumpStart(@SerializedName("Destination") String destination) {}

    record DumpWait(@SerializedName("Wait") long milliseconds) {}

    record FollowExec(@SerializedName("Enable") boolean enable, @SerializedName("Regex") String regex) {}

    record DebugInfoDirectories(@SerializedName("Set") boolean set, @SerializedName("List") List<String> list) {}

    record GuessSubstitutePath(@SerializedName("Args") ModuleDirectories directories) {}

    record Download(@SerializedName("N") int number, @SerializedName("WithEvents") boolean withEvents) {}
}
