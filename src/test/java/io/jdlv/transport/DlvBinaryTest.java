package io.jdlv.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlvBinaryTest {
    @TempDir
    Path folder;

    @Test
    void looksOnPathThenInGoBinGoPathAndHome() throws IOException {
        Path home = program("home/go/bin/dlv", "");
        Map<String, String> environment = new java.util.HashMap<>(Map.of(
                "HOME", at("home"), "PATH", at("empty") + File.pathSeparator + at("path"), "GOBIN", at("gobin"),
                "GOPATH", at("gopath1") + File.pathSeparator + at("gopath2")));
        assertThat(DlvBinary.find(Optional.empty(), environment).path()).isEqualTo(home);

        Path goPath = program("gopath2/bin/dlv", "");
        assertThat(DlvBinary.find(Optional.empty(), environment).path()).isEqualTo(goPath);

        Path goBin = program("gobin/dlv", "");
        assertThat(DlvBinary.find(Optional.empty(), environment).path()).isEqualTo(goBin);

        Path path = program("path/dlv", "");
        assertThat(DlvBinary.find(Optional.empty(), environment).path()).isEqualTo(path);

        Path variable = program("variable/dlv-1.20", "");
        environment.put("JDLV_DLV", variable.toString());
        assertThat(DlvBinary.find(Optional.empty(), environment).path()).isEqualTo(variable);

        Path option = program("option/mydlv", "");
        assertThat(DlvBinary.find(Optional.of(option), environment).path()).isEqualTo(option);
    }

    @Test
    void saysHowToInstallIt() {
        assertThatThrownBy(() -> DlvBinary.find(Optional.empty(), Map.of("PATH", at("empty"))))
                .isInstanceOf(TransportException.class)
                .hasMessage("dlv was not found on PATH or in Go's bin folders;"
                        + " install it with: go install github.com/go-delve/delve/cmd/dlv@latest");
    }

    @Test
    void doesNotLookFurtherThanTheOneThatWasNamed() throws IOException {
        program("path/dlv", "");
        Map<String, String> environment = Map.of("PATH", at("path"), "JDLV_DLV", at("missing"));
        assertThatThrownBy(() -> DlvBinary.find(Optional.empty(), environment))
                .isInstanceOf(TransportException.class)
                .hasMessage(at("missing") + " is not a program that can be run as dlv.");
    }

    @Test
    void asksForTheVersion() throws IOException {
        Path dlv = program("dlv", "#!/bin/sh\nprintf 'Delve Debugger\\nVersion: 1.22.1\\nBuild: $Id: 0 $\\n'\n");
        assertThat(new DlvBinary(dlv).version()).contains(new DlvVersion(1, 22, 1));
        Path other = program("other", "#!/bin/sh\necho no version\n");
        assertThat(new DlvBinary(other).version()).isEmpty();
    }

    @Test
    void ordersVersionsByAge() {
        assertThat(new DlvVersion(1, 20, 2)).isLessThan(DlvVersion.UNIX_SOCKETS);
        assertThat(new DlvVersion(1, 22, 0)).isLessThan(DlvVersion.UNIX_SOCKETS);
        assertThat(new DlvVersion(1, 27, 0)).isGreaterThan(DlvVersion.UNIX_SOCKETS);
        assertThat(new DlvVersion(2, 0, 0)).isGreaterThan(new DlvVersion(1, 100, 0));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Path program(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        assertThat(path.toFile().setExecutable(true)).isTrue();
        return path;
    }
}
