package io.jdlv.testing;

import io.jdlv.render.Presentation;

/** Shows everything as it is. */
public record PlainPresentation() implements Presentation {
    @Override
    public String path(String file) {
        return file;
    }

    @Override
    public String waitReason(long code) {
        return "";
    }

    @Override
    public boolean rawStrings() {
        return false;
    }

    @Override
    public boolean showLocationExpression() {
        return false;
    }

    @Override
    public boolean traceTimestamps() {
        return false;
    }

    @Override
    public String tab() {
        return "\t";
    }
}
