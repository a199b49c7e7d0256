package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Capability;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.GoroutineGrouping;
import io.jdlv.delve.GoroutinePage;
import io.jdlv.delve.Memory;
import io.jdlv.delve.ModuleDirectories;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.TypeInfo;
import io.jdlv.rpc.Parts;
import io.jdlv.session.GoroutinePages;
import io.jdlv.session.PathRuleGuess;
import io.jdlv.session.Session;
import io.jdlv.session.TypeDescription;
import io.jdlv.session.TypeReader;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done in place of older servers is what a newer one does itself, of which the client believes that it is old. */
@Tag("live")
class PosingServerLiveTest {
    private static final String OLDEST = "1.20.2";
    private static final String UNSAFE_POINTER = "unsafe.Pointer";

    @TempDir
    private Path folder;

    @Test
    void aTypeIsDescribedAsTheServerDescribesIt() {
        try (TestSession direct = TestSession.on("values", folder);
                TestSession posing = direct.posing(OLDEST)) {
            direct.run("continue main.texts");
            assertThat(posing.session().supports(Capability.TYPE_INFO)).isFalse();
            List<String> types = direct.session().delve().program().types("^(main|time|sync|reflect|strings)\\.|^u?int|^\\[").await();
            Map<String, String> different = new TreeMap<>();
            int sizes = 0;
            for (String type : types) {
                TypeInfo wanted = direct.session().delve().program().typeInfo(type).await();
                TypeDescription made = new TypeReader(posing.session()).describe(EvalScope.CURRENT, type);
                sizes += made.size().isPresent() ? 1 : 0;
                if (!agree(made, wanted)) {
                    different.put(type, wanted + "\n" + made);
                }
            }

            assertThat(different).isEmpty();
            assertThat(types).hasSizeGreaterThan(300);
            assertThat(sizes).isGreaterThan(types.size() * 95 / 100);
        }
    }

    /** The server has no kind for some types, calls an unsafe.Pointer *void and says struct twice where a struct has no name. */
    private static boolean agree(TypeDescription made, TypeInfo wanted) {
        String kind = wanted.kind().goName();
        boolean sameKind = made.kind().equals(kind)
                || kind.equals("invalid")
                || made.kind().equals("signed integer") && wanted.kind().isSigned()
                || made.kind().equals("unsigned integer") && wanted.kind().isUnsigned();
        List<String> fields = made.fields().stream().map(field -> field.name() + " " + field.type()).toList();
        List<String> wantedFields = wanted.fields().stream()
                .map(field -> field.name() + " " + field.type().replace("*void", UNSAFE_POINTER).replace("struct struct {", "struct {"))
                .toList();
        return sameKind
                && (made.size().isEmpty() || made.size().equals(OptionalLong.of(wanted.size())))
                && made.realType().equals(wanted.realType())
                && (fields.equals(wantedFields) || kind.equals("invalid"))
                && agree(made.methods(), wanted.methods().stream().map(TypeInfo.Method::name).sorted().toList());
    }

    /** A wrapper that the compiler made is known to be one only where it wraps a method that is there. */
    private static boolean agree(List<String> made, List<String> wanted) {
        return made.containsAll(wanted)
                && made.stream().filter(method -> !wanted.contains(method)).allMatch(method -> method.contains("(*"));
    }

    @Test
    void anUnknownTypeIsRefused() {
        try (TestSession direct = TestSession.on("values", folder);
                TestSession posing = direct.posing(OLDEST)) {
            assertThat(posing.run("whatis main.Nothing"))
                    .isEqualTo(direct.run("whatis main.Nothing"))
                    .isEqualTo("Command failed: could not find symbol main.Nothing\n");
        }
    }

    @Test
    void instructionsAreSteppedOverAsTheServerDoes() {
        try (TestSession direct = TestSession.on("stepping", folder);
                TestSession other = TestSession.on("stepping", folder);
                TestSession posing = other.posing("1.22.1")) {
            direct.run("continue main.main");
            posing.run("continue main.main");

            List<Long> made = programCounters(posing.session());
            assertThat(made).isEqualTo(programCounters(direct.session()));
            assertThat(made).doesNotHaveDuplicates();
        }
    }

