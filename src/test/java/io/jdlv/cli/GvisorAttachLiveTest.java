package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.BusyProgram;
import io.jdlv.testing.Era;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.JdlvProcess;
import io.jdlv.testing.SshServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finding sandboxes and attaching to them, here and over ssh. A program that is called as a sentry is stands in for one,
 * for what matters here is how it is found and what is left of a session; the other tests of gVisor debug real ones.
 */
@Tag("live")
@Timeout(180)
class GvisorAttachLiveTest {
    private static final String ID = "5f0c1d2e77a1";

    @TempDir
    Path folder;

    private static Path program;
    private static Path stripped;

    @BeforeAll
    static void build() {
        FixtureBuilder builder = new FixtureBuilder(GoTools.find());
        program = builder.build(Fixture.parse("busy"));
        stripped = builder.build(Fixture.parse("busy").builtWith(List.of("-ldflags=-s -w")));
    }

    @Test
    void sandboxesAreListed() {
        try (BusyProgram one = sandbox(program, ID);
                BusyProgram two = sandbox(stripped, "other")) {
            String listed = ended(Map.of(), "gvisor", "list");

            assertThat(listed).containsPattern("id +pid +platform +root +debug\n");
            assertThat(listed).containsPattern(ID + " +" + one.pid() + " +systrap +/run/runsc +yes\n");
            assertThat(listed).containsPattern("other +" + two.pid() + " +systrap +/run/runsc +stripped\n?");
        }
    }

    @Test
    void aSandboxThatIsAttachedToIsLeftRunningAndFreeOfBreakpoints() {
        try (BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = jdlv(Map.of(), "gvisor", "attach", "5f0c")) {
            jdlv.type("break main.step", "continue");
            jdlv.await("> \\[Breakpoint 1\\] main.step");
            jdlv.type("exit");

            assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();

            assertThat(jdlv.text()).doesNotContain("Would you like");
            assertGoesOn(target);
        }
    }

    @Test
    void theEndOfTheInputIsNoQuestionEither() {
        try (BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = jdlv(Map.of(), "gvisor", "attach", Long.toString(target.pid()))) {
            jdlv.type("break main.step", "continue");
            jdlv.await("> \\[Breakpoint 1\\] main.step");

            assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();

            assertGoesOn(target);
        }
    }

    @Test
    void whatCannotBeAttachedToIsSaidInASentence() throws IOException {
        try (BusyProgram one = sandbox(program, ID);
                BusyProgram two = sandbox(stripped, "other")) {
            assertThat(ended(Map.of(), "gvisor", "attach"))
                    .contains("id ", ID, "There are ", " sandboxes on this machine: name one by its id");
            assertThat(ended(Map.of(), "gvisor", "attach", "other"))
                    .contains("The runsc of sandbox other has no debugging information", "go build");
            assertThat(ended(Map.of("PATH", withoutContainerTools().toString()), "gvisor", "attach", "web"))
                    .contains("No sandbox on this machine has the id or process id web, and neither docker nor");
            assertThat(one.isTraced() || two.isTraced()).isFalse();
        }
    }

    @Test
    void aContainersNameIsAskedOfDocker() throws IOException {
        Path tools = attachesByTheNameThatIsKnownTo("docker");
        try (BusyProgram target = sandbox(program, ID)) {
            assertThat(ended(onPath(tools), "gvisor", "attach", "db"))
                    .contains("no container of that name in a sandbox is known to docker");
            assertThat(target.isTraced()).isFalse();
        }
    }

    @Test
    void aContainersNameIsAskedOfNerdctlAsWell() throws IOException {
        Path tools = attachesByTheNameThatIsKnownTo("nerdctl");
        try (BusyProgram target = sandbox(program, ID)) {
            assertThat(ended(onPath(tools), "gvisor", "attach", "db"))
                    .as("a docker of this machine may be asked before")
                    .containsPattern("no container of that name in a sandbox is known to (docker or )?nerdctl( or crictl)?\\.");
            assertThat(target.isTraced()).isFalse();
        }
    }

    private Path attachesByTheNameThatIsKnownTo(String tool) throws IOException {
        Path tools = tool(tool, """
                [ "$1 $2 $3 $4" = "inspect --format {{.Id}} web" ] || exit 1
                echo %s""".formatted(ID));
        try (BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = jdlv(onPath(tools), "gvisor", "attach", "web")) {
            jdlv.type("print main.steps > 0", "exit");
            assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            assertThat(jdlv.text()).contains("true");
            assertGoesOn(target);
        }
        return tools;
    }

    @Test
    void aContainerOfAPodIsInThePodsSandbox() throws IOException {
        Path tools = tool("crictl", """
                case $1 in
                    ps) [ "$5" = '^web$' ] && echo c0ffee ;;
                    inspect) [ "$6" = c0ffee ] || [ "$5" = c0ffee ] && echo %s ;;
                    pods) ;;
                esac""".formatted(ID));
        try (BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = jdlv(onPath(tools), "gvisor", "attach", "web")) {
            jdlv.type("exit");
            assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            assertGoesOn(target);
        }
    }

    @Test
    void anotherMachineIsReachedBySsh() throws IOException {
        try (SshServerProgram ssh = SshServerProgram.start(Files.createDirectory(folder.resolve("ssh")));
                BusyProgram target = sandbox(program, ID)) {
            assertThat(ended(ssh.environment(), "gvisor", "list", "--ssh", SshServerProgram.HOST))
                    .containsPattern(ID + " +" + target.pid() + " +systrap +/run/runsc +yes");
            try (JdlvProcess jdlv = attachBySsh(ssh)) {
                jdlv.type("break main.step", "continue");
                jdlv.await("> \\[Breakpoint 1\\] main.step");
                jdlv.type("exit");

                assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            }
            assertGoesOn(target);
            ssh.awaitEmptyFolders();
        }
    }

