package io.jdlv.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's files are, by the environment that jdlv was started with.
 *
 * @param home the user's home directory
 * @param configuration {@code XDG_CONFIG_HOME}, if it is set
 * @param linux whether dlv keeps its files where Linux programs do when {@code XDG_CONFIG_HOME} is not set
 */
record UserFolders(Path home, Optional<Path> configuration, boolean linux) {
    /** Those of an environment; the home that it does not name is the one that Java knows. */
    static UserFolders of(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return new UserFolders(
                Path.of(home.isEmpty() ? System.getProperty("user.home", ".") : home),
                configuration.isEmpty() ? Optional.empty() : Optional.of(Path.of(configuration)),
                System.getProperty("os.name", "").equals("Linux"));
    }

    /** The folder of jdlv's configuration. */
    Path ofJdlv() {
        return configuration.orElse(home.resolve(".config")).resolve("jdlv");
    }

    /** The folder of dlv's configuration. Delve: GetConfigFilePath in pkg/config/config.go. */
    Path ofDlv() {
        if (configuration.isPresent()) {
            return configuration.get().resolve("dlv");
        }
        return linux ? home.resolve(".config").resolve("dlv") : home.resolve(".dlv");
    }
}
