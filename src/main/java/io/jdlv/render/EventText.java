package io.jdlv.render;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Event;

/**
 * Something that happened while the target ran; most kinds say nothing. Delve: SetEventsFn in pkg/terminal/terminal.go.
 *
 * @param event as the server sent it
 */
public record EventText(Event event) implements Result {
    @Override
    public String kind() {
        return "event";
    }

    @Override
    public void writeTo(TextSink out) {
        switch (event.kind()) {
            case BREAKPOINT_MATERIALIZED -> event.breakpoint().ifPresent(bp -> materialized(out, bp));
            case PROCESS_SPAWNED ->
                out.println("Spawned new process '" + event.commandLine() + "' (" + event.pid() + ")");
            case BINARY_INFO_DOWNLOAD ->
                out.println("Downloading debug info for " + event.imagePath() + ": " + event.progress());
            case UNKNOWN, RESUMED, STOPPED, DOWNLOAD_LIBRARY_INFO_DONE -> {
                // the stop itself is shown
            }
        }
    }

    private static void materialized(TextSink out, Breakpoint bp) {
        String function = bp.functionName().isEmpty() ? "" : " (" + bp.functionName() + ")";
        out.println("Breakpoint " + bp.id() + " materialized at " + out.presentation().path(bp.file()) + ":" + bp.line()
                + function);
    }
}
