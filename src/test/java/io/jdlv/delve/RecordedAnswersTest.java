package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedAnswersTest {
    @Test
    void versionNamesServerAndTarget() {
        VersionInfo version = Recorded.read("version", VersionInfo.class);

        assertThat(version.delveVersion()).startsWith("Version: 1.27.2\nBuild: ");
        assertThat(version.apiVersion()).isEqualTo(2);
        assertThat(version.backend()).isEqualTo("native");
        assertThat(version.targetGo()).isEqualTo("Go cmd/compile go1.26.8");
        assertThat(version.minGo()).isEqualTo("1.25.0");
        assertThat(version.maxGo()).isEqualTo("1.27.0");
    }

    @Test
    void stateHasTheThreadAtTheBreakpointAndWhatItAskedFor() {
        DebuggerState state = state("state");

        assertThat(state.stopReason()).isEqualTo("breakpoint");
        assertThat(state.threads()).hasSize(2);
        TargetThread stopped = state.threads().getFirst();
        assertThat(stopped.functionName()).isEqualTo("main.main");
        assertThat(stopped.location().line()).isEqualTo(188);
        assertThat(stopped.returnValues()).isEmpty();

        Breakpoint breakpoint = stopped.breakpoint().orElseThrow();
        assertThat(breakpoint.name()).isEqualTo("start");
        assertThat(breakpoint.hitCountOf(1)).contains(1L);
        assertThat(breakpoint.hitCountOf(2)).isEmpty();
        assertThat(breakpoint.loadArgs()).contains(LoadConfig.FULL);
        assertThat(breakpoint.loadLocals()).isEmpty();

        BreakpointInfo info = stopped.breakpointInfo().orElseThrow();
        assertThat(info.goroutine().orElseThrow().id()).isEqualTo(1);
        assertThat(info.stacktrace()).extracting(Stackframe::functionName).startsWith("main.main", "runtime.main");
        assertThat(info.variables()).extracting(Variable::value).containsExactly("2");
        assertThat(state.threads().getLast().breakpoint()).isEmpty();
        assertThat(state.isOnlyAtTracepoints()).isFalse();
    }

    @Test
    void returnedValuesOfACall() {
        TargetThread thread = state("state_call").currentThread().orElseThrow();

        assertThat(thread.callReturn()).isTrue();
        List<Variable> values = thread.returnValues().orElseThrow();
        assertThat(values).extracting(Variable::name, Variable::value).containsExactly(
                tuple("~r0", "3"));
        assertThat(values.getFirst().isReturnArgument()).isTrue();
        assertThat(values.getFirst().hasFakeAddress()).isTrue();
        assertThat(values.getFirst().isArgument()).isFalse();
    }

    @Test
    void frameIsFlattenedLocationAndMore() {
        List<Stackframe> frames = Recorded.read("stacktrace", Replies.Stack.class).frames();

        assertThat(frames).hasSize(3);
        Stackframe top = frames.getFirst();
        assertThat(top.location())
                .isEqualTo(new Location(top.pc(), "/src/testvariables2.go", 447, top.function(), List.of(), List.of()));
        assertThat(top.frameOffset()).isEqualTo(-144);
        assertThat(top.bottom()).isFalse();
        assertThat(frames.getLast().bottom()).isTrue();
        assertThat(frames.getLast().functionName()).isEqualTo("runtime.goexit");
        assertThat(frames.getLast().framePointerOffset()).isEqualTo(-10141640097792L);
    }

    @Test
    void structHasItsFields() {
        Variable value = variable("eval_struct");

        assertThat(value.kind()).isEqualTo(VariableKind.STRUCT);
        assertThat(value.type()).isEqualTo("main.astruct");
        assertThat(value.children()).extracting(Variable::name).containsExactly("A", "B");
        assertThat(value.isUnreadable()).isFalse();
    }

    @Test
    void mapHasFewerEntriesThanItsLengthWhenLimited() {
        Variable value = variable("eval_map");

        assertThat(value.kind()).isEqualTo(VariableKind.MAP);
        assertThat(value.length()).isGreaterThan(2);
        assertThat(value.children()).hasSize(4);
    }

    @Test
    void stringThatIsNotUtf8KeepsItsBytes() {
        Variable value = variable("eval_string_bytes");

        assertThat(value.value()).isEqualTo("a\uFFFDb");
        assertThat(value.hasRawBytes()).isTrue();
        assertThat(value.stringBytes()).containsExactly('a', 0xff, 'b');
        assertThat(value.isConstant()).isTrue();
    }

    @Test
    void addressAboveTwoToThe63KeepsItsBits() {
        Variable value = variable("eval_register");

        assertThat(value.isCpuRegister()).isTrue();
        assertThat(Long.toUnsignedString(value.address())).isEqualTo("13757652436686733312");
    }

    @Test
    void watchpointIsABreakpointAtTheTopLevelWithTheSizeAmongItsBits() {
        Breakpoint watchpoint = Recorded.read("watchpoint", Breakpoint.class);

        assertThat(watchpoint.isWatchpoint()).isTrue();
        assertThat(watchpoint.watchExpr()).isEqualTo("i1");
        assertThat(watchpoint.watchType().isWrite()).isTrue();
        assertThat(watchpoint.watchType().isRead()).isFalse();
        assertThat(watchpoint.watchType().size()).isEqualTo(8);
    }

    @Test
    void goroutines() {
        GoroutinePage page = Recorded.read("goroutines", GoroutinePage.class);

        assertThat(page.goroutines()).hasSize(2);
        assertThat(page.hasNext()).isTrue();
        Goroutine main = page.goroutines().getFirst();
        assertThat(main.userLocation().functionName()).isEqualTo("main.main");
        assertThat(main.labels()).isEmpty();
        assertThat(page.goroutines().getLast().status()).isEqualTo(Goroutine.STATUS_WAITING);
    }

    @Test
    void disassemblyHasDestinationsAndBytes() {
        List<AsmInstruction> code = Recorded.read("disassemble", Replies.Instructions.class).instructions();

        assertThat(code.getFirst().destination()).isPresent();
        assertThat(code.getFirst().bytes().size()).isEqualTo(5);
        assertThat(code.getLast().atPc()).isTrue();
        assertThat(code.getLast().destination()).isEmpty();
    }

    @Test
    void theRest() {
        assertThat(Recorded.read("memory", Memory.class).bytes().toByteArray())
                .containsExactly(0x48, 0xc7, 0x84, 0x24, 0x88);
        assertThat(Recorded.read("find_location", FoundLocations.class).substituteExpr())
                .isEqualTo("/src/testvariables2.go:448");
        assertThat(Recorded.read("registers", RegisterList.class).registers().getFirst())
                .isEqualTo(new Register("Rip", "0x00000000004e122c", 16));
        assertThat(Recorded.read("targets", Replies.Targets.class).targets().getFirst().commandLine())
                .isEqualTo("testvariables2");
        assertThat(Recorded.read("last_modified", Replies.Modified.class).time())
                .isEqualTo("2026-11-24T02:58:57.92423762Z");
        TypeInfo type = Recorded.read("type_info", Replies.OneType.class).type().orElseThrow();
        assertThat(type.kind()).isEqualTo(VariableKind.STRUCT);
        assertThat(type.fields()).containsExactly(new TypeInfo.Field("A", "int"), new TypeInfo.Field("B", "int"));
        assertThat(type.methods()).hasSize(2);
    }

    private static DebuggerState state(String recording) {
        return Recorded.read(recording, Replies.State.class).state().orElseThrow();
    }

    private static Variable variable(String recording) {
        Optional<Variable> variable = Recorded.read(recording, Replies.OneVariable.class).variable();
        return variable.orElseThrow();
    }
}
