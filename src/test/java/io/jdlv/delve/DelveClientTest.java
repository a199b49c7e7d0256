package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.jdlv.rpc.Parts;
import io.jdlv.rpc.RpcException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelveClientTest {
    private final ScriptedCaller server = new ScriptedCaller();
    private final DelveClient client = new DelveClient(server);

    @Test
    void evalSendsScopeExpressionAndLimits() {
        server.answering(Recorded.json("eval_struct"));

        Variable value = client.data()
                .eval(EvalScope.CURRENT.withFrame(2), "as1", LoadConfig.SHORT)
                .await();

        assertThat(value.type()).isEqualTo("main.astruct");
        assertThat(server.method()).isEqualTo("RPCServer.Eval");
        assertThat(server.argument()).isEqualTo(json("""
                {"Scope":{"GoroutineID":-1,"Frame":2,"DeferredCall":0},
                 "Expr":"as1",
                 "Cfg":{"FollowPointers":false,"MaxVariableRecurse":0,"MaxStringLen":64,"MaxArrayValues":0,
                        "MaxStructFields":3}}"""));
    }

    @Test
    void callSaysHowReturnedValuesAreLoaded() {
        server.answering(Recorded.json("state_call"));

        DebuggerState state = client.execution()
                .command(DebuggerCommand.call(-1, "call1(1, 2)", true, LoadConfig.FULL))
                .await();

        assertThat(state.stopReason()).isEqualTo("call returned");
        assertThat(server.argument()).isEqualTo(json("""
                {"name":"call","threadID":0,"goroutineID":-1,"expr":"call1(1, 2)","WithEvents":false,"unsafeCall":true,
                 "ReturnInfoLoadConfig":{"FollowPointers":true,"MaxVariableRecurse":1,"MaxStringLen":64,
                                         "MaxArrayValues":64,"MaxStructFields":-1}}"""));
    }

    @Test
    void commandsHaveDelvesNames() {
        server.answering("{\"State\":{}}");

        client.execution().command(DebuggerCommand.of(CommandName.REVERSE_STEP_OUT).reportingEvents()).await();

        assertThat(server.argument()).isEqualTo(json("""
                {"name":"reverseStepOut","threadID":0,"goroutineID":0,"expr":"","WithEvents":true,
                 "unsafeCall":false}"""));
    }

    @Test
    void goroutineGroupingIsAmongTheRequestsMembers() {
        client.goroutines()
                .list(
                        0,
                        0,
                        List.of(new GoroutineFilter(GoroutineField.USER, true, "")),
                        new GoroutineGrouping(GoroutineField.LABEL, "key", 5, 50),
                        Optional.empty(),
                        Parts.NONE)
                .await();

        assertThat(server.argument()).isEqualTo(json("""
                {"Start":0,"Count":0,"Filters":[{"Kind":7,"Negated":true,"Arg":""}],"GroupBy":5,"GroupByKey":"key",
                 "MaxGroupMembers":5,"MaxGroups":50}"""));
    }

    @Test
    void stacktraceOptionsAreBits() {
        client.goroutines()
                .stacktrace(new StacktraceRequest(
                        7,
                        50,
                        3,
                        EnumSet.of(StacktraceOption.READ_DEFERS, StacktraceOption.FROM_G),
                        Optional.empty()))
                .await();

        assertThat(server.argument()).isEqualTo(json("{\"Id\":7,\"Depth\":50,\"Opts\":5,\"Skip\":3}"));
    }

    @Test
    void addressesAreSentUnsigned() {
        client.program().disassemble(EvalScope.CURRENT, -2, -1, AssemblyFlavour.INTEL).await();

        assertThat(server.argument().toString())
                .contains("\"StartPC\":18446744073709551614,\"EndPC\":18446744073709551615,\"Flavour\":1");
    }

    @Test
    void breakpointIsCreatedByFunctionInOneCall() {
        server.answering(Recorded.json("breakpoint"));

        Breakpoint created = client.breakpoints()
                .create(new BreakpointRequest(
                        Breakpoint.NEW.withFunction("main.main", -1).withName("start"),
                        "main.main",
                        List.of(new PathRule("/build", "/home/me")),
                        false))
                .await();

        assertThat(created.id()).isEqualTo(1);
        assertThat(created.addresses()).containsExactly(5105310L);
        assertThat(server.method()).isEqualTo("RPCServer.CreateBreakpoint");
        Map<String, JsonElement> sent = server.argument().getAsJsonObject().asMap();
        assertThat(sent.get("LocExpr").getAsString()).isEqualTo("main.main");
        assertThat(sent.get("SubstitutePathRules")).isEqualTo(json("[[\"/build\",\"/home/me\"]]"));
        Map<String, JsonElement> breakpoint = sent.get("Breakpoint").getAsJsonObject().asMap();
        assertThat(breakpoint.get("functionName").getAsString()).isEqualTo("main.main");
        assertThat(breakpoint.get("line").getAsInt()).isEqualTo(-1);
        assertThat(breakpoint.get("name").getAsString()).isEqualTo("start");
        assertThat(breakpoint).doesNotContainKeys("LoadArgs", "LoadLocals");
    }

    @Test
    void aWatchpointIsAmendedWithTheBitsItHad() {
        Breakpoint watchpoint = Recorded.read("watchpoint", Breakpoint.class);

        client.breakpoints().amend(watchpoint.withCondition("i1 > 3")).await();

        Map<String, JsonElement> sent =
                server.argument().getAsJsonObject().getAsJsonObject("Breakpoint").asMap();
        assertThat(sent.get("WatchType").getAsInt()).isEqualTo(130);
        assertThat(sent.get("Cond").getAsString()).isEqualTo("i1 > 3");
    }

    @Test
    void breakpointsAreFoundByIdOrName() {
        server.answering("{\"Breakpoint\":{\"id\":4}}").answering("{\"Breakpoint\":{\"id\":5}}");

        assertThat(client.breakpoints().clear(4).await().id()).isEqualTo(4);
        assertThat(server.argument()).isEqualTo(json("{\"Id\":4,\"Name\":\"\"}"));
        assertThat(client.breakpoints().toggle("mine").await().id()).isEqualTo(5);
        assertThat(server.argument()).isEqualTo(json("{\"Id\":0,\"Name\":\"mine\"}"));
    }

    @Test
    void restartSendsThreeRedirects() {
        client.execution()
                .restart(RestartRequest.withArgs(List.of("-v"), List.of("", "/out", "")))
                .await();

        assertThat(server.argument()).isEqualTo(json("""
                {"Position":"","ResetArgs":true,"NewArgs":["-v"],"Rerecord":false,"Rebuild":false,
                 "NewRedirects":["","/out",""]}"""));
    }

    @Test
    void anEmptyAnswerIsASentence() {
        assertThatThrownBy(() -> client.execution().state().await())
                .isInstanceOf(RpcException.class)
                .hasMessage("The server's answer to State is empty.");
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
