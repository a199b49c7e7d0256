package io.jdlv.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Dlv's own client.
 *
 * @param name the name under which results are kept
 * @param dlv the dlv command
 */
record DlvClient(String name, Path dlv) implements ClientRunner {

    @Override
    public List<String> command(List<String> flags, String initFile, String address) {
        List<String> words = new ArrayList<>(List.of(dlv.toString(), "connect"));
        words.addAll(flags);
        words.addAll(List.of("--init", initFile, address));
        return words;
    }
}
