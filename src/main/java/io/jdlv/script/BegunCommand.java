package io.jdlv.script;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * A command of a file is run from here on: programs can tell by it what the results behind it are of; for a person nothing is
 * shown, as with dlv.
 *
 * @param file as the user wrote it
 * @param line its number, from 1
 * @param command without space around it
 */
record BegunCommand(String file, int line, String command) implements Result {
    @Override
    public String kind() {
        return "command";
    }

    @Override
    public void writeTo(TextSink out) {
        // a file of commands is not echoed
    }
}
