package io.jdlv.tengo;

import io.jdlv.tengo.vm.ScriptFile;
import java.nio.charset.StandardCharsets;

/**
 * The text of a script's file.
 *
 * @param file what the VM knows of it
 * @param text all of it
 * @param origin where it was found, to be shown
 */
record ScriptText(ScriptFile file, String text, String origin) {
    /** Whether it can be the text that the host compiled. */
    boolean fits() {
        return file.fits(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many lines it has. */
    int lines() {
        return (int) text.lines().count();
    }
}
