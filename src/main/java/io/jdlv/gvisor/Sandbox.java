package io.jdlv.gvisor;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A gVisor sandbox that runs.
 *
 * @param id what runsc calls it: a container's id, mostly 64 hexadecimal digits
 * @param pid the process id of its sentry
 * @param platform how it runs its programs: systrap, ptrace or kvm; empty when runsc was not told
 * @param root where runsc keeps its state; empty when runsc was not told
 * @param debug whether a debugger can do something with its runsc
 * @param containers the ids of its containers, as far as runsc's root folder has them: that of the sandbox's own name, and in
 *     a pod more
 */
record Sandbox(String id, long pid, String platform, String root, Debug debug, List<String> containers) {
    private static final String COMMAND = "boot";

    Sandbox {
        containers = List.copyOf(containers);
    }

    /** What a debugger finds in a sandbox's program. */
    enum Debug {
        /** Debugging information. */
        @SerializedName("yes")
        YES,
        /** None: it was stripped, or built without. */
        @SerializedName("stripped")
        STRIPPED,
        /** Nothing: the program of another user. */
        @SerializedName("unreadable")
        UNREADABLE;

        /** The word that is shown. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A process as a sandbox.
     *
     * @param words its command line
     * @return empty if it is no sentry that runs a sandbox
     */
    static Optional<Sandbox> of(long pid, Debug debug, List<String> words, List<String> containers) {
        if (words.size() < 2 || !words.getFirst().equals("runsc-sandbox") || !words.contains(COMMAND)) {
            return Optional.empty();
        }
        return Optional.of(
                new Sandbox(words.getLast(), pid, flag(words, "platform"), flag(words, "root"), debug, containers));
    }

    /** What is shown of it: a row, and one below for each further container. */
    List<List<String>> rows() {
        return Stream.concat(
                        Stream.of(List.of(id, String.valueOf(pid), orDefault(platform), orDefault(root), debug.word())),
                        containers.stream()
                                .filter(container -> !container.equals(id))
                                .map(container -> List.of("  " + container, "", "", "", "")))
                .toList();
    }

    /** Whether its id, or a container's, is as wanted. */
    boolean hasId(Predicate<String> wanted) {
        return wanted.test(id) || containers.stream().anyMatch(wanted);
    }

    private static String orDefault(String flag) {
        return flag.isEmpty() ? "default" : flag;
    }

    /** Go's flags have one or two dashes, and an equals sign or the value as the next word. */
    private static String flag(List<String> words, String name) {
        for (int i = 1; i < words.indexOf(COMMAND); i++) {
            String word = words.get(i).replaceFirst("^--?", "");
            if (word.startsWith(name + "=")) {
                return word.substring(name.length() + 1);
            }
            if (word.equals(name) && !word.equals(words.get(i))) {
                return words.get(i + 1);
            }
        }
        return "";
    }
}
