package io.jdlv.differential;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What one client did with a case, normalised; bytes are kept as ISO-8859-1 characters, so nothing is lost.
 *
 * @param exitCode its exit code
 * @param texts {@value #OUT}, {@value #ERR} and whatever else the case compares, by name
 */
record ClientRun(int exitCode, Map<String, String> texts) {

    /** The name of the standard output. */
    static final String OUT = "stdout";

    /** The name of the standard error. */
    static final String ERR = "stderr";

    /**
     * Says where this run parts from another one.
     *
     * @param reference the other one, with the same texts
     * @return some lines, empty if they are equal
     */
    String differencesFrom(ClientRun reference) {
        StringBuilder text = new StringBuilder();
        if (reference.exitCode() != exitCode) {
            text.append("exit code " + exitCode + " in place of " + reference.exitCode() + "\n");
        }
        for (String name : reference.texts().keySet()) {
            TextDifference.describe(name, reference.texts().get(name), texts.get(name)).ifPresent(text::append);
        }
        return text.toString();
    }

    /**
     * Changes every text.
     *
     * @param change what to do with one
     * @return the changed run
     */
    ClientRun map(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.replaceAll((name, text) -> change.apply(text));
        return new ClientRun(exitCode, changed);
    }
}
