package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/jdlv} on machines with all sorts of Java; each Java here only says which one it is. */
class LauncherTest {
    private static final String SHELL = "/bin/sh";

    @TempDir
    private Path machine;

    private Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void installJdlv() throws IOException {
        Path scripts = Files.createDirectories(machine.resolve("jdlv/scripts/lib")).getParent();
        launcher = Files.copy(Path.of("scripts/jdlv"), scripts.resolve("jdlv"));
        Files.copy(Path.of("scripts/lib/java.sh"), scripts.resolve("lib/java.sh"));
        Files.createDirectories(machine.resolve("jdlv/target"));
        Files.createFile(machine.resolve("jdlv/target/jdlv.jar"));
        environment.putAll(Map.of(
                "PATH", "/nowhere", "JAVA_HOME", "", "JDLV_JAVA", "", "JDLV_JAVA_OPTIONS", "",
                "JDLV_JAVA_FOLDERS", machine.resolve("jvm").toString()));
    }

    private Path java(String folder, String version, int exitStatus) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = home.resolve("bin/java");
        Files.writeString(program, "#!/bin/sh\necho \"Java " + version + "\"\nprintf '%s\\n' \"$@\"\nexit " + exitStatus + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private Finished start(String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = SHELL;
        command[1] = launcher.toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return Program.of(machine, command).with(environment).run();
    }

    @Test
    void theNewestJavaIsTaken() throws IOException {
        java("jvm/a", "21.0.2", 0);
        java("jvm/b", "25", 0);
        java("jvm/c", "17.0.15", 0);
        java("jvm/d", "1.8.0_402", 0);

        assertThat(start().outText()).startsWith("Java 25\n");
    }

    @Test
    void javaHomeIsTakenWhenItIsNewEnough() throws IOException {
        java("jvm/a", "25", 0);
        environment.put("JAVA_HOME", java("mine", "21.0.2", 0).toString());
        assertThat(start().outText()).startsWith("Java 21.0.2\n");

        environment.put("JAVA_HOME", java("old", "17.0.1", 0).toString());
        assertThat(start().outText()).startsWith("Java 25\n");
    }

    @Test
    void aJavaOnPathIsFound() throws IOException {
        environment.put("PATH", "/nowhere:" + java("elsewhere", "22.0.1", 0).resolve("bin"));

        assertThat(start().outText()).startsWith("Java 22.0.1\n");
    }

    @Test
    void withoutAJavaItSaysWhatToInstall() throws IOException {
        Finished nothing = start();
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.errText())
                .startsWith("jdlv needs Java of version 21 or newer, and none was found: install one (")
                .hasLineCount(1);

        Path old = java("jvm/old", "17.0.15", 0);
        assertThat(start().errText()).contains("and the newest found is 17, in " + old + ": install one (");
    }

    @Test
    void aNamedJavaThatIsTooOldIsRefused() throws IOException {
        java("jvm/new", "25", 0);
        Path old = java("old", "17.0.15", 0);
        environment.put("JDLV_JAVA", old.toString());

        Finished refused = start();

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.outText()).isEmpty();
        assertThat(refused.errText())
                .isEqualTo("jdlv needs Java of version 21 or newer, but JDLV_JAVA names Java 17 (" + old
                        + "): name a newer one or unset it.\n");
    }

    @Test
    void aNamedJavaIsTakenThoughThereAreNewerOnes() throws IOException {
        java("jvm/new", "25", 0);
        environment.put("JDLV_JAVA", java("mine", "21", 0).toString());

        assertThat(start().outText()).startsWith("Java 21\n");
    }

    @Test
    void argumentsAndExitStatusArePassedOn() throws IOException {
        java("jvm/a", "25", 7);
        environment.put("JDLV_JAVA_OPTIONS", "-Xmx2g -Da=b");

        Finished finished = start("exec", "two words", "--", "-x", "");

        assertThat(finished.exitCode()).isEqualTo(7);
        assertThat(List.of(finished.outText().split("\n", -1)))
                .containsSubsequence("-Xmx512m", "-Xmx2g", "-Da=b", "-jar")
                .endsWith("exec", "two words", "--", "-x", "", "");
    }

    @Test
    void aLinkToTheLauncherWorksFromAnywhere() throws IOException {
        java("jvm/a", "25", 0);
        Path link = Files.createSymbolicLink(machine.resolve("jdlv-link"), launcher);
        // following the link needs readlink
        environment.put("PATH", "/usr/bin:/bin");

        Finished finished = Program.of(Path.of("/"), SHELL, link.toString()).with(environment).run();

        assertThat(finished.errText()).isEmpty();
        assertThat(finished.outText()).contains(launcher.getParent() + "/../target/jdlv.jar");
    }
}
