package io.jdlv.testing;

import io.jdlv.render.Presentation;

/** Paths below /src are shown from a dot, wait reasons by their number, everything else as it is. */
public record PlainPresentation() implements Presentation {
    @Override
    public String path(String file) {
        return file.startsWith("/src/") ? "./" + file.substring("/src/".length()) : file;
    }

    @Override
    public String waitReason(long code) {
        return "reason " + code;
    }
}
