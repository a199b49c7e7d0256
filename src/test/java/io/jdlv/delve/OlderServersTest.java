package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.Parts;
import io.jdlv.rpc.RemoteException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an older server would ignore is done here, or refused with the version that has it. */
class OlderServersTest {
    private static final String THREE_FRAMES = "{\"Locations\":[{\"line\":1},{\"line\":2},{\"line\":3}]}";
    private static final String THREE_PACKAGES =
            "{\"List\":[{\"ImportPath\":\"main\"},{\"ImportPath\":\"net/http\"},{\"ImportPath\":\"net\"}]}";

    private final ScriptedCaller server = new ScriptedCaller();
    private final DelveClient oldest = client(ServerVersion.OLDEST_SUPPORTED);
    private final DelveClient newest = client(ServerVersion.NEWEST_KNOWN);

    private DelveClient client(ServerVersion version) {
        return new DelveClient(server, version);
    }

    @Test
    void framesToSkipAreCutOff() {
        StacktraceRequest request = new StacktraceRequest(-1, 2, 2, Set.of(), Optional.empty());
        server.answering(THREE_FRAMES);

        assertThat(oldest.goroutines().stacktrace(request).await()).extracting(Stackframe::line).containsExactly(3);
        assertThat(sent("Skip")).isEqualTo("0");
        assertThat(sent("Depth")).isEqualTo("2");

        newest.goroutines().stacktrace(request).await();
        assertThat(sent("Skip")).isEqualTo("2");
    }

    @Test
    void aStackThatIsNotThatDeepHasNoFrames() {
        server.answering(THREE_FRAMES);

        assertThat(oldest.goroutines().stacktrace(new StacktraceRequest(-1, 9, 9, Set.of(), Optional.empty())).await())
                .isEmpty();
    }

    @Test
    void packagesAreFilteredHere() {
        server.answering(THREE_PACKAGES);

        assertThat(oldest.program().packages("^net", false).await())
                .extracting(PackageBuildInfo::importPath)
                .containsExactly("net/http", "net");
        assertThat(sent("Filter")).isEqualTo("\"\"");

        newest.program().packages("^net", false).await();
        assertThat(sent("Filter")).isEqualTo("\"^net\"");
    }

    @Test
    void aWrongFilterIsRefusedAsANewerServerDoes() {
        assertThatThrownBy(() -> oldest.program().packages("(", false).await())
                .isInstanceOf(RemoteException.class)
                .hasMessage("invalid Filter pattern: error parsing regexp: missing closing ): `(`");
        assertThat(server.methods()).isEmpty();
    }

    @Test
    void longMemoryIsReadInPieces() {
        byte[] bytes = new byte[2500];
        bytes[999] = 1;
        bytes[1000] = 2;
        bytes[2499] = 3;
        for (int start = 0; start < bytes.length; start += 1000) {
            JsonObject piece = new JsonObject();
            piece.addProperty(
                    "Mem",
                    ByteString.copyOf(Arrays.copyOfRange(bytes, start, Math.min(start + 1000, bytes.length))).toBase64());
            piece.addProperty("IsLittleEndian", true);
            server.answering(piece);
        }

        Memory memory = oldest.data().memory(0xfffffffffffff000L, 2500).await();

        assertThat(memory.bytes().toByteArray()).isEqualTo(bytes);
        assertThat(memory.littleEndian()).isTrue();
        assertThat(server.methods()).hasSize(3);
        assertThat(server.argument().toString()).isEqualTo("{\"Address\":18446744073709549520,\"Length\":500}");
    }

    @Test
    void whatIsBehindMemoryThatIsTooShortIsLeftOut() {
        server.answering("{\"Mem\":\"AQI=\"}").answering("{\"Mem\":\"AwQ=\"}");

        assertThat(oldest.data().memory(16, 1500).await().bytes().toByteArray()).containsExactly(1, 2);
    }

    @Test
    void shortMemoryAndNewerServersNeedOneCall() {
        oldest.data().memory(16, 1000);
        newest.data().memory(16, Memory.MAX_LENGTH);

        assertThat(server.methods()).hasSize(2);
    }

    @Test
    void theScopeOfAListOfGoroutinesIsNeededByAChannelsFilterOnly() {
        Optional<EvalScope> scope = Optional.of(EvalScope.CURRENT);
        oldest.goroutines().list(0, 10, List.of(), GoroutineGrouping.NONE, scope, Parts.NONE).await();
        assertThat(server.argument().getAsJsonObject().has("EvalScope")).isFalse();

        List<GoroutineFilter> channel = List.of(new GoroutineFilter(GoroutineField.WAITING_ON_CHANNEL, false, "ch"));
        assertThatThrownBy(() -> oldest.goroutines().list(0, 10, channel, GoroutineGrouping.NONE, scope, Parts.NONE))
                .hasMessage("Listing the goroutines that wait on a channel needs a server of Delve 1.21.1 or newer;"
                        + " this one is 1.20.0.");
        assertThat(server.methods()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.20.0", "1.22.1"})
    void aCommandThatTheServerWouldTakeAsNothingIsNotSent(String version) {
        DelveClient old = client(ServerVersion.parse(version).orElseThrow());

        assertThatThrownBy(() -> old.execution().command(DebuggerCommand.of(CommandName.NEXT_INSTRUCTION)))
                .isInstanceOf(UnsupportedByServerException.class)
                .hasMessage("Stepping over an instruction needs a server of Delve 1.23.0 or newer; this one is " + version + ".");
        assertThat(server.methods()).isEmpty();
    }

    @Test
    void aMethodThatTheServerDoesNotHaveIsNotSent() {
        assertThatThrownBy(() -> oldest.processes().list())
                .hasMessage("Debugging several processes needs a server of Delve 1.21.0 or newer; this one is 1.20.0.");
        assertThatThrownBy(() -> client(new ServerVersion(1, 26, 1)).program().typeInfo("main.T"))
                .hasMessage("Describing a type needs a server of Delve 1.26.2 or newer; this one is 1.26.1.");
        assertThat(server.methods()).isEmpty();

        client(new ServerVersion(1, 26, 2)).program().typeInfo("main.T");
        assertThat(server.method()).isEqualTo("RPCServer.TypeInfo");
    }

    private String sent(String member) {
        return server.argument().getAsJsonObject().get(member).toString();
    }
}
