package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.ModuleDirectories;
import io.jdlv.testing.GoTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoModulesTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("live")
    void aModuleHasItsFolderAndItsMainPackage() throws IOException {
        Files.writeString(folder.resolve("go.mod"), "module example.com/app\n\ngo 1.20\n");
        Files.createDirectories(folder.resolve("cmd/app"));
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(folder.resolve("store/store.go"), "package store\n");
        Files.writeString(
                folder.resolve("cmd/app/main.go"),
                "package main\n\nimport _ \"example.com/app/store\"\n\nfunc main() {}\n");
        ModuleDirectories found = modules(GoTools.find().go().toString()).find();

        assertThat(found.directories()).isEqualTo(Map.of("example.com/app", folder.toRealPath().toString()));
        assertThat(found.mainPackage()).isEqualTo("example.com/app/cmd/app");
        assertThat(Path.of(found.goroot(), "src", "runtime")).isDirectory();
    }

    @Test
    @Tag("live")
    void outsideAModuleThereIsNone() {
        ModuleDirectories found = modules(GoTools.find().go().toString()).find();

        assertThat(found.directories()).isEmpty();
        assertThat(found.mainPackage()).isEmpty();
    }

    @Test
    @Tag("live")
    void whatGoRefusesIsSaidInDlvsWords() throws IOException {
        Files.writeString(folder.resolve("go.mod"), "this is no module\n");

        assertThatThrownBy(() -> modules(GoTools.find().go().toString()).find())
                .isInstanceOf(GoModulesException.class)
                .hasMessage("error running go list exit status 1: output \"\"");
    }

    @Test
    void withoutGoThereIsOneSentence() {
        assertThatThrownBy(() -> modules("no-such-go").find())
                .isInstanceOf(GoModulesException.class)
                .hasMessage("path rules cannot be guessed without Go: there is no \"no-such-go\" on the PATH of this machine");
    }

    private GoModules modules(String go) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GOFLAGS", "-mod=mod");
        return new GoModules(go, folder, environment);
    }
}
