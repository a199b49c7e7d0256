package io.jdlv.script;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * A command of a file has failed. Delve: executeFile in pkg/terminal/command.go.
 *
 * @param file as the user wrote it
 * @param line its number, from 1
 * @param message why
 */
record FailedCommand(String file, int line, String message) implements Result {
    @Override
    public String kind() {
        return "failure";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(file + ":" + line + ": " + message);
    }
}
