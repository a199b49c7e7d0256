package io.jdlv.gvisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the arguments of system calls are shown, as signatures.txt beside this class says; its head explains the form. */
final class Signatures {
    private static final String FILE = "signatures.txt";

    private final Map<String, NamedNumbers> sets = new HashMap<>();
    private final Map<String, StructLayout> structs = new HashMap<>();
    private final Map<String, List<ArgumentKind>> kinds = new HashMap<>();

    private Signatures() {}

    /** Reads the file. */
    static Signatures load() {
        Signatures read = new Signatures();
        InputStream file = Signatures.class.getResourceAsStream(FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException("jdlv's own " + FILE + " cannot be read.", e);
        }
        return read;
    }

    private void add(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        if (words.getFirst().equals("set")) {
            sets.put(words.get(1), NamedNumbers.of(words.subList(2, words.size())));
        } else if (words.getFirst().equals("struct")) {
            structs.put(words.get(1), StructLayout.of(words.subList(2, words.size())));
        } else {
            kinds.put(words.getFirst(), words.stream().skip(1).map(ArgumentKind::of).toList());
        }
    }

    /** The kinds of a call's arguments, in order; empty for a call that the file does not have. */
    Optional<List<ArgumentKind>> kindsOf(String call) {
        return Optional.ofNullable(kinds.get(call));
    }

    /** The set of names that a kind is. */
    Optional<NamedNumbers> set(String kind) {
        return Optional.ofNullable(sets.get(kind));
    }

    /** The set of names that a kind is, on one architecture. */
    Optional<NamedNumbers> set(String kind, Architecture architecture) {
        return set(kind + "." + architecture.word()).or(() -> set(kind));
    }

    /** The struct that a kind is, on one architecture. */
    Optional<StructLayout> struct(String kind, Architecture architecture) {
        return Optional.ofNullable(structs.getOrDefault(kind + "." + architecture.word(), structs.get(kind)));
    }

    /** The calls in the file. */
    List<String> calls() {
        return kinds.keySet().stream().sorted().toList();
    }
}
