package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/jdlv} on machines with all sorts of Java; each Java here only says which one it is. */
class LauncherTest {
    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void installJdlv() throws IOException {
        machine = new Machine(folder);
    }

    @Test
    void theNewestJavaIsTaken() throws IOException {
        machine.java("jvm/a", "21.0.2", 0);
        machine.java("jvm/b", "25", 0);
        machine.java("jvm/c", "17.0.15", 0);
        machine.java("jvm/d", "1.8.0_402", 0);

        assertThat(machine.start().outText()).startsWith("Java 25\n");
    }

    @Test
    void javaHomeIsTakenWhenItIsNewEnough() throws IOException {
        machine.java("jvm/a", "25", 0);
        machine.set("JAVA_HOME", machine.java("mine", "21.0.2", 0).toString());
        assertThat(machine.start().outText()).startsWith("Java 21.0.2\n");

        machine.set("JAVA_HOME", machine.java("old", "17.0.1", 0).toString());
        assertThat(machine.start().outText()).startsWith("Java 25\n");
    }

    @Test
    void aJavaOnPathIsFound() throws IOException {
        machine.set("PATH", "/nowhere:" + machine.java("elsewhere", "22.0.1", 0).resolve("bin"));

        assertThat(machine.start().outText()).startsWith("Java 22.0.1\n");
    }

    @Test
    void withoutAJavaItSaysWhatToInstall() throws IOException {
        Finished nothing = machine.start();
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.errText())
                .startsWith("jdlv needs Java of version 21 or newer, and none was found: install one (")
                .hasLineCount(1);

        Path old = machine.java("jvm/old", "17.0.15", 0);
        assertThat(machine.start().errText()).contains("and the newest found is 17, in " + old + ": install one (");
    }

    @Test
    void aNamedJavaThatIsTooOldIsRefused() throws IOException {
        machine.java("jvm/new", "25", 0);
        Path old = machine.java("old", "17.0.15", 0);
        machine.set("JDLV_JAVA", old.toString());

        Finished refused = machine.start();

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.outText()).isEmpty();
        assertThat(refused.errText())
                .isEqualTo("jdlv needs Java of version 21 or newer, but JDLV_JAVA names Java 17 (" + old
                        + "): name a newer one or unset it.\n");
    }

    @Test
    void aNamedJavaIsTakenThoughThereAreNewerOnes() throws IOException {
        machine.java("jvm/new", "25", 0);
        machine.set("JDLV_JAVA", machine.java("mine", "21", 0).toString());

        assertThat(machine.start().outText()).startsWith("Java 21\n");
    }

    @Test
    void argumentsAndExitStatusArePassedOn() throws IOException {
        machine.java("jvm/a", "25", 7);
        machine.set("JDLV_JAVA_OPTIONS", "-Xmx2g -Da=b");

        Finished finished = machine.start("exec", "two words", "--", "-x", "");

        assertThat(finished.exitCode()).isEqualTo(7);
        assertThat(List.of(finished.outText().split("\n", -1)))
                .containsSubsequence("-Xmx136m", "-Xmx2g", "-Da=b", "-cp")
                .endsWith("exec", "two words", "--", "-x", "", "");
    }

    @Test
    void aFolderWithAColonIsNoClassPath() throws IOException {
        Machine odd = new Machine(Files.createDirectory(folder.resolve("a:b")));
        odd.set("JDLV_JAVA", odd.java("jvm/a", "25", 0).toString());

        assertThat(odd.start("--version").outText()).contains("\n-jar\n" + odd.launcher().getParent() + "/../target/jdlv.jar\n");
    }

    @Test
    void aLinkToTheLauncherWorksFromAnywhere() throws IOException {
        machine.java("jvm/a", "25", 0);
        Path link = Files.createSymbolicLink(folder.resolve("jdlv-link"), machine.launcher());
        // following the link needs readlink
        machine.set("PATH", "/usr/bin:/bin");
        // with these programs on PATH a cache would be made behind our back, while the folder is removed
        machine.set("JDLV_CACHE", "off");

        Finished finished = machine.startFrom(Path.of("/"), link);

        assertThat(finished.errText()).isEmpty();
        assertThat(finished.outText()).contains(machine.launcher().getParent() + "/../target/jdlv.jar");
    }
}
