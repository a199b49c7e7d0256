package io.jdlv.differential;

import io.jdlv.testing.JdlvCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * The client under test, as a process of its own, because working directory, environment and standard streams are part
 * of what is compared.
 *
 * @param name the name under which results are kept
 * @param program the words that start it, before {@code connect}
 * @param more flags of every session
 */
record JdlvClient(String name, List<String> program, List<String> more) implements ClientRunner {

    /**
     * Runs the classes of this build on the Java that runs the test.
     *
     * @return the client
     */
    private static JdlvClient ofThisBuild() {
        return new JdlvClient("jdlv", JdlvCommand.quick(), List.of());
    }

    /**
     * The client that a test was told to try.
     *
     * @param candidate {@code jdlv} for this build, or the path of a launcher
     * @return the client
     */
    static JdlvClient of(String candidate) {
        return candidate.equals("jdlv") ? ofThisBuild() : new JdlvClient("jdlv", List.of(candidate), List.of());
    }

    /**
     * The same program under another name with one more flag.
     *
     * @param otherName the name under which results are kept
     * @param flag a flag of every session
     * @return the client
     */
    JdlvClient with(String otherName, String flag) {
        return new JdlvClient(otherName, program, List.of(flag));
    }

    @Override
    public List<String> command(List<String> flags, String initFile, String address) {
        List<String> words = new ArrayList<>(program);
        words.add("connect");
        words.addAll(more);
        words.addAll(flags);
        words.addAll(List.of("--init", initFile, address));
        return words;
    }
}
