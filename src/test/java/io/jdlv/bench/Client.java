package io.jdlv.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that is measured.
 *
 * @param name for the table
 * @param program what starts it
 */
record Client(String name, Path program) {
    /** The words that connect it. */
    List<String> connect(String address, String... flags) {
        List<String> words = new ArrayList<>(List.of(program.toString(), "connect", address));
        words.addAll(List.of(flags));
        return words;
    }
}
