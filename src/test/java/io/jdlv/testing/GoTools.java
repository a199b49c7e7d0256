package io.jdlv.testing;

import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Go tools of this machine: {@code go}, {@code dlv} and Delve's sources in the module cache.
 *
 * @param go the go command
 * @param dlv the dlv command
 * @param delveSources the folder of the {@value #DELVE_VERSION} module, with its {@code _fixtures}
 */
public record GoTools(Path go, Path dlv, Path delveSources) {

    /** The release whose client's text jdlv reproduces. */
    public static final String DELVE_VERSION = "v1.27.2";

    private static final String DELVE_MODULE = "github.com/go-delve/delve";

    /**
     * Looks for the tools on PATH, then where {@code go install} puts them; the module is downloaded when it is missing.
     *
     * @return the tools
     * @throws IllegalStateException if one is missing, saying how to get it
     */
    public static GoTools find() {
        Path go = onPath("go").orElseThrow(() -> new IllegalStateException("Live tests need Go: install it from go.dev."));
        Path dlv =
                onPath("dlv")
                        .or(() -> installed(go, "dlv"))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Live tests need dlv: go install " + DELVE_MODULE + "/cmd/dlv@" + DELVE_VERSION));
        return new GoTools(go, dlv, delveSources(go));
    }

    private static Optional<Path> onPath(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed(Path go, String name) {
        List<Path> candidates = new ArrayList<>();
        String[] settings = output(go, "env", "GOBIN", "GOPATH").split("\n", -1);
        if (!settings[0].isBlank()) {
            candidates.add(Path.of(settings[0], name));
        }
        for (String root : settings[1].split(File.pathSeparator)) {
            candidates.add(Path.of(root, "bin", name));
        }
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }

    private static Path delveSources(Path go) {
        String json = output(go, "mod", "download", "-json", DELVE_MODULE + "@" + DELVE_VERSION);
        return Path.of(JsonParser.parseString(json).getAsJsonObject().get("Dir").getAsString());
    }

    private static String output(Path go, String... arguments) {
        List<String> command = new ArrayList<>(List.of(go.toString()));
        command.addAll(List.of(arguments));
        Path home = Path.of(System.getProperty("java.io.tmpdir"));
        Finished finished = Program.of(home, command.toArray(String[]::new)).run();
        if (finished.exitCode() != 0) {
            throw new IllegalStateException(command + " failed: " + finished.errText());
        }
        return finished.outText();
    }
}
