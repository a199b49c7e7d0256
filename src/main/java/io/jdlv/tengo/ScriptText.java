package io.jdlv.tengo;

import io.jdlv.render.SourceListing;
import io.jdlv.tengo.vm.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

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

    /** The lines around one, which is marked. */
    SourceListing listing(int line, int around) {
        return SourceListing.of(file.name(), text, line - around, line + around, OptionalInt.of(line), false);
    }
}
