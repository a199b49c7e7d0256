package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dlv --headless exec bin/prog -- -h}, and a client that connects to it. */
@Tag("live")
class Mission01ConnectLiveTest {
    @ParameterizedTest
    @EnumSource
    void fromConnectOnItIsAsWithDlvItself(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "args", folder, "-h")) {
            Typed typed = target.jdlv("b main.main", "c", "p os.Args[1]", "bt");

            assertThat(typed.exitCode()).isZero();
            assertThat(typed.answer("b main.main")).startsWith("Breakpoint 1 set at 0x").contains("for main.main() ");
            assertThat(typed.answer("c")).startsWith("> [Breakpoint 1] main.main() ").contains("hits goroutine(1):1 total:1");
            assertThat(typed.answer("p os.Args[1]")).isEqualTo("\"-h\"\n");
            assertThat(typed.answer("bt")).startsWith("0  0x").contains("in main.main\n").contains("in runtime.main\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]:0", "unix"})
    void anAddressMayBeIpv6OrAUnixSocket(String listen, @TempDir Path folder) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse("args"));
        String address = listen.equals("unix") ? "unix:" + folder.resolve("dlv.socket") : listen;
        try (HeadlessServer server =
                HeadlessServer.start(HeadlessServer.Options.exec(tools.dlv(), program, folder), address)) {
            Typed typed = LiveTarget.jdlv(List.of("connect", "--echo", server.address()), "p 6 * 7");

            assertThat(typed.last()).isEqualTo("42\n");
        }
    }

    @Test
    void leavingASharedServerLeavesItAndItsProgram(@TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "args", folder)) {
            target.jdlv("b main.main", "c");

            assertThat(target.jdlv("bt").last()).startsWith("0  0x").contains("in main.main\n");
        }
    }
}
