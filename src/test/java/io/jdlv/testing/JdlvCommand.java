package io.jdlv.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How jdlv is started as a process of its own: on this Java, with the classes of this test run. */
public final class JdlvCommand {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JdlvCommand() {}

    /**
     * The words of a command.
     *
     * @param words as in a shell, behind {@code jdlv}
     */
    public static List<String> of(String... words) {
        return withFlags(List.of(), words);
    }

    /** The same for a Java that starts quickly and is no faster for long. */
    public static List<String> quick(String... words) {
        return withFlags(QUICK, words);
    }

    /** The same for a command that SIGINT ends: what a shell has started in the background ignores it, and so would this. */
    public static List<String> interruptible(List<String> command) {
        return Stream.concat(Stream.of("env", "--default-signal=INT"), command.stream()).toList();
    }

    private static List<String> withFlags(List<String> flags, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "io.jdlv.cli.Main"));
        command.addAll(List.of(words));
        return List.copyOf(command);
    }
}