    private static List<Long> programCounters(Session session) {
        List<Long> counters = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            DebuggerState state = session.execution().run(DebuggerCommand.of(CommandName.NEXT_INSTRUCTION));
            TargetThread thread = state.currentThread().orElseThrow();
            assertThat(thread.functionName()).isEqualTo("main.main");
            assertThat(thread.returnValues()).isEmpty();
            counters.add(thread.pc());
        }
        return counters;
    }

    @Test
    void goroutinesThatWaitOnAChannelAreFoundAsTheServerFindsThem() {
        try (TestSession direct = TestSession.on("goroutines", folder);
                TestSession posing = direct.posing("1.21.0")) {
            direct.run("continue main.settled");
            for (String channel : List.of("requests", "main.results", "full", "never", "lock")) {
                GoroutinePage made = waitingOn(channel, 100, posing.session());
                GoroutinePage wanted = waitingOn(channel, 100, direct.session());

                assertThat(made).as(channel).isEqualTo(wanted);
            }
            assertThat(waitingOn("requests", 100, posing.session()).goroutines()).hasSizeGreaterThanOrEqualTo(3);
            GoroutinePage page = waitingOn("requests", 2, posing.session());
            assertThat(page.goroutines()).hasSize(2);
            assertThat(page.next()).isEqualTo(2);
            for (String line : List.of("goroutines -chan nothing", "goroutines -chan full -with user", "p full", "goroutines")) {
                assertThat(posing.run(line)).as(line).isEqualTo(direct.run(line));
            }
        }
    }

    private static GoroutinePage waitingOn(String channel, int count, Session session) {
        GoroutineFilter filter = new GoroutineFilter(GoroutineField.WAITING_ON_CHANNEL, false, channel);
        return new GoroutinePages(session)
                .page(0, count, List.of(filter), GoroutineGrouping.NONE, EvalScope.CURRENT, Parts.NONE)
                .await();
    }

    @Test
    void memoryIsReadInPieces() {
        try (TestSession direct = TestSession.on("numbers", folder);
                TestSession posing = direct.posing("1.23.1")) {
            direct.run("continue main.main");
            String line = "x -count " + (Memory.MAX_LENGTH + 2000) + " -x &main.many[0]";

            assertThat(posing.run(line)).isEqualTo(direct.run(line)).hasLineCount((Memory.MAX_LENGTH + 2000) / 8);
            assertThat(direct.costOf(line).calls()).isLessThan(5);
            assertThat(posing.costOf(line).calls()).isGreaterThan(67);
        }
    }

    @Test
    void pathRulesAreGuessedAsTheServerDoes() {
        ModuleDirectories client = new ModuleDirectories(
                "example.com/jdlv/testfixtures/demo", "/here/go", Map.of("example.com/jdlv/testfixtures", "/here/fixtures"));
        try (TestSession direct = TestSession.on("demo", folder);
                TestSession posing = direct.posing("1.23.1")) {
            assertThat(new PathRuleGuess(posing.session()).guess(client))
                    .containsExactlyInAnyOrderElementsOf(new PathRuleGuess(direct.session()).guess(client))
                    .hasSize(2);
        }
    }

    @Test
    void stringsThatAreNotUtf8AreWhole() {
        String[] lines = {
            "p broken", "p unicode", "p manyTexts", "locals", "display -a broken", "p %x broken", "config max-string-len 4",
            "p broken"
        };
        try (TestSession direct = TestSession.on("values", folder);
                TestSession posing = direct.posing("1.25.2")) {
            direct.run("continue values/main.go:155");
            for (String line : lines) {
                assertThat(posing.run(line)).as(line).isEqualTo(direct.run(line));
            }
            assertThat(posing.run("p broken")).isEqualTo("\"ok \\xff...+7 more\"\n");
        }
    }

    @Test
    void whatTheServerRefusesIsRefused() {
        try (TestSession direct = TestSession.on("values", folder);
                TestSession posing = direct.posing("1.26.1")) {
            assertThat(posing.run("libraries -d 1"))
                    .isEqualTo("Command failed: Downloading debug information needs a server of Delve 1.27.2 or newer; this one is"
                            + " 1.26.1.\n");
        }
    }
}
