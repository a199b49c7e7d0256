package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.ModuleDirectories;
import io.jdlv.delve.PackageBuildInfo;
import io.jdlv.delve.PathRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathRuleGuessTest {
    private static final ModuleDirectories CLIENT = new ModuleDirectories(
            "example.com/shop/cmd/shop",
            "/usr/lib/go",
            Map.of("example.com/shop", "/home/me/shop", "example.com/shop/api", "/home/me/api"));

    @Test
    void modulesAndGorootAreWhereTheirPackagesAre() {
        assertThat(guess(
                        built("main", "/build/src/cmd/shop"),
                        built("example.com/shop/store", "/build/src/store"),
                        built("example.com/shop/api/v1", "/build/api/v1"),
                        built("runtime", "/usr/local/go/src/runtime"),
                        built("golang.org/x/sys/unix", "/build/mod/golang.org/x/sys/unix")))
                .containsExactlyInAnyOrder(
                        new PathRule("/build/src", "/home/me/shop"),
                        new PathRule("/build/api", "/home/me/api"),
                        new PathRule("/usr/local/go", "/usr/lib/go"));
    }

    @Test
    void mostPackagesDecide() {
        assertThat(guess(
                        built("example.com/shop/a", "/elsewhere/a"),
                        built("example.com/shop/b", "/build/b"),
                        built("example.com/shop/c/d", "/build/c/d")))
                .containsExactly(new PathRule("/build", "/home/me/shop"));
    }

    @Test
    void whatIsNotThereHasNoRule() {
        assertThat(guess(built("example.com/shopping", "/build/shopping"), built("fmt", "/usr/local/go/src/fmt"))).isEmpty();
        assertThat(guess(built("example.com/shop/a/b/c", "c"), built("runtime", "runtime"))).isEmpty();
    }

    private static List<PathRule> guess(PackageBuildInfo... packages) {
        return PathRuleGuess.guess(CLIENT, List.of(packages));
    }

    private static PackageBuildInfo built(String importPath, String directory) {
        return new PackageBuildInfo(importPath, directory, List.of());
    }
}