    @Test
    void anyProgramOfAnotherMachineCanBeAttachedTo() throws IOException {
        try (SshServerProgram ssh = SshServerProgram.start(Files.createDirectory(folder.resolve("ssh")));
                BusyProgram target = BusyProgram.start(folder, program)) {
            String pid = Long.toString(target.pid());
            try (JdlvProcess jdlv = jdlv(ssh.environment(), "attach", "--ssh", SshServerProgram.HOST, pid)) {
                jdlv.type("break main.step", "continue");
                jdlv.await("> \\[Breakpoint 1\\] main.step");
                jdlv.type("exit", "n");

                assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            }
            assertGoesOn(target);
            assertThat(ended(ssh.environment(), "exec", "--ssh", SshServerProgram.HOST, "x")).contains("--ssh goes with attach");
        }
    }

    @Test
    void anOldDlvThereIsReachedAtItsPort() throws IOException {
        GoTools tools = GoTools.find();
        Path old = new FixtureBuilder(tools, Era.OLDEST.toolchain()).build(Fixture.parse("busy"));
        try (SshServerProgram ssh = SshServerProgram.start(
                        Files.createDirectory(folder.resolve("ssh")), "JDLV_DLV=" + Era.OLDEST.dlv(tools));
                BusyProgram target = sandbox(old, ID);
                JdlvProcess jdlv = attachBySsh(ssh)) {
            leaveHotBreakpointAndPatch(jdlv, target);

            jdlv.kill();

            target.awaitRelease();
            assertGoesOn(target);
            ssh.awaitEmptyFolders();
        }
    }

    @RepeatedTest(4)
    void aClientThatIsKilledLeavesNothingOnTheOtherMachine() throws IOException {
        try (SshServerProgram ssh = SshServerProgram.start(Files.createDirectory(folder.resolve("ssh")));
                BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = attachBySsh(ssh)) {
            leaveHotBreakpointAndPatch(jdlv, target);

            jdlv.kill();

            target.awaitRelease();
            assertGoesOn(target);
            ssh.awaitEmptyFolders();
        }
    }

    @Test
    void aConnectionThatIsCutLeavesNothingOnTheOtherMachine() throws IOException {
        try (SshServerProgram ssh = SshServerProgram.start(Files.createDirectory(folder.resolve("ssh")));
                BusyProgram target = sandbox(program, ID);
                JdlvProcess jdlv = attachBySsh(ssh)) {
            leaveHotBreakpointAndPatch(jdlv, target);

            ssh.cutConnections();

            target.awaitRelease();
            assertGoesOn(target);
            ssh.awaitEmptyFolders();
            jdlv.awaitEnd();
        }
    }

    @Test
    void whatSshSaysIsPassedOn() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("ssh"));
        try (SshServerProgram ssh = SshServerProgram.start(keys)) {
            Files.writeString(keys.resolve("authorized"), "");
            assertThat(ended(ssh.environment(), "gvisor", "list", "--ssh", SshServerProgram.HOST))
                    .contains("ssh to elsewhere ended: ", "Permission denied")
                    .doesNotContain("\tat ");
            assertThat(ended(Map.of(), "gvisor", "list", "--ssh", "-oProxyCommand=x"))
                    .contains("names no machine for ssh");
        }
    }

    private static void leaveHotBreakpointAndPatch(JdlvProcess jdlv, BusyProgram target) {
        jdlv.type("disassemble -l main.verdict");
        Matcher comparison = jdlv.await("\t(0x[0-9a-f]+)\t([0-9a-f]+)14\t+cmp .*, 0x14");
        long last = Long.decode(comparison.group(1)) + comparison.group(2).length() / 2;
        jdlv.type("patch -bytes 0x" + Long.toHexString(last) + " = 05");
        jdlv.await("cmp .*, 0x5");
        jdlv.type("break main.step", "condition 1 lane < 0", "continue");
        target.awaitVerdict(2);
    }

    private static void assertGoesOn(BusyProgram target) {
        assertThat(target.isTraced()).isFalse();
        target.awaitVerdict(1);
        target.awaitProgress();
        assertThat(target.isAlive()).isTrue();
        assertThat(target.hasOriginalCode()).isTrue();
    }

    private BusyProgram sandbox(Path build, String id) {
        return BusyProgram.start(
                folder, build, "runsc-sandbox", List.of("--root=/run/runsc", "--platform=systrap", "boot"), List.of(id));
    }

    private JdlvProcess attachBySsh(SshServerProgram ssh) {
        return jdlv(ssh.environment(), "gvisor", "attach", "--ssh", SshServerProgram.HOST, ID);
    }

    private JdlvProcess jdlv(Map<String, String> environment, String... words) {
        return JdlvProcess.start(folder, environment, words);
    }

    private String ended(Map<String, String> environment, String... words) {
        try (JdlvProcess jdlv = jdlv(environment, words)) {
            jdlv.awaitEnd();
            return jdlv.text();
        }
    }

    /** A tool that stands in for one of the same name. */
    private Path tool(String name, String script) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return tools;
    }

    /** A folder with what finding sandboxes needs, and nothing that could be asked for a container. */
    private Path withoutContainerTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("few"));
        for (String name : List.of("sh", "grep", "tr", "sed", "od", "dd")) {
            Path tool = Stream.of(System.getenv("PATH").split(":"))
                    .map(place -> Path.of(place, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(name), tool);
        }
        return tools;
    }

    private static Map<String, String> onPath(Path tools) {
        return Map.of("PATH", tools + ":" + System.getenv("PATH"));
    }
}
