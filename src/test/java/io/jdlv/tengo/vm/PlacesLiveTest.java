package io.jdlv.tengo.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import io.jdlv.plugin.Plugins;
import io.jdlv.session.Session;
import io.jdlv.testing.Arm64Core;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine code of a host tells the same places in the VM's loop as its source. */
@Tag("live")
class PlacesLiveTest {
    /** The first Go that is supported makes comparisons of the loop's switch, later ones a table, if they optimise. */
    private static final String FIRST_GO = "go1.18.10";

    static Stream<TengoHost> hosts() {
        return Stream.of(
                TengoHost.plain(),
                TengoHost.optimised(),
                TengoHost.fork(),
                TengoHost.optimisedFork(),
                TengoHost.older(),
                TengoHost.trimmed());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void codeAndSourceAgree(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            check(session.session());
        }
    }

    @Test
    void theyAgreeWhereAnOptimisedSwitchIsNoTable(@TempDir Path folder) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools, FIRST_GO).build(Fixture.parse("tengo").builtWith(List.of()));
        HeadlessServer.Options options = HeadlessServer.Options.exec(tools.dlv(), program, folder);
        HeadlessServer server = HeadlessServer.start(new HeadlessServer.Options(
                options.dlv(), options.subcommand(), true, List.of("--check-go-version=false"), List.of(), Map.of(), folder,
                options.log()));
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            check(session.session());
        }
    }

    static Stream<List<String>> builds() {
        return Stream.of(Fixture.PLAIN, List.of());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void theyAgreeOnArm64(List<String> flags, @TempDir Path folder) {
        Fixture fixture = Fixture.parse("tengo").builtWith(flags);
        try (LiveTarget crashed = Arm64Core.of(fixture, folder, TengoHost.script("dividing").toString());
                TestSession session = TestSession.with(crashed.server(), Plugins.installed().commands())) {
            check(session.session());
        }
    }

    private static void check(Session session) {
        Tengo tengo = Tengo.of(session);
        String method = tengo.names().method("VM", "run");
        Location run = session.delve().program()
                .findLocation(EvalScope.CURRENT, method, false, List.of()).await().locations().getFirst();
        HostLines source = SourceLines.of(session, run);
        HostLines code = CodeLines.of(session, tengo.names(), tengo.reader().opcodes(), run);
        assertThat(code)
                .isEqualTo(new HostLines(source.file(), source.entry(), source.head(), source.immutable(), HostLines.Origin.CODE));
    }
}
