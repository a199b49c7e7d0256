package io.jdlv.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The client under test, as a process of its own, because working directory, environment and standard streams are part
 * of what is compared.
 *
 * @param program the words that start it, before {@code connect}
 */
record JdlvClient(List<String> program) implements ClientRunner {

    /**
     * Runs the classes of this build on the Java that runs the test.
     *
     * @return the client
     */
    static JdlvClient ofThisBuild() {
        return new JdlvClient(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.jdlv.cli.Main"));
    }

    @Override
    public String name() {
        return "jdlv";
    }

    @Override
    public List<String> command(List<String> flags, String initFile, String address) {
        List<String> words = new ArrayList<>(program);
        words.add("connect");
        words.addAll(flags);
        words.addAll(List.of("--init", initFile, address));
        return words;
    }
}
