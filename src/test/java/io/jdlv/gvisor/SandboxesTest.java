package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.command.CommandException;
import io.jdlv.transport.Machine;
import io.jdlv.transport.ShellScript;
import io.jdlv.transport.StartedServer;
import io.jdlv.transport.TargetOutput;
import io.jdlv.transport.TransportException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxesTest {
    private static final String TWO =
            """
            sandbox 17
            debug yes
            arg runsc-sandbox
            arg --root=/run/one
            arg -platform
            arg kvm
            arg boot
            arg --bundle=/b
            arg aabbcc
            sandbox 18
            debug stripped
            arg runsc-sandbox
            arg --platform=systrap
            arg boot
            arg aaddee
            """;

    /** A sandbox of two containers. */
    private static final String POD =
            """
            sandbox 17
            debug yes
            arg runsc-sandbox
            arg --root=/run/one
            arg boot
            arg pod_1.a-b+c
            container pod_1.a-b+c
            container 18
            """;

    private static final TargetOutput UNHEARD = new TargetOutput() {
        @Override
        public void target(byte[] bytes) {}

        @Override
        public void server(String line) {}
    };

    @Test
    void isReadFromACommandLine() {
        assertThat(Sandboxes.read(TWO))
                .containsExactly(
                        new Sandbox("aabbcc", 17, "kvm", "/run/one", Sandbox.Debug.YES, List.of()),
                        new Sandbox("aaddee", 18, "systrap", "", Sandbox.Debug.STRIPPED, List.of()));
    }

    @Test
    void aProcessThatIsOnlyCalledAlikeIsNone() {
        assertThat(Sandboxes.read("sandbox 3\ndebug yes\narg runsc-sandbox-watcher\narg boot\narg x\n")).isEmpty();
        assertThat(Sandboxes.read("sandbox 3\ndebug yes\narg runsc-sandbox\narg help\n")).isEmpty();
        assertThat(Sandboxes.read("")).isEmpty();
    }

    @Test
    void isNamedByItsIdTheStartOfItOrItsProcess() {
        assertThat(process(TWO, "aabbcc")).isEqualTo(17);
        assertThat(process(TWO, "aab")).isEqualTo(17);
        assertThat(process(TWO, "17")).isEqualTo(17);
    }

    @Test
    void isNamedByAContainerIfAToolKnowsIt() {
        assertThat(process(TWO, "web")).isEqualTo(17);
        assertThatThrownBy(() -> process(TWO, "aa"))
                .as("the start of two")
                .isInstanceOf(CommandException.class)
                .hasMessage("No sandbox on box has the id or process id aa, and no container of that name in a sandbox is known"
                        + " to docker.");
    }

    @Test
    void aPodIsNamedByEachOfItsContainers() {
        assertThat(Sandboxes.on(machine(POD)).table())
                .isEqualTo("""
                        id           pid  platform  root      debug
                        pod_1.a-b+c  17   default   /run/one  yes
                          18
                        """);
        assertThat(process(POD, "pod_1.a-b+c")).isEqualTo(17);
        assertThat(process(POD, "pod_")).isEqualTo(17);
        assertThat(process(POD + TWO.substring(TWO.indexOf("sandbox 18")), "18"))
                .as("an id goes before another one's process")
                .isEqualTo(17);
        assertThat(process(POD.replace("container 18", "container aabbcc"), "web")).as("as docker says").isEqualTo(17);
    }

    @Test
    void theOnlyOneNeedsNoName() {
        assertThat(Sandboxes.on(machine(TWO.substring(0, TWO.indexOf("sandbox 18")))).process(Optional.empty())).isEqualTo(17);
        assertThatThrownBy(() -> Sandboxes.on(machine(TWO)).process(Optional.empty()))
                .hasMessage("There are 2 sandboxes on box: name one by its id, its process id or its container's name.");
        assertThatThrownBy(() -> Sandboxes.on(machine("")).process(Optional.empty()))
                .hasMessage("No gVisor sandbox runs on box.");
    }

    @Test
    void whatADebuggerCannotUseIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> process(TWO, "18"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("The runsc of sandbox aaddee has no debugging information")
                .hasMessageContaining("go build");
        assertThatThrownBy(() -> process(TWO.replace("debug yes", "debug unreadable"), "17"))
                .hasMessageContaining("is not yours to read");
    }

    @Test
    void oneThatEndsBeforeItIsAttachedToIsGone() {
        assertThatThrownBy(() -> Sandboxes.on(machine(TWO, "")).attach(17, UNHEARD))
                .isInstanceOf(CommandException.class)
                .hasMessage("The sandbox has ended: its process 17 is gone.");
        assertThatThrownBy(() -> Sandboxes.on(machine(TWO, TWO)).attach(17, UNHEARD))
                .isInstanceOf(TransportException.class)
                .hasMessage("dlv cannot attach.");
    }

    @Test
    void whatACommandLineSaysCannotActOnTheTerminal() {
        assertThat(Sandboxes.on(machine(TWO.replace("aabbcc", "a\u001b[2J"))).table()).contains("a\\x1b[2J");
    }

    private static long process(String listing, String name) {
        return Sandboxes.on(machine(listing)).process(Optional.of(name));
    }

    /** A machine with these processes, when it is looked at first, and then, and a docker that knows one container. */
    private static Machine machine(String... listings) {
        Iterator<String> next = List.of(listings).iterator();
        return new Machine() {
            @Override
            public String run(ShellScript script, List<String> arguments) {
                return arguments.isEmpty() ? next.next() : "asked docker\n" + (arguments.equals(List.of("web")) ? "id aabbcc\n" : "");
            }

            @Override
            public StartedServer attach(List<String> words, TargetOutput listener) {
                throw new TransportException("dlv cannot attach.");
            }

            @Override
            public String name() {
                return "box";
            }
        };
    }
}
